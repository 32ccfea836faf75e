/**
 * How long the real program takes from its spawning to the first row of a search that is typed at once, on a generated archive, and how
 * much memory all its processes take then.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { launch, type Running } from "../e2e/app.ts";
import { frame } from "../e2e/screens/frame.ts";
import { seed } from "./fill.ts";
import { makeVocabularies } from "./generate.ts";
import { generatedArchive, withProgram } from "./program.ts";
import { quantile } from "./quantile.ts";

const runs = 3;

/** @returns the exit code: 0 measured */
export async function run({ size }: { readonly size: number | null }): Promise<number> {
  const count = size ?? 100_000;
  return withProgram(async (ground) => {
    const archive = await generatedArchive(count, ground);
    const measured: Measured[] = [];
    for (let round = 0; round < runs; round += 1) measured.push(await measureStart(archive));
    const readyMs = quantile(
      measured.map((each) => each.readyMs),
      0.5,
    );
    const memoryMb = quantile(
      measured.map((each) => each.memoryMb),
      0.5,
    );
    console.log(
      `${count} articles: a first row after ${readyMs} ms, ${memoryMb} MB (${memoryKind}) in all processes; the middle of ${runs}`,
    );
    console.log(JSON.stringify({ size: count, readyMs, memoryMb }));
    return 0;
  });
}

interface Measured {
  readonly readyMs: number;
  readonly memoryMb: number;
}

async function measureStart(archive: string): Promise<Measured> {
  const word = makeVocabularies(seed)[0]?.words[300] ?? "";
  const spawned = performance.now();
  const running = await launch({ open: archive, size: null });
  try {
    const window = frame(running.page);
    await window.search(word);
    // Rows that do not hold the word are those from before it was typed.
    await window.results().filter({ hasText: word }).first().waitFor({ timeout: 60_000 });
    const readyMs = Math.round(performance.now() - spawned);
    return { readyMs, memoryMb: Math.round((await memoryOf(running)) / 1024) };
  } finally {
    await running.close();
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
