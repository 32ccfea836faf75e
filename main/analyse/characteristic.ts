/** What marks a text among others: its words weighed by how rare they are (K. Sparck Jones, 1972), names more than other words. */
import { tokenise } from "../../shared/query/terms.ts";

export interface TextWord {
  readonly term: string;
  /** As it first stands in the text. */
  readonly written: string;
  readonly count: number;
  /** Capitalised within a sentence, most of the time: in scripts that have capitals. */
  readonly isName: boolean;
}

export interface WeighedWord extends Pick<TextWord, "term" | "written"> {
  readonly weight: number;
}

/** Shorter words than this mark nothing; in scripts without spaces a term is one character. */
const fewestLetters = 3;

/** The words of a text that may mark it, each once. */
export function textWords(text: string): TextWord[] {
  const found = new Map<string, { written: string; count: number; capitals: number; within: number }>();
  for (const { term, start, end } of tokenise(text)) {
    if (term.length < fewestLetters) continue;
    const written = text.slice(start, end);
    const word = found.get(term) ?? { written, count: 0, capitals: 0, within: 0 };
    word.count += 1;
    // The first word of a sentence has its capital from there.
    if (/[^.!?…:«“"'\s]\s$/u.test(text.slice(Math.max(0, start - 2), start))) {
      word.within += 1;
      if (/^\p{Lu}/u.test(written)) word.capitals += 1;
    }
    found.set(term, word);
  }
  return [...found].map(([term, { written, count, capitals, within }]) => ({
    term,
    written,
    count,
    isName: capitals > 0 && 2 * capitals > within,
  }));
}

const nameFactor = 1.5;

/** Saying a word more often than this marks a text no more. */
const mostCounted = 4;

/**
 * The words that mark a text most, heaviest first.
 *
 * @param counts  in how many of `articles` each term stands
 */
export function characteristicWords(
  words: readonly TextWord[],
  counts: ReadonlyMap<string, number>,
  articles: number,
  most: number,
): WeighedWord[] {
  return words
    .flatMap(({ term, written, count, isName }) => {
      const known = counts.get(term) ?? 0;
      // A word that stands in no other article ties nothing together.
      if (known < 2) return [];
      // Squared as in the product of two vectors, so that many common words do not outweigh a rare one.
      const rarity = Math.log((articles + 1) / known) ** 2;
      return [{ term, written, weight: (1 + Math.log(Math.min(count, mostCounted))) * rarity * (isName ? nameFactor : 1) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}

/**
 * How much of what marks one text stands in another.
 *
 * @returns 0 to 1, and the words that both have, heaviest first
 */
export function sharedWeight(words: readonly WeighedWord[], other: ReadonlySet<string>): { score: number; shared: string[] } {
  const both = words.filter(({ term }) => other.has(term));
  const sum = (list: readonly WeighedWord[]): number => list.reduce((total, { weight }) => total + weight, 0);
  const all = sum(words);
  return { score: all === 0 ? 0 : sum(both) / all, shared: both.map(({ written }) => written) };
}
