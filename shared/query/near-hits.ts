/** Which of two words stand near each other: each with its nearest on either side, so that long texts stay quick. */
import type { TextNode } from "./ast.ts";
import type { Token } from "./terms.ts";

/** The first and the last token of something found, and the tokens to mark in it. */
export interface Occurrence {
  readonly first: number;
  readonly last: number;
  readonly marks: readonly (readonly [number, number])[];
}

type Near = Extract<TextNode, { kind: "near" }>;

/**
 * The distance is counted from the last word of what comes first to the first word of what follows: side by side is 1.
 *
 * @param left, right  in order of their first token
 */
export function nearPairs(
  node: Near,
  left: readonly Occurrence[],
  right: readonly Occurrence[],
  text: string,
  tokens: readonly Token[],
): Occurrence[] {
  if (left.length === 0 || right.length === 0) return [];
  const parts = node.unit === "word" ? null : partsOf(node.unit, text, tokens);
  const isNear = (before: Occurrence, after: Occurrence): boolean =>
    parts === null ? after.first - before.last <= node.distance : parts[before.last] === parts[after.first];
  const pairs = neighbours(left, right, isNear);
  if (!node.ordered) pairs.push(...neighbours(right, left, isNear));
  return pairs.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Each of `before` with the next of `after`, and each of `after` with the one before it. */
function neighbours(
  before: readonly Occurrence[],
  after: readonly Occurrence[],
  isNear: (before: Occurrence, after: Occurrence) => boolean,
): Occurrence[] {
  const pairs: Occurrence[] = [];
  let next = 0;
  for (const [at, each] of before.entries()) {
    while ((after[next]?.first ?? Number.POSITIVE_INFINITY) <= each.last) next += 1;
    const found = after[next];
    if (found && isNear(each, found)) pairs.push(pair(each, found));
    // Those that follow before the next of `before` ends have this one as their nearest.
    let nearer = at + 1;
    while ((before[nearer]?.last ?? Number.POSITIVE_INFINITY) <= each.last) nearer += 1;
    const limit = before[nearer]?.last ?? Number.POSITIVE_INFINITY;
    for (let more = next + 1; ; more += 1) {
      const one = after[more];
      if (!one || one.first > limit || !isNear(each, one)) break;
      pairs.push(pair(each, one));
    }
  }
  return pairs;
}

const pair = (before: Occurrence, after: Occurrence): Occurrence => ({
  first: before.first,
  last: Math.max(before.last, after.last),
  marks: [...before.marks, ...after.marks],
});

const sentenceEnd = /[.!?…؟۔।。！？]["'”’»)\]]*(?:\s|$)|[。！？]/u;

/** The number of the sentence or paragraph in which each token stands. An initial ends none, nor does a point before a small letter. */
function partsOf(unit: "sentence" | "paragraph", text: string, tokens: readonly Token[]): Int32Array {
  const parts = new Int32Array(tokens.length);
  let part = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, after] = [tokens[at - 1], tokens[at]];
    if (!before || !after) continue;
    const gap = text.slice(before.end, after.start);
    const ends =
      gap.includes("\n") ||
      (unit === "sentence" && gap !== " " && endsSentence(gap, text.slice(before.start, before.end), text[after.start] ?? ""));
    if (ends) part += 1;
    parts[at] = part;
  }
  return parts;
}

const initials = /^\p{L}(?:\.\p{L})*$/u;

const endsSentence = (gap: string, before: string, next: string): boolean =>
  sentenceEnd.test(gap) && !initials.test(before) && !/\p{Ll}/u.test(next);
