/** What was done to a text to make another of it, word by word: what was kept, cut and added. */
import { tokenise } from "../query/terms.ts";

export interface Edit {
  readonly kind: "kept" | "cut" | "added";
  readonly text: string;
}

/** A paragraph of the two texts laid over each other. */
export type EditedParagraph = readonly Edit[];

/** A paragraph ends like a word: it can be kept, cut and added, too. */
const paragraphEnd = "\n";

interface Word {
  /** With the marks around it and the white space behind it. */
  readonly text: string;
  /** Equal for words that differ in case, accents and marks only. */
  readonly key: string;
}

/**
 * @param before, after  the paragraphs of the two texts
 * @returns all words of both, in the order of their texts; kept words as they stand in the later one
 * Source: E. W. Myers, An O(ND) difference algorithm and its variations (1986).
 */
export function editsBetween(before: readonly string[], after: readonly string[]): EditedParagraph[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  return intoParagraphs(withoutCrumbs(steps(a, b)));
}

const wordsOf = (paragraphs: readonly string[]): Word[] =>
  paragraphs.flatMap((paragraph) => [...wordsIn(paragraph), { text: paragraphEnd, key: paragraphEnd }]);

function wordsIn(paragraph: string): Word[] {
  // What follows the last word when two paragraphs have become one.
  const text = /\s/u.test(paragraph) ? `${paragraph} ` : paragraph;
  const terms = tokenise(text);
  const starts = terms.map(({ start }, at) => (at === 0 ? 0 : startOf(text, terms[at - 1]?.end ?? 0, start)));
  return terms.map(({ term }, at) => ({ text: text.slice(starts[at], starts[at + 1]), key: term }));
}

/** Of the marks between two words, those behind the last space belong to the second. */
function startOf(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\S*$/u);
  return space <= 0 ? to : from + space;
}

/** One word of it. */
type Step = Edit;

/** Texts with more changes than these have little in common: all of the one is cut, all of the other added. */
const mostChanges = 3000;

function steps(a: readonly Word[], b: readonly Word[]): Step[] {
  const same = (x: number, y: number): boolean => a[x]?.key === b[y]?.key;
  let start = 0;
  while (start < a.length && start < b.length && same(start, start)) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && same(a.length - 1 - end, b.length - 1 - end)) end += 1;
  return [
    ...b.slice(0, start).map(as("kept")),
    ...changed(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...b.slice(b.length - end).map(as("kept")),
  ];
}

const as =
  (kind: Edit["kind"]) =>
  ({ text }: Word): Step => ({ kind, text });

function changed(a: readonly Word[], b: readonly Word[]): Step[] {
  const paths = furthestPaths(a, b);
  if (paths === null) return [...a.map(as("cut")), ...b.map(as("added"))];
  const found: Step[] = [];
  let [x, y] = [a.length, b.length];
  const keepBackTo = (toX: number): void => {
    for (; x > toX; x -= 1, y -= 1) found.push({ kind: "kept", text: b[y - 1]?.text ?? "" });
  };
  for (let changes = paths.length - 1; changes > 0; changes -= 1) {
    const before = paths[changes - 1] ?? [];
    const isAdded = comesFromAbove(before, x - y, changes);
    const from = x - y + (isAdded ? 1 : -1);
    const fromX = reach(before, from);
    keepBackTo(isAdded ? fromX : fromX + 1);
    found.push(isAdded ? { kind: "added", text: b[y - 1]?.text ?? "" } : { kind: "cut", text: a[x - 1]?.text ?? "" });
    [x, y] = [fromX, fromX - from];
  }
  keepBackTo(0);
  return found.reverse();
}

/** How far into the former text each diagonal comes with so many changes, from the lowest diagonal on. */
type Reached = ArrayLike<number>;

/** @param reached  of a number of changes that makes it 2 n + 1 long; the diagonal n is its last */
const reach = (reached: Reached, diagonal: number): number => reached[diagonal + (reached.length - 1) / 2] ?? -1;

const comesFromAbove = (before: Reached, diagonal: number, changes: number): boolean =>
  diagonal === -changes || (diagonal !== changes && reach(before, diagonal - 1) < reach(before, diagonal + 1));

/** By number of changes; null when more are needed than are looked for. */
function furthestPaths(a: readonly Word[], b: readonly Word[]): Reached[] | null {
  const paths: Reached[] = [];
  for (let changes = 0; changes <= mostChanges; changes += 1) {
    const before = paths.at(-1) ?? [];
    const reached = new Int32Array(2 * changes + 1).fill(-1);
    paths.push(reached);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = changes === 0 ? 0 : comesFromAbove(before, diagonal, changes) ? reach(before, diagonal + 1) : reach(before, diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x]?.key === b[x - diagonal]?.key) x += 1;
      reached[diagonal + changes] = x;
      if (x >= a.length && x - diagonal >= b.length) return paths;
    }
  }
  return null;
}

/** Fewer words than these between two changes are kept by chance, and told as changed with them. */
const fewestKept = 3;

function withoutCrumbs(all: readonly Step[]): Step[] {
  const runs: { readonly isKept: boolean; readonly steps: Step[] }[] = [];
  for (const step of all) {
    const last = runs.at(-1);
    if (last !== undefined && last.isKept === (step.kind === "kept")) last.steps.push(step);
    else runs.push({ isKept: step.kind === "kept", steps: [step] });
  }
  const isCrumb = (at: number): boolean => {
    const { isKept, steps: words } = runs[at] ?? { isKept: false, steps: [] };
    return isKept && at > 0 && at < runs.length - 1 && words.length < fewestKept && words.every(({ text }) => text !== paragraphEnd);
  };
  return runs.flatMap((run, at) => (isCrumb(at) ? run.steps.flatMap(({ text }) => both(text)) : run.steps));
}

const both = (text: string): Step[] => [
  { kind: "cut", text },
  { kind: "added", text },
];

/** Of one change, what was cut stands before what was added. */
function intoParagraphs(all: readonly Step[]): EditedParagraph[] {
  const paragraphs: Edit[][] = [[]];
  const add = ({ kind, text }: Step): void => {
    const paragraph = paragraphs.at(-1) ?? [];
    const last = paragraph.at(-1);
    if (text === paragraphEnd && (kind !== "cut" || paragraph.every((edit) => edit.kind === "cut"))) paragraphs.push([]);
    else if (text === paragraphEnd) add({ kind, text: "¶ " });
    else if (last?.kind === kind) paragraph.splice(-1, 1, { kind, text: last.text + text });
    else paragraph.push({ kind, text });
  };
  for (let at = 0; at < all.length; ) {
    const end = all.findIndex(({ kind }, other) => other >= at && kind === "kept");
    const change = all.slice(at, end < 0 ? all.length : end);
    for (const kind of ["cut", "added"] as const) for (const step of change) if (step.kind === kind) add(step);
    at += change.length;
    const kept = all[at];
    if (kept !== undefined) add(kept);
    at += 1;
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
