/** How much of one sentence is in another. */

import { transliterate } from "../../shared/query/transliterate.ts";
import type { Sentence } from "./sentences.ts";

/** Rare words weigh more: "the" in both sentences says nothing. */
export type Weights = ReadonlyMap<string, number>;

/** Inverse document frequency over the sentences compared (Spärck Jones 1972), from 1 up. */
export function weightsOf(articles: readonly (readonly Sentence[])[]): Weights {
  const seen = new Map<string, number>();
  let total = 0;
  for (const sentences of articles)
    for (const sentence of sentences) {
      total += 1;
      for (const term of new Set(sentence.terms)) seen.set(term, (seen.get(term) ?? 0) + 1);
    }
  return new Map([...seen].map(([term, count]) => [term, 1 + Math.log(total / count)]));
}

/** What of a sentence is compared: each key once, with its weight. */
export interface Profile {
  readonly keys: ReadonlyMap<string, number>;
  readonly total: number;
}

const toProfile = (keys: ReadonlyMap<string, number>): Profile => ({
  keys,
  total: [...keys.values()].reduce((sum, weight) => sum + weight, 0),
});

/** Its words, rare ones heavier. */
export function wordProfile(sentence: Sentence, weights: Weights): Profile {
  return toProfile(new Map(sentence.terms.map((term) => [term, weights.get(term) ?? 1])));
}

/** The weight of a word that stands in three sentences of ten. */
const commonWord = 2.2;
const figure = /^\d+$/;

/** Fewer consonants than these are shared by too many words to name anybody. */
const fewestConsonants = 3;

/** Figures, and long rare words by their consonants: "Halvey", "Халви" and "هالفي" are one key. */
export function nameProfile(sentence: Sentence, weights: Weights): Profile {
  const keys = sentence.terms.flatMap((term) => {
    if (figure.test(term)) return [term];
    if (term.length < 5 || (weights.get(term) ?? 0) <= commonWord) return [];
    const consonants = transliterate(term).slice(0, 5);
    return consonants.length < fewestConsonants ? [] : [consonants];
  });
  return toProfile(new Map(keys.map((key) => [key, 1])));
}

/**
 * 0 to 1: weighted words in common over the words of the shorter sentence, dampened by how much longer the other is, so that a sentence that
 * was extended still counts as the same and three common words in a long one do not.
 */
export function overlap(common: number, a: Profile, b: Profile): number {
  const containment = common / Math.min(a.total, b.total);
  const jaccard = common / (a.total + b.total - common);
  return Math.sqrt(containment * jaccard);
}

/** Across languages only what survives translation can be compared: figures, and names as they sound. Two of them at least must agree. */
export function translatedOverlap(common: number, a: Profile, b: Profile): number {
  return common < 2 ? 0 : common / Math.max(a.total, b.total);
}

/** For each of `a`, the weight that it has in common with those of `b` with which it shares anything. Time by shared keys, not by pairs. */
export function* commonWeights(a: readonly Profile[], b: readonly Profile[]): Generator<{ i: number; j: number; common: number }> {
  const places = new Map<string, number[]>();
  b.forEach(({ keys }, j) => {
    for (const key of keys.keys()) {
      const list = places.get(key);
      if (list) list.push(j);
      else places.set(key, [j]);
    }
  });
  const sums = new Float64Array(b.length);
  for (const [i, { keys }] of a.entries()) {
    sums.fill(0);
    for (const [key, weight] of keys) for (const j of places.get(key) ?? []) sums[j] = (sums[j] ?? 0) + weight;
    for (const [j, common] of sums.entries()) if (common > 0) yield { i, j, common };
  }
}
