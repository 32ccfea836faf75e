/** How a query that cannot be read could be put right. */
import { withinDistance } from "../words/fuzzy.ts";
import { readOperator } from "./operators.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Put `text` where `at` to `at + length` stood (UTF-16 units). */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const replacement = ({ start, end }: Stretch, text: string): Edit => ({ at: start, length: end - start, text });

export const removal = (place: Stretch): Edit => replacement(place, "");

export const insertion = (at: number, text: string): Edit => replacement({ start: at, end: at }, text);

/** Takes a stretch out; one space is left where there were two. */
export function withEdit(query: string, { at, length, text }: Edit): string {
  const left = query.slice(0, at);
  const right = query.slice(at + length);
  if (text !== "") return left + text + right;
  return /\s$/u.test(left) || left === "" ? left + right.trimStart() : (left + right).trimEnd();
}

/** @returns the only word that is a slip of one letter away, or two in a long one; null when none or several are */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  for (let slips = 0; slips <= (typed.length > 5 ? 2 : 1); slips += 1) {
    const near = known.filter((word) => withinDistance(typed, word, slips));
    if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null;
  }
  return null;
}

/** Of a longer text the beginning says what is meant. */
const mostAlone = 500;

/** @returns the words of a text without their marks, and in quotation marks those that would be operators */
export function wordsAlone(text: string): string {
  const words = text.slice(0, mostAlone).match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.map((word) => (readOperator(word) === null ? word : `"${word}"`)).join(" ");
}
