/** Article extraction: words of the text against a set of pages with their known text (4-word shingles, per page, then means). */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { detectLanguage } from "../main/analyse/language.ts";
import { decodeText } from "../main/capture/decode.ts";
import { cleanDocument } from "../main/clean/clean.ts";

const truthSchema = z.record(z.string(), z.object({ articleBody: z.string() }));

interface Options {
  /** A folder with `ground-truth.json` and `pages/ID.html.gz`, null if none is known. */
  readonly data: string | null;
  /** How many pages at most, null for all. */
  readonly size: number | null;
}

/**
 * Measures and prints; the last line is JSON. Counts as article-extraction-benchmark's evaluate.py does.
 *
 * @returns the exit code: 0 measured, 2 the set is not there
 */
export async function run({ data, size }: Options): Promise<number> {
  if (data === null || !existsSync(join(data, "ground-truth.json"))) {
    console.error("bench html: no folder with ground-truth.json; give --data FOLDER.");
    return 2;
  }
  const json: unknown = JSON.parse(readFileSync(join(data, "ground-truth.json"), "utf8"));
  const truth = Object.entries(truthSchema.parse(json)).slice(0, size ?? undefined);
  const pages = truth.map(([id, { articleBody }]) => ({ articleBody, bytes: readPage(data, id) }));
  const texts = pages.map((page) => extractText(page.bytes));
  // An import is long: the second pass is what it lives by. Processor time, since other work on the machine is not ours to count.
  const before = process.cpuUsage();
  for (const page of pages) extractText(page.bytes);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const counts = pages.map((page, at) => compare(page.articleBody, texts[at] ?? ""));
  report(pages.length, counts, pages.length / seconds);
  return 0;
}

function readPage(data: string, id: string): Uint8Array {
  const path = join(data, "pages", `${id}.html.gz`);
  return existsSync(path) ? gunzipSync(readFileSync(path)) : readFileSync(path.replace(/\.gz$/, ""));
}

/** The article's running text: without headline, standfirst and captions, its dateline put back. */
function extractText(bytes: Uint8Array): string {
  const { text } = decodeText(bytes);
  const cleaned = cleanDocument({ kind: "page", html: text, hints: { capturedAt: new Date().toISOString() } }, detectLanguage);
  if (!cleaned.ok) return "";
  const { dateline, blocks } = cleaned.value;
  const body = blocks.filter((block) => block.kind !== "caption").map((block) => block.text);
  return [dateline ?? "", ...body].filter((part) => part !== "").join("\n");
}

interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const key = words.slice(at, at + 4).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(expected: string, given: string): Counts {
  const right = shingles(expected);
  const found = shingles(given);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const [key, count] of found) {
    const known = right.get(key) ?? 0;
    tp += Math.min(count, known);
    fp += Math.max(0, count - known);
  }
  for (const [key, count] of right) fn += Math.max(0, count - (found.get(key) ?? 0));
  return { tp, fp, fn };
}

const mean = (values: readonly number[]): number => (values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0);
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function report(items: number, counts: readonly Counts[], perSecond: number): void {
  const precision = mean(counts.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
  const recall = mean(counts.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  console.log(
    `Article extraction: ${items} pages, precision ${round(precision)}, recall ${round(recall)}, F1 ${round(f1)}; ${Math.round(perSecond)} pages a second of processor time.`,
  );
  console.log(
    JSON.stringify({ items, precision: round(precision), recall: round(recall), f1: round(f1), perSecond: Math.round(perSecond) }),
  );
}
