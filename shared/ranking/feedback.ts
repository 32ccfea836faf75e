/**
 * Asks again with the words of the best answers: what else is said where the query's words are said. Finds articles that speak of the matter in
 * other words, and puts those first that are about it through and through.
 *
 * Source: J. Rocchio, "Relevance Feedback in Information Retrieval", 1971, on BM25's own weights; an answer counts by its score, as in V. Lavrenko
 * and W. B. Croft, "Relevance-Based Language Models", SIGIR 2001, and less the further down it stands, so that a poor one does little harm.
 *
 * For queries in so many words only: an operator, a field or a phrase says what is wanted and what is not.
 */
import { saturate } from "./score.ts";

/** So many answers say what the query is about. */
export const answersToRead = 8;
/** Stems that are added at most, the query's own among them. */
const mostAdded = 30;
/** Stems whose frequency is looked up, for each that is added. */
const candidatesForEach = 8 / 3;
/** What the best of them weighs, beside the query's own words. */
const addedWeight = 1;

/** What an answer keeps of its first score, where it was the best: this part of the highest score there is. */
const mostKept = 0.2;
/** So steeply it falls: what scored nine tenths of the best keeps less than half as much, what scored half of it nothing to speak of. */
const keptPower = 8;

/**
 * What an answer of the first asking keeps, so that a text which says the query's very words is not passed by those that only speak of the same.
 *
 * @param share  of the best first score, 0…1
 * @returns part of the highest score that is added
 */
export const keptScore = (share: number): number => mostKept * share ** keptPower;

export interface Answer {
  /** Above 0. */
  readonly score: number;
  /** From `lengthNorms`, for the article's length byte. */
  readonly norm: number;
  /** Weighted count by stem. */
  readonly counts: ReadonlyMap<string, number>;
}

/** How much the answers make of each stem, before its rarity: the stems that matter most, at most 80. @param answers  best first */
export function candidates(answers: readonly Answer[], added = mostAdded): ReadonlyMap<string, number> {
  const best = answers[0]?.score ?? 1;
  const shares = new Map<string, number>();
  for (const [at, { score, norm, counts }] of answers.slice(0, answersToRead).entries()) {
    const share = score / best / (at + 1);
    for (const [stem, count] of counts) {
      // A letter or a figure by itself names nothing.
      if (stem.length > 1) shares.set(stem, (shares.get(stem) ?? 0) + share * saturate(count, norm));
    }
  }
  return new Map([...shares].sort(byValue).slice(0, added * candidatesForEach));
}

/**
 * @param query    weight by stem, from `queryWeight`
 * @param shares   from `candidates`
 * @param rarity   `termWeight` of a stem
 * @returns weight by stem: the query's own, and those of the answers
 */
export function expandQuery(
  query: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, number>,
  rarity: (stem: string) => number,
  most = mostAdded,
): ReadonlyMap<string, number> {
  const added = [...shares]
    .map(([stem, share]): [string, number] => [stem, share * rarity(stem)])
    .sort(byValue)
    .slice(0, most);
  const heaviest = Math.max(...query.values());
  const expanded = new Map([...query].map(([stem, weight]) => [stem, weight / heaviest]));
  const largest = added[0]?.[1] ?? 0;
  if (largest > 0) for (const [stem, value] of added) expanded.set(stem, (expanded.get(stem) ?? 0) + (addedWeight * value) / largest);
  return expanded;
}

/** The same whatever order they came in. */
const byValue = ([aStem, a]: [string, number], [bStem, b]: [string, number]): number => b - a || (aStem < bStem ? -1 : 1);
