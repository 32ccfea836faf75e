/** A key word in context (KWIC; H. P. Luhn, 1959): the words of a hit with what stands before and after them. */
import type { Span } from "../domain/span.ts";
import { termsOf } from "../query/terms.ts";

/** A stretch of a paragraph, as it stands: `left`, `hit` and `right` joined are the paragraph's own characters. */
export interface Context {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
}

/** UTF-16 units on each side at most: what a wide line can show. */
export const contextChars = 96;

/** Units of context that describe a mention. */
const describedChars = 24;

/**
 * @param text  a headline, a standfirst or a reading text, whose paragraphs are set apart by line feeds
 * @param hit   a span in it
 * @returns the context within the paragraph, cut between words; in scripts without spaces between characters
 */
export function contextOf(text: string, { start, end }: Span, chars = contextChars): Context {
  const from = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const feed = text.indexOf("\n", end);
  const to = feed === -1 ? text.length : feed;
  return {
    left: text.slice(cutStart(text, from, start, chars), start),
    hit: text.slice(start, end),
    right: text.slice(end, cutEnd(text, end, to, chars)),
  };
}

function cutStart(text: string, from: number, start: number, chars: number): number {
  if (start - from <= chars) return from;
  const at = start - chars;
  const space = text.slice(at - 1, start).search(/\s/);
  return space === -1 || at + space >= start - 1 ? betweenCharacters(text, at) : at + space;
}

function cutEnd(text: string, end: number, to: number, chars: number): number {
  if (to - end <= chars) return to;
  const at = end + chars;
  const space = text.slice(end, at + 1).search(/\s\S*$/);
  return space <= 0 ? betweenCharacters(text, at) : end + space;
}

// Half of a surrogate pair is no character.
function betweenCharacters(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") && /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") ? at + 1 : at;
}

/** The context that describes a mention: the nearest characters on both sides, never half of one. */
export function describedContext({ left, right }: Context): { readonly prefix: string; readonly suffix: string } {
  const prefix = left.slice(betweenCharacters(left, Math.max(0, left.length - describedChars)));
  const cut = right.slice(0, describedChars);
  const suffix = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  return { prefix: prefix.toWellFormed(), suffix: suffix.toWellFormed() };
}

/** Words of context that a line is put in order by. */
const sortedWords = 5;
const sortedChars = 48;

/** What lines are sorted by: the folded words before the hit, the nearest first. */
export const leftKey = (left: string): string => termsOf(left.slice(-sortedChars)).slice(-sortedWords).reverse().join(" ");

/** What lines are sorted by: the folded words after the hit. */
export const rightKey = (right: string): string => termsOf(right.slice(0, sortedChars)).slice(0, sortedWords).join(" ");
