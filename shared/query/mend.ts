/** How a query that cannot be read could be put right, where one way is certain. */
import { withinDistance } from "../words/fuzzy.ts";

/** Put `text` where `at` to `at + length` stood (UTF-16 units). */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

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
