/**
 * How keeping copies together grows on what is hard for it: thousands of copies of one story, in the order of their days and the newest first,
 * and thousands of different articles that share a long formula; beside them articles that share nothing. Only what the writer does for copies,
 * in an archive's own tables, in batches as in an import; and what it does once, at the end of one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type OpenFile, openToWrite } from "../../main/archive/open.ts";
import { findStored } from "../../main/archive/repositories/article.ts";
import { familyIdOf } from "../../main/archive/repositories/family.ts";
import { startJob } from "../../main/archive/repositories/job.ts";
import { storeBatch } from "../../main/archive/store/batch.ts";
import { openCopyFinder } from "../../main/archive/store/copies.ts";
import { describeStale } from "../../main/archive/store/describe-family.ts";
import { joinFamily } from "../../main/archive/store/family.ts";
import { insertArticle } from "../../main/archive/store/insert.ts";
import { prepareArticle, prepareItem } from "../../main/archive/store/prepare.ts";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import type { ArticleId, CaptureId } from "../../shared/domain/ids.ts";
import { must, seed } from "../fill.ts";
import { generateArticles, seeded } from "../generate.ts";
import { pick } from "./plant.ts";

export const inputs = ["nothing shared", "one story", "one story, newest first", "one formula"] as const;
type Input = (typeof inputs)[number];

export interface Step {
  readonly articles: number;
  /** Milliseconds of processor time an article, of those since the step before; and once, at the end of an import of so many. */
  readonly cpuMs: number;
  readonly endMs: number;
  /** How many of the articles are in families, and how many families these are. */
  readonly inFamilies: number;
  readonly families: number;
  /** Megabytes of living heap. */
  readonly heap: number;
}

const steps = [2000, 5000, 10_000];
const batchSize = 200;
/** Of a copy's words, so many are others, so that each has a text of its own. */
const reworded = 0.02;
const formulaParagraphs = 5;

export function measureGrowth(input: Input): Step[] {
  const folder = mkdtempSync(join(tmpdir(), "communique-growth-"));
  const file = must(openToWrite(join(folder, "Growth.communique"), true));
  try {
    return fill(file, makeInput(input, (steps.at(-1) ?? 0) + 1));
  } finally {
    file.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill({ db }: OpenFile, [head, ...articles]: readonly CleanArticle[]): Step[] {
  if (head === undefined) return [];
  const captureId = storeFirst(db, head);
  const ids: ArticleId[] = [];
  const results: Step[] = [];
  let spent = 0;
  for (let from = 0; from < articles.length; from += batchSize) {
    const prepared = articles.slice(from, from + batchSize).map((each) => prepareArticle(each));
    db.transaction(() => {
      const fresh = prepared.map((each) => ({ id: insertArticle(db, each, null, captureId, capturedAt), print: each.fingerprint }));
      ids.push(...fresh.map(({ id }) => id));
      spent += cpuOf(() => {
        const finder = openCopyFinder(
          db,
          fresh.map(({ print }) => print),
        );
        for (const { id, print } of fresh) joinFamily(finder, id, print);
        finder.write();
      });
    })();
    if (!steps.includes(ids.length)) continue;
    const endMs = cpuOf(() => db.transaction(() => describeStale(db))());
    const families = ids.flatMap((id) => familyIdOf(db, id) ?? []);
    results.push({
      articles: ids.length,
      cpuMs: round(spent / (ids.length - (results.at(-1)?.articles ?? 0))),
      endMs: round(endMs),
      inFamilies: families.length,
      families: new Set(families).size,
      heap: Math.round(livingHeap() / 1048576),
    });
    spent = 0;
  }
  return results;
}

const capturedAt = "2026-11-02T06:12:00.000Z";

/** The capture that all are said to come from, so that nothing but copies is measured. */
function storeFirst(db: OpenFile["db"], article: CleanArticle): CaptureId {
  const told = {
    origin: "file",
    name: "a.txt",
    mediaType: "text/plain",
    charset: "utf-8",
    address: null,
    entryDate: null,
    capturedAt,
  } as const;
  const item = prepareItem(told.name, { bytes: new Uint8Array(), ...told }, [article]);
  const job = must(startJob(db, { label: "Growth", sources: [] }));
  const [stored] = must(storeBatch(db, { jobId: job.id, total: 1, items: [item] })).items;
  const captureId = stored?.articleIds.map((id) => findStored(db, id)?.capture_id)[0];
  if (captureId === undefined) throw new Error("The first article did not come in.");
  return captureId;
}

function cpuOf(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** After what is dead has been collected. */
function livingHeap(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function makeInput(input: Input, count: number): CleanArticle[] {
  const all = [...generateArticles(count, seed)];
  const [story] = all;
  if (input === "nothing shared" || story === undefined) return all;
  if (input === "one formula")
    return all.map((each) => ({ ...each, blocks: [...each.blocks, ...story.blocks.slice(0, formulaParagraphs)] }));
  const random = seeded(seed);
  const words = story.blocks.flatMap(({ text }) => text.split(" "));
  const changed = (text: string): string =>
    text
      .split(" ")
      .map((word) => (random() < reworded ? (pick(random, words) ?? word) : word))
      .join(" ");
  return all.map(({ url }, at) => {
    // All on one day: a story is a copy of another one for days, not for years.
    const instant = new Date(Date.UTC(2026, 10, 2) + (input === "one story" ? at : count - at) * 1000).toISOString();
    const published = { ...story.published, day: instant.slice(0, 10), instant };
    return { ...story, url, published, blocks: story.blocks.map((block) => ({ ...block, text: changed(block.text) })) };
  });
}
