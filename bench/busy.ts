/**
 * What an import costs a person who goes on working: searches in the real window while it is idle and while text files come in, and the
 * window's longest frame meanwhile. A search is one word that was not asked for before, with its first page by relevance.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { proseOf, seed } from "./fill.ts";
import { watchFrames } from "./frames.ts";
import { generateArticles, makeVocabularies } from "./generate.ts";
import { archiveToChange, withList, withProgram } from "./program.ts";
import { quantile } from "./quantile.ts";

const searches = 60;
const files = 3000;

/** @returns the exit code: 0 measured */
export async function run({ size }: { readonly size: number | null }): Promise<number> {
  const count = size ?? 10_000;
  return withProgram(async (ground) => {
    const archive = await archiveToChange(count, ground);
    const captures = textFiles();
    try {
      await withList(archive.path, async (page) => {
        const words = (makeVocabularies(seed)[0]?.words ?? []).slice(100, 100 + 3 * searches);
        await timeSearches(page, words.slice(0, searches));
        const idle = await timeSearches(page, words.slice(searches, 2 * searches));
        let busy: number[] = [];
        const frames = await watchFrames(page, async () => {
          const started = await page.evaluate(
            (path) => window.communique.call("capture.paths", 900_001, { paths: [path], mappings: [] }),
            captures,
          );
          if (!JSON.stringify(started).includes('"ok":true')) throw new Error(JSON.stringify(started));
          busy = await timeSearches(page, words.slice(2 * searches));
        });
        const isRunning = await page.evaluate(async () =>
          JSON.stringify(await window.communique.call("capture.jobs", 900_002, { limit: 1 })),
        );
        const [idleP95, busyP95] = [quantile(idle, 0.95), quantile(busy, 0.95)];
        console.log(
          `${count} articles: a search within ${idleP95} ms (p95) while idle, ${busyP95} ms while ${files} text files come in (aim: twice)`,
        );
        console.log(`The window's longest frame meanwhile: ${frames.worstMs} ms, 99 in 100 within ${frames.p99Ms} ms`);
        if (!isRunning.includes('"running"')) console.log("The import had ended before the searches did.");
        console.log(JSON.stringify({ size: count, idleP95, busyP95, worstFrameMs: frames.worstMs, p99FrameMs: frames.p99Ms }));
      });
      return 0;
    } finally {
      archive.remove();
      rmSync(captures, { recursive: true, force: true });
    }
  });
}

function textFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-busy-"));
  chmodSync(folder, 0o755);
  let at = 0;
  for (const article of generateArticles(files, seed + 7)) {
    at += 1;
    writeFileSync(join(folder, `${at}.txt`), proseOf(article));
  }
  return folder;
}

/** Milliseconds from asking to the answer, in the window. */
async function timeSearches(page: Page, words: readonly string[]): Promise<number[]> {
  return page.evaluate(async (asked) => {
    const times: number[] = [];
    for (const [at, query] of asked.entries()) {
      const started = performance.now();
      const answer = await window.communique.call("search.run", 900_100 + at, {
        query,
        sort: "relevance",
        offset: 0,
        limit: 50,
        fold: true,
      });
      times.push(performance.now() - started);
      const told = JSON.stringify(answer);
      if (!told.includes('"ok":true')) throw new Error(told);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, words);
}
