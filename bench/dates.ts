/** Published dates of pages against a set of pages with their known day: right, wrong, missing. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { decodeText } from "../main/capture/decode.ts";
import { cleanDocument } from "../main/clean/clean.ts";

const truthSchema = z.record(z.string(), z.object({ file: z.string(), date: z.string().nullable() }));
const truthFile = "eval_mediacloud_2020.json";

interface Options {
  /** A folder with the list of pages and `pages/*.html`, null if none is known. */
  readonly data: string | null;
  /** How many pages at most, null for all. */
  readonly size: number | null;
}

/**
 * Measures and prints; the last line is JSON. Counts as htmldate's evaluation does: the right day is right, another day (or any,
 * where there is none) wrong, no day missing.
 *
 * @returns the exit code: 0 measured, 2 the set is not there
 */
export async function run({ data, size }: Options): Promise<number> {
  if (data === null || !existsSync(join(data, truthFile))) {
    console.error(`bench dates: no folder with ${truthFile}; give --data FOLDER.`);
    return 2;
  }
  const json: unknown = JSON.parse(readFileSync(join(data, truthFile), "utf8").replace(/("date":\s*)NaN\b/g, "$1null"));
  const pages = Object.values(truthSchema.parse(json)).slice(0, size ?? undefined);
  let right = 0;
  let wrong = 0;
  let missing = 0;
  for (const page of pages) {
    const day = readDay(join(data, "pages", page.file));
    if (day === null) missing++;
    else if (day === page.date) right++;
    else wrong++;
  }
  report(pages.length, right, wrong, missing);
  return 0;
}

function readDay(path: string): string | null {
  const file = [path, `${path}.html`].find((each) => existsSync(each));
  if (!file) return null;
  const html = decodeText(readFileSync(file)).text;
  const cleaned = cleanDocument({ kind: "page", html, hints: { capturedAt: new Date().toISOString() } }, () => null);
  return cleaned.ok ? cleaned.value.published.day : null;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function report(items: number, right: number, wrong: number, missing: number): void {
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missing);
  const f1 = (2 * right) / Math.max(1, 2 * right + wrong + missing);
  console.log(`Published dates: ${items} pages, ${right} right, ${wrong} wrong, ${missing} without; F1 ${round(f1)}.`);
  console.log(JSON.stringify({ items, precision: round(precision), recall: round(recall), f1: round(f1) }));
}
