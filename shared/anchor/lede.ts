/** The lede of an article, tied to its place: what a digest quotes while nobody has chosen other words. */
import type { Selector } from "../domain/annotation.ts";
import { type Block, blockStarts, readingText } from "../domain/article.ts";
import { describeSpan } from "./describe.ts";

/** A lede is a sentence or three; a longer one, in characters, is left for the editor to choose from. */
const longestLede = 900;

/** @returns the first paragraph of the body; null when there is none, or when it is longer than a lede */
export function describeLede(blocks: readonly Block[]): Selector | null {
  const at = blocks.findIndex((block) => block.kind === "paragraph");
  const lede = blocks[at];
  const start = blockStarts(blocks)[at];
  if (lede === undefined || start === undefined || lede.text.length > longestLede) return null;
  return describeSpan(readingText(blocks), start, start + lede.text.length);
}
