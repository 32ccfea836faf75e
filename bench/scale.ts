/** How the archive holds up at size: import, file size, and queries beside plain FTS5 (Porter, `order by rank`) over the same texts. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import DatabaseFile, { type Database } from "better-sqlite3";
import type { Archive } from "../main/archive/archive.ts";
import { openLocalArchive } from "../main/archive/local-archive.ts";
import { runImport } from "../main/worker/import.ts";
import type { SearchSort } from "../shared/contract/search.ts";
import { readingText } from "../shared/domain/article.ts";
import type { CleanArticle } from "../shared/domain/clean-article.ts";
import { fillArchive, must, proseOf, seed } from "./fill.ts";
import { generateArticles, makeVocabularies } from "./generate.ts";
import { quantile } from "./quantile.ts";

interface Options {
  /** A folder to keep the archive and its peer in, for the next time: a million articles take an hour to store. */
  readonly data: string | null;
  /** How many articles; 100,000 unless told. */
  readonly size: number | null;
}

const filesToImport = 5000;
const rounds = 40;
/** Rounds before those that count: the program runs for hours, and its first query is no measure. */
const warmUps = 4;
const coldRounds = 5;

/** @returns the exit code: 0 measured */
export async function run({ size, data }: Options): Promise<number> {
  const count = size ?? 100_000;
  const folder = data ?? mkdtempSync(join(tmpdir(), "communique-scale-"));
  mkdirSync(folder, { recursive: true });
  try {
    const path = join(folder, "Scale.communique");
    const filled = filledBefore(folder, count) ?? (await fillAnew(folder, path, count));
    const archive = must(await openLocalArchive(path, { readOnly: true }));
    const peer = new DatabaseFile(join(folder, peerName), { readonly: true });
    const warm = await measureQueries(archive, peer);
    await archive.close();
    peer.close();
    const queries: (Measured & { readonly cold: number })[] = [];
    for (const [nth, kind] of kinds.entries()) {
      const measured = warm[nth];
      if (measured !== undefined) queries.push({ ...measured, cold: await measureCold(path, kind) });
    }
    const report = { ...filled, memoryMb: Math.round(process.memoryUsage().rss / 1048576), queries };
    console.log(
      `${count} articles, ${report.importPerSecond} text files imported a second, ${report.storedPerSecond} stored by the writer alone, ${report.sizeRatio} times their text`,
    );
    for (const { name, p50, p95, cpuP95, peerP95, cold } of queries)
      console.log(
        `${name.padEnd(34)} p50 ${p50} ms  p95 ${p95} ms  processor p95 ${cpuP95} ms  cold ${cold} ms  peer p95 ${peerP95 ?? "-"} ms`,
      );
    console.log(JSON.stringify(report));
    return 0;
  } finally {
    if (data === null) rmSync(folder, { recursive: true, force: true });
  }
}

interface Filled {
  readonly size: number;
  readonly importPerSecond: number;
  readonly storedPerSecond: number;
  readonly sizeRatio: number;
}

const peerName = "peer.db";
const noteName = "filled.json";

function filledBefore(folder: string, count: number): Filled | null {
  const note = join(folder, noteName);
  const filled: Filled | null = existsSync(note) ? JSON.parse(readFileSync(note, "utf8")) : null;
  return filled?.size === count ? filled : null;
}

async function fillAnew(folder: string, path: string, count: number): Promise<Filled> {
  for (const name of [path, join(folder, peerName), join(folder, noteName)]) rmSync(name, { force: true });
  const fresh = must(await openLocalArchive(path, { create: true }));
  const peer = new DatabaseFile(join(folder, peerName));
  const { seconds, textBytes } = await fill(fresh, peer, count);
  peer.close();
  await fresh.close();
  const sizeRatio = round(statSync(path).size / textBytes);
  const archive = must(await openLocalArchive(path));
  const importPerSecond = await measureImport(archive, join(folder, "files"));
  await archive.close();
  const filled = { size: count, importPerSecond, storedPerSecond: Math.round(count / seconds), sizeRatio };
  writeFileSync(join(folder, noteName), JSON.stringify(filled));
  return filled;
}

async function fill(archive: Archive, peer: Database, count: number): Promise<{ seconds: number; textBytes: number }> {
  // The time that it takes to fill the peer is not measured.
  peer.pragma("journal_mode = OFF");
  peer.pragma("synchronous = OFF");
  peer.exec("CREATE VIRTUAL TABLE docs USING fts5 (headline, body, tokenize = 'porter')");
  const insert = peer.prepare("INSERT INTO docs (headline, body) VALUES (?, ?)");
  const insertAll = peer.transaction((items: readonly CleanArticle[]) => {
    for (const item of items) insert.run(item.headline, readingText(item.blocks));
  });
  return fillArchive(archive, count, insertAll);
}

/** Imports text files into the full archive as the program does: read, cleaned and folded in threads, stored and indexed by the writer. */
async function measureImport(archive: Archive, folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  let at = 0;
  for (const article of generateArticles(filesToImport, seed + 7)) {
    at += 1;
    writeFileSync(join(folder, `${at}.txt`), proseOf(article));
  }
  const job = must(await archive.ask("store.startJob", { label: "Files", sources: [folder] }));
  const started = performance.now();
  const ended = must(
    await runImport({
      jobId: job.id,
      sources: [{ kind: "path", path: folder }],
      archive,
      onProgress: () => {},
      signal: new AbortController().signal,
      threads: 0,
      threadEntry: new URL("../main/worker/pool-thread.ts", import.meta.url),
    }),
  );
  if (ended.imported !== filesToImport) throw new Error(`${ended.imported} of ${filesToImport} files came in`);
  return Math.round(filesToImport / ((performance.now() - started) / 1000));
}

interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  /** Of processor time: what other programs on the machine do is not in it. */
  readonly cpuP95: number;
  /** Null where plain FTS5 has nothing to compare: a query without words. */
  readonly peerP95: number | null;
}

interface Kind {
  readonly name: string;
  readonly sort: SearchSort;
  readonly query: (word: (rank: number) => string) => string;
  /** The same question in FTS5's own language; null where it has none. */
  readonly peer: ((word: (rank: number) => string) => string) | null;
  readonly facets?: boolean;
}

const quoted = (...words: string[]): string => words.map((word) => `"${word}"`).join(" ");

// Rank 3 stands in most articles of its language, 300 in one of twenty, 5000 in a handful.
const kinds: readonly Kind[] = [
  { name: "everything by date", sort: "date", query: () => "", peer: null },
  { name: "common word by date", sort: "date", query: (word) => word(3), peer: (word) => quoted(word(3)) },
  { name: "common word", sort: "relevance", query: (word) => word(3), peer: (word) => quoted(word(3)) },
  { name: "word", sort: "relevance", query: (word) => word(300), peer: (word) => quoted(word(300)) },
  { name: "rare word", sort: "relevance", query: (word) => word(5000), peer: (word) => quoted(word(5000)) },
  {
    name: "two common words",
    sort: "relevance",
    query: (word) => `${word(3)} AND ${word(5)}`,
    peer: (word) => quoted(word(3), word(5)),
  },
  {
    name: "one of five words",
    sort: "relevance",
    query: (word) => [3, 20, 100, 400, 2000].map(word).join(" OR "),
    peer: (word) => [3, 20, 100, 400, 2000].map((rank) => quoted(word(rank))).join(" OR "),
  },
  {
    name: "phrase of common words",
    sort: "relevance",
    query: (word) => `"${word(2)} ${word(5)}"`,
    peer: (word) => `"${word(2)} ${word(5)}"`,
  },
  {
    name: "common words near",
    sort: "relevance",
    query: (word) => `${word(3)} near/5 ${word(5)}`,
    peer: (word) => `NEAR(${quoted(word(3), word(5))}, 5)`,
  },
  { name: "start of a word", sort: "relevance", query: (word) => `${word(300).slice(0, 4)}*`, peer: (word) => `${word(300).slice(0, 4)}*` },
  { name: "one letter and *", sort: "relevance", query: (word) => `${word(3).slice(0, 1)}*`, peer: null },
  { name: "in headlines", sort: "relevance", query: (word) => `title:${word(20)}`, peer: (word) => `headline : ${quoted(word(20))}` },
  { name: "word in a window of dates", sort: "relevance", query: (word) => `${word(20)} after:2020-01 before:2021-01`, peer: null },
  { name: "a letter off", sort: "relevance", query: (word) => `${word(300)}~`, peer: null },
  {
    name: "without a word",
    sort: "relevance",
    query: (word) => `${word(20)} NOT ${word(30)}`,
    peer: (word) => `${quoted(word(20))} NOT ${quoted(word(30))}`,
  },
  {
    name: "words side by side",
    sort: "relevance",
    query: (word) => `${word(30)} ${word(200)}`,
    peer: (word) => quoted(word(30), word(200)),
  },
  { name: "count and facets", sort: "date", query: (word) => word(20), peer: (word) => quoted(word(20)), facets: true },
];

async function measureQueries(archive: Archive, peer: Database): Promise<Measured[]> {
  const vocabularies = makeVocabularies(seed);
  const ranked = peer.prepare("SELECT rowid FROM docs WHERE docs MATCH ? ORDER BY rank LIMIT 50");
  const measured: Measured[] = [];
  for (const kind of kinds) {
    const [own, cpu, theirs]: [number[], number[], number[]] = [[], [], []];
    for (let round = -warmUps; round < rounds; round += 1) {
      const word = wordsOf(vocabularies, round);
      const query = kind.query(word);
      const { ms, cpuMs } = await timed(() => ask(archive, kind, query));
      const asked = kind.peer?.(word);
      const peers = asked === undefined ? null : await timed(async () => ranked.all(asked));
      if (round < 0) continue;
      own.push(ms);
      cpu.push(cpuMs);
      if (peers !== null) theirs.push(peers.ms);
    }
    measured.push({
      name: kind.name,
      p50: quantile(own, 0.5),
      p95: quantile(own, 0.95),
      cpuP95: quantile(cpu, 0.95),
      peerP95: theirs.length === 0 ? null : quantile(theirs, 0.95),
    });
  }
  return measured;
}

/** The first query after the archive was opened and its list shown: the middle of five openings, with words that were not asked for before. */
async function measureCold(path: string, kind: Kind): Promise<number> {
  const vocabularies = makeVocabularies(seed);
  const took: number[] = [];
  for (let round = rounds; took.length < coldRounds; round += 1) {
    const archive = must(await openLocalArchive(path, { readOnly: true }));
    must(await archive.ask("search.run", { query: "", sort: "date", offset: 0, limit: 50, fold: true }));
    const query = kind.query(wordsOf(vocabularies, round));
    took.push((await timed(() => ask(archive, kind, query))).ms);
    await archive.close();
  }
  return quantile(took, 0.5);
}

/** A round's words by their rank: another word each time, so that nothing is answered from what is kept of the last query. */
function wordsOf(vocabularies: ReturnType<typeof makeVocabularies>, round: number): (rank: number) => string {
  const words = vocabularies[(round + warmUps) % vocabularies.length]?.words ?? [];
  return (rank) => words[rank + Math.floor((round + warmUps) / vocabularies.length)] ?? "";
}

async function ask(archive: Archive, { sort, facets }: Kind, query: string): Promise<void> {
  must(await archive.ask("search.run", { query, sort, offset: 0, limit: 50, fold: true }));
  if (facets === true) must(await archive.ask("search.facets", { query }));
}

async function timed(work: () => Promise<unknown>): Promise<{ ms: number; cpuMs: number }> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000 };
}

const round = (value: number): number => Math.round(value * 100) / 100;
