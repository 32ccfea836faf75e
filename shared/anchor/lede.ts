/** The lede of an article, tied to its place: what a digest quotes while nobody has chosen other words. */
import type { Selector } from "../domain/annotation.ts";
import { type Block, blockStarts, readingText } from "../domain/article.ts";
import { tokenise } from "../query/terms.ts";
import { describeSpan } from "./describe.ts";

/** A lede is a sentence or three; a longer one, in characters, is left for the editor to choose from. */
const longestLede = 900;

/**
 * @param mostWords  how many may be quoted of a text that stays in the office
 * @returns the first paragraph of the body, or as many of its sentences as may be quoted; null when there are none, or when it is longer than
 * a lede
 */
export function describeLede(blocks: readonly Block[], mostWords = Number.POSITIVE_INFINITY): Selector | null {
  const at = blocks.findIndex((block) => block.kind === "paragraph");
  const lede = blocks[at];
  const start = blockStarts(blocks)[at];
  if (lede === undefined || start === undefined || lede.text.length > longestLede) return null;
  const length = lengthWithin(lede.text, mostWords);
  return length === 0 ? null : describeSpan(readingText(blocks), start, start + length);
}

/** The length of the sentences that together have no more than so many words. */
function lengthWithin(text: string, mostWords: number): number {
  const ends = [...text.matchAll(/[.!?…。؟]["'”’»)]*(?=\s|$)/g)].map((end) => end.index + end[0].length);
  return [...ends, text.length].findLast((end) => tokenise(text.slice(0, end)).length <= mostWords) ?? 0;
}
