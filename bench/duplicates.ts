/**
 * Copies found in a collection of wire stories: its own, and copies planted in it.
 *
 * Recipe: every tenth story is held out; paragraphs of these are what is added to copies. Of the others with 40 words and more, 2,000 are
 * drawn (seed 2026), and each gets one copy, dated 0 to 2 days later, by the next of eight kinds of change in turn, at 5, 10, 20, 30 or 40 %
 * of its words in turn (of the headline's for "headline"; a quarter of that for "reworded", where words are replaced by others at random).
 * Right are pairs of a story with its copies, with the stories of the same text, and with those whose long runs of words it shares
 * (real-copies.ts); pairs go through: a copy's copy counts. Stories come in one by one, in the order of their days, as in an import.
 */
import { existsSync, readdirSync } from "node:fs";
import { copyCandidates, findCopy, mostHolders } from "../shared/likeness/copy.ts";
import { type Fingerprint, fingerprintOf, keysOf } from "../shared/likeness/fingerprint.ts";
import { inputs, measureGrowth, type Step } from "./duplicates/growth.ts";
import { type Change, changes, pick, plantCopy, type Random, type Story } from "./duplicates/plant.ts";
import { realCopies } from "./duplicates/real-copies.ts";
import { readReuters } from "./duplicates/reuters.ts";
import { seeded } from "./generate.ts";

interface Options {
  /** A folder with `*.sgm`, null if none is known. */
  readonly data: string | null;
  /** How many stories at most, null for all. */
  readonly size: number | null;
}

const seed = 2026;
const copies = 2000;
const rates = [0.05, 0.1, 0.2, 0.3, 0.4];
const leastWords = 40;

interface Planted {
  readonly original: number;
  readonly change: Change;
  readonly rate: number;
  readonly story: Story;
}

/**
 * Measures and prints; the last line is JSON.
 *
 * @returns the exit code: 0 measured, 2 the set is not there
 */
export async function run({ data, size }: Options): Promise<number> {
  if (data === null || !existsSync(data) || !readdirSync(data).some((file) => file.endsWith(".sgm"))) {
    console.error("bench duplicates: no folder with *.sgm; give --data FOLDER.");
    return 2;
  }
  const all = readReuters(data).slice(0, size ?? undefined);
  const stories = all.filter((_, at) => at % 10 !== 0);
  const planted = plant(
    stories,
    all.filter((_, at) => at % 10 === 0),
  );
  const collection = [...stories, ...planted.map(({ story }) => story)];
  const started = performance.now();
  const found = findPairs(collection);
  const perSecond = collection.length / ((performance.now() - started) / 1000);
  const links: [number, number][] = planted.map(({ original }, at) => [original, stories.length + at]);
  const right = families(collection.length, [...realCopies(stories), ...links]);
  const measured = report(planted, stories.length, right, families(collection.length, found), perSecond);
  console.log(JSON.stringify({ ...measured, growth: reportGrowth() }));
  return 0;
}

function plant(stories: readonly Story[], heldOut: readonly Story[]): Planted[] {
  const random = seeded(seed);
  const donors = heldOut.flatMap(({ paragraphs }) => paragraphs).filter((text) => text.split(" ").length > 12);
  const vocabulary = donors.slice(0, 2000).flatMap((text) => text.split(" "));
  const long = [...stories.keys()].filter((at) => (stories[at]?.paragraphs.join(" ").split(" ").length ?? 0) >= leastWords);
  return drawn(long, Math.min(copies, Math.floor(long.length / 4)), random).flatMap((original, at) => {
    const story = stories[original];
    const change = changes[at % changes.length];
    const rate = rates[Math.floor(at / changes.length) % rates.length];
    if (!story || change === undefined || rate === undefined) return [];
    const day = new Date(Date.parse(story.day) + Math.floor(random() * 3) * 86_400_000).toISOString().slice(0, 10);
    return [{ original, change, rate, story: plantCopy({ ...story, day }, change, rate, random, donors, vocabulary) }];
  });
}

function drawn(places: readonly number[], count: number, random: Random): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(pick(random, places) ?? 0);
  return [...chosen];
}

/** One by one, each against the index of those before it. */
function findPairs(stories: readonly Story[]): [number, number][] {
  const order = [...stories.keys()].sort((a, b) => (stories[a]?.day ?? "").localeCompare(stories[b]?.day ?? ""));
  const index = new Map<number, number[]>();
  const prints = new Map<number, Fingerprint>();
  return order.flatMap((id) => {
    const print = fingerprintOf(stories[id]?.paragraphs.join("\n") ?? "");
    const pairs = copyCandidates(print, (key) => index.get(key) ?? []).flatMap((known): [number, number][] => {
      const other = prints.get(known);
      return other && findCopy(print, other, daysApart(stories[id], stories[known])) ? [[known, id]] : [];
    });
    prints.set(id, print);
    for (const key of keysOf(print)) index.set(key, [...(index.get(key) ?? []), id].slice(-mostHolders));
    return pairs;
  });
}

const daysApart = (a: Story | undefined, b: Story | undefined): number =>
  Math.abs(Date.parse(a?.day ?? "") - Date.parse(b?.day ?? "")) / 86_400_000;

/** The members of each one's family, itself included. */
function families(count: number, links: readonly (readonly [number, number])[]): Set<number>[] {
  const of = Array.from({ length: count }, (_, at) => new Set([at]));
  for (const [a, b] of links) {
    const [big, small] = [of[a], of[b]].sort((x, y) => (y?.size ?? 0) - (x?.size ?? 0));
    if (!big || !small || big === small) continue;
    for (const member of small) {
      big.add(member);
      of[member] = big;
    }
  }
  return of;
}

interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Pairs of which one is in `of`. */
function compare(right: readonly Set<number>[], found: readonly Set<number>[], of: Iterable<number>): Counts {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const id of of) {
    const expected = right[id] ?? new Set();
    const given = found[id] ?? new Set();
    const both = [...given].filter((other) => expected.has(other)).length - 1;
    counts.tp += both;
    counts.fp += given.size - 1 - both;
    counts.fn += expected.size - 1 - both;
  }
  return counts;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function scores({ tp, fp, fn }: Counts): { precision: number; recall: number; f1: number } {
  return {
    precision: round(tp / Math.max(1, tp + fp)),
    recall: round(tp / Math.max(1, tp + fn)),
    f1: round((2 * tp) / Math.max(1, 2 * tp + fp + fn)),
  };
}

function reportGrowth(): Record<string, Step[]> {
  console.log("Processor time of the writer for copies, an article and once at the end of an import:");
  return Object.fromEntries(
    inputs.map((input) => {
      const steps = measureGrowth(input);
      for (const { articles, cpuMs, endMs, inFamilies, families: count, heap } of steps)
        console.log(`${input.padEnd(24)} ${articles}: ${cpuMs} ms, ${endMs} ms; ${inFamilies} in ${count} families; ${heap} MB of heap`);
      return [input, steps];
    }),
  );
}

function report(planted: readonly Planted[], stories: number, right: Set<number>[], found: Set<number>[], perSecond: number) {
  const total = stories + planted.length;
  const print = (label: string, of: Iterable<number>) => {
    const { precision, recall, f1 } = scores(compare(right, found, of));
    console.log(`${label.padEnd(28)} precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`);
    return { precision, recall, f1 };
  };
  const placesOf = (keep: (each: Planted) => boolean) => planted.flatMap((each, at) => (keep(each) ? [stories + at] : []));
  console.log(`${stories} stories, ${planted.length} planted copies; ${Math.round(perSecond)} stories/s in one thread.`);
  const byChange = Object.fromEntries(
    changes.map((change) => [
      change,
      print(
        change,
        placesOf((each) => each.change === change),
      ),
    ]),
  );
  for (const rate of rates)
    print(
      `at ${rate * 100} %`,
      placesOf((each) => each.rate === rate && each.change !== "whole"),
    );
  print(
    "stories of the collection",
    Array.from({ length: stories }, (_, at) => at),
  );
  const pairs = print(
    "all pairs",
    Array.from({ length: total }, (_, at) => at),
  );
  return { items: total, pairs, byChange, perSecond: Math.round(perSecond) };
}
