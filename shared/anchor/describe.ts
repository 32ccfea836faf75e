/** Describes a passage so that it can be found again: its words, its surroundings, its place. */
import type { Selector } from "../domain/annotation.ts";

/** Characters of prefix and of suffix, as the Web Annotation clients use. */
const context = 32;

/**
 * @param text   the reading text
 * @param start  UTF-16 units, from 0
 * @param end    exclusive; must be greater than `start`
 */
export function describeSpan(text: string, start: number, end: number): Selector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  };
}
