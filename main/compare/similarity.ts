/** How much of one sentence is in another. */

import type { Sentence } from "./sentences.ts";
import { transliterate } from "./transliterate.ts";

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

/**
 * 0 to 1: weighted words in common over the words of the shorter sentence, dampened by how much longer the other is, so that a sentence that
 * was extended still counts as the same and three common words in a long one do not.
 */
export function overlap(a: Sentence, b: Sentence, weights: Weights): number {
  const [setA, setB] = [new Set(a.terms), new Set(b.terms)];
  const weigh = (terms: Iterable<string>): number => {
    let sum = 0;
    for (const term of terms) sum += weights.get(term) ?? 1;
    return sum;
  };
  const common = weigh([...setA].filter((term) => setB.has(term)));
  const [weightA, weightB] = [weigh(setA), weigh(setB)];
  const shorter = Math.min(weightA, weightB);
  if (shorter === 0) return 0;
  const containment = common / shorter;
  const jaccard = common / (weightA + weightB - common);
  return Math.sqrt(containment * jaccard);
}

/**
 * Across languages only what survives translation can be compared: figures, and names as their letters sound. Two of them at least must agree.
 */
export function translatedOverlap(a: Sentence, b: Sentence, weights: Weights): number {
  const [keysA, keysB] = [anchorsOf(a, weights), anchorsOf(b, weights)];
  if (keysA.size < 2 || keysB.size < 2) return 0;
  const common = [...keysA].filter((key) => keysB.has(key)).length;
  return common < 2 ? 0 : common / Math.max(keysA.size, keysB.size);
}

const figure = /^\d+$/;

/** Figures, and long rare words without their vowels: "Halvey", "Халви" and "هالفي" come near each other. */
function anchorsOf(sentence: Sentence, weights: Weights): Set<string> {
  const rare = sentence.terms.filter((term) => figure.test(term) || (term.length >= 5 && (weights.get(term) ?? 0) > 2.2));
  return new Set(rare.map((term) => (figure.test(term) ? term : transliterate(term).slice(0, 5))).filter((key) => key.length >= 2));
}
