/**
 * How long the real program takes from its spawning to the first row of a search that is typed at once, on a generated archive, and how
 * much memory all its processes take then.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { launch, type Running } from "../e2e/app.ts";
import { frame } from "../e2e/screens/frame.ts";
import { seed } from "./fill.ts";
import { makeVocabularies } from "./generate.ts";
import { generatedArchive, withProgram } from "./program.ts";
import { quantile } from "./quantile.ts";

/** The code that a window needs is kept compiled from the third start on. */
const earlier = 3;
const runs = 3;
/** By then everything is there that a window loads ahead. */
const settledMs = 8000;

/** @returns the exit code: 0 measured */
export async function run({ size }: { readonly size: number | null }): Promise<number> {
  const count = size ?? 100_000;
  return withProgram(async (ground) => {
    const archive = await generatedArchive(count, ground);
    const first = await measureStart(archive, undefined);
    const later: Measured[] = [];
    for (let round = 1; round < earlier + runs; round += 1) later.push(await measureStart(archive, first.folder));
    rmSync(first.folder, { recursive: true, force: true });
    const middle = (of: (each: Measured) => number): number => quantile(later.slice(-runs).map(of), 0.5);
    const [readyMs, memoryMb, settledMb] = [
      middle((each) => each.readyMs),
      middle((each) => each.memoryMb),
      middle((each) => each.settledMb),
    ];
    console.log(
      `${count} articles: a first row after ${readyMs} ms, ${memoryMb} MB (${memoryKind}) in all processes, ${settledMb} MB once all is loaded; ` +
        `the middle of ${runs}. At the very first start ${first.readyMs} ms, ${first.memoryMb} MB.`,
    );
    console.log(JSON.stringify({ size: count, readyMs, memoryMb, settledMb, firstMs: first.readyMs }));
    return 0;
  });
}

interface Measured {
  readonly readyMs: number;
  readonly memoryMb: number;
  readonly settledMb: number;
  /** The program's own folder, with what it left there. */
  readonly folder: string;
}

/** @param folder  of an earlier start; what that one had on its screen is forgotten */
async function measureStart(archive: string, folder: string | undefined): Promise<Measured> {
  const word = makeVocabularies(seed)[0]?.words[300] ?? "";
  if (folder !== undefined) rmSync(join(folder, "user", "state.json"), { force: true });
  const spawned = performance.now();
  const running = await launch({ open: archive, size: null, ...(folder === undefined ? {} : { folder }) });
  try {
    const window = frame(running.page);
    await window.search(word);
    // Rows that do not hold the word are those from before it was typed.
    await window.results().filter({ hasText: word }).first().waitFor({ timeout: 60_000 });
    const readyMs = Math.round(performance.now() - spawned);
    const memoryMb = Math.round((await memoryOf(running)) / 1024);
    await running.page.waitForTimeout(settledMs);
    return { readyMs, memoryMb, settledMb: Math.round((await memoryOf(running)) / 1024), folder: running.folder };
  } finally {
    await running.app.close();
  }
}

const memoryKind = existsSync("/proc/self/smaps_rollup") ? "proportional set size" : "working sets, shared pages counted in each";

/** In kilobytes. Of a page that several processes share, the proportional set size gives each its part, so that the sum counts it once. */
async function memoryOf({ app }: Running): Promise<number> {
  if (!existsSync("/proc/self/smaps_rollup")) {
    return app.evaluate(({ app: program }) => program.getAppMetrics().reduce((sum, each) => sum + each.memory.workingSetSize, 0));
  }
  const pid = app.process().pid;
  if (pid === undefined) throw new Error("The program has ended");
  return treeOf(pid).reduce((sum, each) => sum + pssOf(each), 0);
}

function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(name);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function parentOf(pid: string): number | null {
  try {
    // The name in brackets may hold anything; the parent is the second field after it.
    return Number(
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[1],
    );
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
