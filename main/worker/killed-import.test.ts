/** A real process is killed in the middle of an import: the job goes on in the next one, and accounts for each file once. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { Archive } from "../archive/archive.ts";
import { openLocalArchive } from "../archive/local-archive.ts";
import { aFolder, must } from "../archive/test-archive.ts";
import { runImport } from "./import.ts";

const files = 500;
const slow = 240_000;

let child: ChildProcess | null = null;
afterEach(() => child?.kill("SIGKILL"));

describe("an import whose process is killed", () => {
  it(
    "goes on, tells of each file and each part once, doubles nothing, and has the skipped ones tried again",
    async () => {
      const folder = aFolder();
      const captures = join(folder, "captures");
      mkdirSync(captures);
      for (let at = 0; at < files; at += 1) writeCapture(captures, at);
      writeBox(join(captures, "00000 box.mbox"));
      const path = join(folder, "Killed.communique");
      await killInTheMiddle(path, captures);

      const archive = must(await openLocalArchive(path));
      const job = await lastJob(archive);
      expect(job.state).toBe("interrupted");
      expect(dealtWith(job)).toBeLessThan(files + mails);
      const done = must(await archive.ask("store.jobPaths", { jobId: job.id, skippedOnly: false }));
      must(await archive.ask("store.turnJob", { jobId: job.id, to: "running" }));
      const ended = await run(archive, job, must(await archive.ask("store.jobSources", { jobId: job.id })), done);
      expect(ended).toMatchObject({ state: "done", imported: files - empty + mails, skipped: empty + packed + huge, duplicates: 0 });

      const { items } = must(await archive.ask("capture.report", { jobId: job.id, offset: 0, limit: 1000 }));
      const names = items.map((item) => item.path);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !name.includes(" > "))).toHaveLength(files);
      expect(names.filter((name) => name.includes("box.mbox > mail "))).toHaveLength(mails + huge);
      expect(names.filter((name) => name.endsWith(" > b.txt"))).toHaveLength(packed);
      expect(must(await archive.ask("store.check", {}))).toMatchObject({
        problems: [],
        articles: files - empty + mails,
        searchable: files - empty + mails,
      });

      const skipped = must(await archive.ask("store.jobPaths", { jobId: job.id, skippedOnly: true }));
      const mended = skipped.find((name) => name.endsWith(".txt")) ?? "";
      writeFileSync(mended, story(files + 1));
      const again = await run(archive, must(await archive.ask("store.startJob", { label: "Again", sources: skipped })), skipped, []);
      expect(again).toMatchObject({ imported: 1, duplicates: packed + mails, skipped: empty - 1 + packed + huge });
      expect(must(await archive.ask("store.check", {}))).toMatchObject({ problems: [], articles: files - empty + mails + 1 });
      await archive.close();
    },
    slow,
  );
});

/** Imports by the command line, and kills it once some of the files are in. */
async function killInTheMiddle(path: string, captures: string): Promise<void> {
  const command = fileURLToPath(new URL("../cli/index.ts", import.meta.url));
  child = spawn(process.execPath, [command, "import", captures, "--archive", path], { stdio: "ignore" });
  await expect.poll(() => dealtWithIn(path), { timeout: slow, interval: 20 }).toBeGreaterThan(0);
  child.kill("SIGKILL");
  await new Promise((resolve) => child?.once("exit", resolve));
}

/** How many files of the first import are dealt with, none while the archive is being made. */
async function dealtWithIn(path: string): Promise<number> {
  const archive = await openLocalArchive(path, { readOnly: true });
  if (!archive.ok) return 0;
  const jobs = await archive.value.ask("capture.jobs", { limit: 1 });
  await archive.value.close();
  return jobs.ok && jobs.value[0] !== undefined ? dealtWith(jobs.value[0]) : 0;
}

const dealtWith = ({ imported, revisions, duplicates, skipped }: ImportJob): number => imported + revisions + duplicates + skipped;

async function lastJob(archive: Archive): Promise<ImportJob> {
  const [job] = must(await archive.ask("capture.jobs", { limit: 1 }));
  return job ?? expect.unreachable();
}

const run = async (archive: Archive, { id }: ImportJob, sources: readonly string[], done: readonly string[]): Promise<ImportJob> =>
  must(
    await runImport({
      jobId: id,
      sources: sources.map((path) => ({ kind: "path", path })),
      done: new Set(done),
      archive,
      onProgress: () => {},
      signal: new AbortController().signal,
      threads: 2,
      threadEntry: new URL("./pool-thread.ts", import.meta.url),
    }),
  );

const packed = files / 10;
const empty = files / 20;

/** One of twenty is empty, one of ten an archive with a story and an empty file; the others are stories that share no text. */
function writeCapture(folder: string, at: number): void {
  const path = (ending: string): string => join(folder, `${String(at).padStart(5, "0")}.${ending}`);
  if (at % 20 === 3) writeFileSync(path("txt"), "");
  else if (at % 10 === 7) writeFileSync(path("zip"), zipSync({ "a.txt": strToU8(story(at)), "b.txt": new Uint8Array() }));
  else writeFileSync(path("txt"), story(at));
}

const mails = 300;
const huge = 1;

/** A mailbox that is too large for one capture, and so is opened as a folder; one of its mails is too large by itself. */
function writeBox(path: string): void {
  const mail = (subject: string, text: string): string =>
    `From a@b Fri Nov 13 10:00:00 2026\nFrom: Le Quai <a@lequai.example>\nSubject: ${subject}\n\n${text}\n`;
  const small = Array.from({ length: mails }, (_, nth) => mail(`Letter ${nth}`, story(files + 1000 + nth)));
  writeFileSync(path, `${mail("Huge", "The quay.\n".repeat(7_000_000))}${small.join("")}`);
}

function story(at: number): string {
  const words = Array.from({ length: 60 }, (_, nth) => `word${(at * 7919 + nth * nth * 31) % 9973}`).join(" ");
  return `Story ${at}, told late\n\n${words}.\n\n${words.toUpperCase()}.\n`;
}
