/** How long a concordance of a frequent word takes at size: until every line is there, then sorted, filtered, and page by page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../main/archive/archive.ts";
import { openLocalArchive } from "../main/archive/local-archive.ts";
import { describedContext } from "../shared/concordance/context.ts";
import type { ConcordancePage, ConcordanceRequest } from "../shared/contract/insight.ts";
import { fillArchive, must, seed } from "./fill.ts";
import { makeVocabularies } from "./generate.ts";

/** @returns the exit code: 0 measured */
export async function run({ size }: { readonly size: number | null }): Promise<number> {
  const count = size ?? 100_000;
  const folder = mkdtempSync(join(tmpdir(), "communique-concordance-"));
  try {
    const archive = must(await openLocalArchive(join(folder, "Concordance.communique"), { create: true }));
    await fillArchive(archive, count);
    const [, french] = makeVocabularies(seed);
    // The commonest word of one language of four: in every article of it, several times.
    const report = await measure(archive, french?.words[0] ?? "");
    await archive.close();
    console.log(
      `${report.lines} lines in ${report.articles} of ${count} articles, ready after ${report.readyMs} ms in ${report.calls} calls`,
    );
    for (const [name, ms] of Object.entries(report.ms)) console.log(`${name.padEnd(24)} ${ms} ms`);
    console.log(JSON.stringify({ size: count, ...report }));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(archive: Archive, word: string) {
  const base: ConcordanceRequest = {
    query: word,
    sort: "date",
    filter: "",
    unseenOnly: false,
    turn: 0,
    isStopped: false,
    offset: 0,
    limit: 100,
  };
  const ask = async (over: Partial<ConcordanceRequest> = {}): Promise<ConcordancePage> =>
    must(await archive.ask("insight.concordance", { ...base, ...over }));
  let longest = 0;
  const timed = async (over: Partial<ConcordanceRequest>): Promise<number> => {
    const started = performance.now();
    for (let isMade = false; !isMade; ) {
      const before = performance.now();
      isMade = (await ask(over)).arranging === null;
      longest = Math.max(longest, performance.now() - before);
    }
    return Math.round(10 * (performance.now() - started)) / 10;
  };
  const memoryBefore = process.memoryUsage().rss;
  const started = performance.now();
  let page = await ask();
  let calls = 1;
  let worst = performance.now() - started;
  for (; page.read < page.articles; calls += 1) {
    const before = performance.now();
    page = await ask();
    worst = Math.max(worst, performance.now() - before);
  }
  const readyMs = Math.round(performance.now() - started);
  const memoryMb = Math.round((process.memoryUsage().rss - memoryBefore) / 1048576);
  const ms = {
    "longest call, reading": Math.round(worst),
    "next page": await timed({ offset: 5000 }),
    "sort by left context": await timed({ sort: "left" }),
    "sort by right context": await timed({ sort: "right" }),
    "sort by what was found": await timed({ sort: "hit" }),
    "sort by outlet": await timed({ sort: "outlet" }),
    filter: await timed({ filter: "ver" }),
    "filter, one letter on": await timed({ filter: "vers" }),
    "page after a mark": await afterMark(archive, page, timed),
    "longest call, arranging": Math.round(longest),
  };
  return { lines: page.total, articles: page.articles, readyMs, calls, memoryMb, ms };
}

async function afterMark(
  archive: Archive,
  page: ConcordancePage,
  timed: (over: Partial<ConcordanceRequest>) => Promise<number>,
): Promise<number> {
  const [line] = page.lines;
  if (line === undefined) return 0;
  const { articleId, zone, start, hit } = line;
  must(await archive.ask("insight.markSeen", { mentions: [{ articleId, zone, start, exact: hit, ...describedContext(line) }] }));
  return timed({});
}
