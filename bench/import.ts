/**
 * What an import takes: files read, cleaned and indexed as the program does it, in threads of the pool beside a writer behind its port. Text
 * files that are generated, and the pages of a set. By the clock, and in processor time of all threads together, which other programs do not
 * stretch; and memory as it goes on.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { runImport } from "../main/worker/import.ts";
import { connect } from "../main/worker/port.ts";
import type { WriterProcessTable } from "../main/worker/tables.ts";
import { must, proseOf, seed } from "./fill.ts";
import { generateArticles } from "./generate.ts";

interface Options {
  /** A folder with `pages/ID.html.gz`; without one only texts are measured. */
  readonly data: string | null;
  /** How many text files; 4,000 unless told. */
  readonly size: number | null;
}

interface Measured {
  readonly kind: string;
  readonly files: number;
  readonly perSecond: number;
  /** Milliseconds of processor time a file, of all threads. */
  readonly cpuMs: number;
  /** How much of the time the writer worked: near 1 it is what holds the import up. */
  readonly writerBusy: number;
  /** Megabytes of the process, and of its main thread's heap, after each step. */
  readonly memory: readonly { readonly files: number; readonly rss: number; readonly heap: number }[];
}

const memoryStep = 2000;
/** Files before those that count: the start of the threads is no measure of an import of thousands. */
const warmUp = 200;
/** Copies of a page set: each with a mark of its own, or they would be known by their bytes. */
const pageRounds = 12;

/** @returns the exit code: 0 measured */
export async function run({ data, size }: Options): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "communique-import-"));
  try {
    const texts = join(folder, "texts");
    writeTexts(texts, size ?? 4000);
    const measured = [await measure("texts", texts, join(folder, "Texts.communique"))];
    if (data !== null && existsSync(join(data, "pages"))) {
      const pages = join(folder, "pages");
      writePages(pages, join(data, "pages"));
      measured.push(await measure("pages", pages, join(folder, "Pages.communique")));
    }
    for (const { kind, files, perSecond, cpuMs, writerBusy, memory } of measured) {
      console.log(
        `${files} ${kind}: ${perSecond} a second, ${cpuMs} ms of processor time each; the writer worked ${writerBusy} of the time`,
      );
      for (const step of memory)
        console.log(`  after ${step.files}: ${step.rss} MB, ${step.heap} MB of it the heap of the pool's own thread`);
    }
    console.log(JSON.stringify(measured));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeTexts(folder: string, count: number): void {
  mkdirSync(folder);
  let at = 0;
  for (const article of generateArticles(count, seed + 7)) writeFileSync(join(folder, `${++at}.txt`), proseOf(article));
}

function writePages(folder: string, from: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(from)) {
    const bytes = readFileSync(join(from, name));
    const page = name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
    for (let round = 0; round < pageRounds; round += 1)
      writeFileSync(join(folder, `${round}-${name.replace(/\.gz$/, "")}`), Buffer.concat([page, Buffer.from(`\n<!-- ${round} -->\n`)]));
  }
}

async function measure(kind: string, folder: string, path: string): Promise<Measured> {
  const writer = new Worker(new URL("./import/writer-thread.ts", import.meta.url));
  const archive = connect<WriterProcessTable>(
    {
      post: (message) => writer.postMessage(message),
      onMessage: (listener) => writer.on("message", listener),
      onClose: (listener) => writer.on("exit", listener),
    },
    "writer",
  );
  must(await archive.ask("process.open", { path, create: true }));
  const job = must(await archive.ask("store.startJob", { label: kind, sources: [folder] }));
  const memory: { files: number; rss: number; heap: number }[] = [];
  let done = 0;
  const now = () => ({ files: done, ms: performance.now(), cpu: process.cpuUsage(), loop: writer.performance.eventLoopUtilization() });
  let from = now();
  const ended = must(
    await runImport({
      jobId: job.id,
      sources: [{ kind: "path", path: folder }],
      archive,
      onProgress: (_, items) => {
        const before = Math.floor(done / memoryStep);
        const isWarm = done >= warmUp;
        done += items.length;
        if (!isWarm && done >= warmUp) from = now();
        if (Math.floor(done / memoryStep) > before) memory.push({ files: done, ...memoryNow() });
      },
      signal: new AbortController().signal,
      threads: 0,
      threadEntry: new URL("../main/worker/pool-thread.ts", import.meta.url),
    }),
  );
  const seconds = (performance.now() - from.ms) / 1000;
  const { user, system } = process.cpuUsage(from.cpu);
  const writerBusy = round(writer.performance.eventLoopUtilization(from.loop).utilization);
  must(await archive.ask("process.close", {}));
  await writer.terminate();
  const files = ended.total - from.files;
  return { kind, files, perSecond: Math.round(files / seconds), cpuMs: round((user + system) / 1000 / files), writerBusy, memory };
}

function memoryNow(): { rss: number; heap: number } {
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: Math.round(rss / 1048576), heap: Math.round(heapUsed / 1048576) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
