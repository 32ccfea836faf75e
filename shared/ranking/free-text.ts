/**
 * Ranks articles for a query in so many words, over what an index gives. What did not answer the query's own words may answer with those of
 * feedback; whether it is shown is the caller's choice, the order of the others is better in either case.
 */
import { type Answer, answersToRead, candidates, expandQuery, keptScore } from "./feedback.ts";
import { answersToCompare, countNear, nearWeight } from "./nearness.ts";
import { queryWeight, saturate, termWeight } from "./score.ts";

/** Where a word stands: articles by their place in `lengths`, in any order, each once, with the weighted count in it. */
export interface Postings {
  readonly articles: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** A word of a query: its stem, the forms as typed, and how often it was typed; less than once for what is but a part of a typed word. */
export interface QueryWord {
  readonly stem: string;
  readonly typed: readonly string[];
  readonly times: number;
}

export interface RankedIndex {
  /** Length byte of each article (`lengthByte`); articles that are not searched have one, too. */
  readonly lengths: Uint8Array;
  /** `lengthNorms` of their mean. */
  readonly norms: Float64Array;
  /** Articles in all, as `df` counts them. */
  readonly count: number;
  /** All forms of a stem together. Those typed count in full and the others by `otherForm`; where none was typed each counts in full. */
  postings(stem: string, typed: readonly string[]): Postings;
  /** How many articles hold a form of each of the stems. */
  frequencies(stems: readonly string[]): ReadonlyMap<string, number>;
  /** Whether an article may answer: what a query leaves out must not say what it is about. */
  mayAnswer(article: number): boolean;
  /** Weighted counts by stem of one article, read from its text, without function words of its language. */
  stemsOf(article: number): ReadonlyMap<string, number>;
  /** Where the query's stems stand in one article, ascending; zones far apart. */
  placesOf(article: number): ReadonlyMap<string, readonly number[]>;
}

/** How a query learns from its best answers: how many stems are added, and how many articles they find that have none of the query's own. */
export interface Learning {
  readonly added: number;
  readonly others: number;
}

/** For a text, which few articles have much of. */
export const learnsFully: Learning = { added: 30, others: Number.POSITIVE_INFINITY };
/** For few words: who types them looks for them, and past a hundred articles without them for nothing else. */
export const learnsNearby: Learning = { added: 20, others: 100 };

/** A stem in a larger share of the articles is not added to a query: it would cost the most to rank by, and says the least. */
const commonShare = 0.25;

/**
 * @param words     each stem once, without function words
 * @param order     the stems in the order that they were typed in
 * @param learning  how to ask again with the words of the best answers; null for not at all
 * @returns score by article; 0 where no word stands
 */
export function rankFreeText(
  index: RankedIndex,
  words: readonly QueryWord[],
  order: readonly string[],
  learning: Learning | null = learnsFully,
): Float64Array {
  const typed = new Map(words.map((word) => [word.stem, word.typed]));
  const query = new Map(words.map((word) => [word.stem, queryWeight(word.times)]));
  const known = new Map<string, Postings>();
  const postings = (stem: string): Postings => {
    const found = known.get(stem) ?? index.postings(stem, typed.get(stem) ?? []);
    known.set(stem, found);
    return found;
  };
  const rarityOf = (stem: string): number => termWeight(postings(stem).articles.length, index.count);
  const places = new Map<number, ReadonlyMap<string, readonly number[]>>();
  const placesOf = (article: number): ReadonlyMap<string, readonly number[]> => {
    const found = places.get(article) ?? index.placesOf(article);
    places.set(article, found);
    return found;
  };
  const first = scoreAll(index, query, postings);
  addNearness(index, first, order, rarityOf, placesOf);
  if (learning === null) return first;
  const leading = best(first, index, answersToCompare);
  if (leading.length === 0) return first;
  const answers = leading.slice(0, answersToRead).map((article) => answerOf(index, article, first[article] ?? 0));
  const worthALook = candidates(answers, learning.added);
  const frequencies = index.frequencies([...worthALook.keys()]);
  const shares = new Map([...worthALook].filter(([stem]) => query.has(stem) || (frequencies.get(stem) ?? 0) <= commonShare * index.count));
  const expanded = expandQuery(query, shares, (stem) => termWeight(frequencies.get(stem) ?? 0, index.count), learning.added);
  const scores = scoreAll(index, expanded, postings);
  addNearness(index, scores, order, rarityOf, placesOf);
  keepStanding(scores, first, leading);
  if (learning.others < scores.length) keepBestOthers(index, scores, first, learning.others);
  return scores;
}

/** Of the articles that have none of the query's own words the best alone. */
function keepBestOthers(index: RankedIndex, scores: Float64Array, first: Float64Array, most: number): void {
  const others = scores.map((score, article) => (first[article] === 0 ? score : 0));
  const kept = new Set(best(others, index, most));
  for (const [article, score] of others.entries()) if (score > 0 && !kept.has(article)) scores[article] = 0;
}

/** @param leading  the best answers by their `first` scores, best first */
function keepStanding(scores: Float64Array, first: Float64Array, leading: readonly number[]): void {
  const highest = Math.max(...leading.map((article) => scores[article] ?? 0));
  const best = first[leading[0] ?? 0] ?? 1;
  for (const article of leading) scores[article] = (scores[article] ?? 0) + highest * keptScore((first[article] ?? 0) / best);
}

/** Words typed side by side count for more where the best answers set them near each other. */
function addNearness(
  index: RankedIndex,
  scores: Float64Array,
  order: readonly string[],
  rarityOf: (stem: string) => number,
  placesOf: (article: number) => ReadonlyMap<string, readonly number[]>,
): void {
  const pairs = order.flatMap((left, at) => {
    const right = order[at + 1];
    return right === undefined || right === left ? [] : [{ left, right, weight: (nearWeight * (rarityOf(left) + rarityOf(right))) / 2 }];
  });
  if (pairs.length === 0) return;
  const compared = best(scores, index, answersToCompare);
  const added = compared.map((article) => {
    const places = placesOf(article);
    const norm = index.norms[index.lengths[article] ?? 0] ?? 1;
    return pairs.reduce((sum, { left, right, weight }) => {
      const count = countNear(places.get(left) ?? [], places.get(right) ?? []);
      return count === 0 ? sum : sum + weight * saturate(count, norm);
    }, 0);
  });
  for (const [at, article] of compared.entries()) scores[article] = (scores[article] ?? 0) + (added[at] ?? 0);
}

function scoreAll(
  { lengths, norms, count }: RankedIndex,
  query: ReadonlyMap<string, number>,
  postings: (stem: string) => Postings,
): Float64Array {
  const scores = new Float64Array(lengths.length);
  for (const [stem, queried] of query) {
    const { articles, counts } = postings(stem);
    const weight = queried * termWeight(articles.length, count);
    for (let at = 0; at < articles.length; at += 1) {
      const article = articles[at] ?? 0;
      scores[article] = (scores[article] ?? 0) + weight * saturate(counts[at] ?? 0, norms[lengths[article] ?? 0] ?? 1);
    }
  }
  return scores;
}

/** The best articles, best first; of equals the later one, since it was added later. */
function best(scores: Float64Array, index: RankedIndex, most: number): number[] {
  const found: number[] = [];
  // What an article must exceed: nearly all of a large archive are passed over by it.
  let least = 0;
  for (let article = scores.length - 1; article >= 0; article -= 1) {
    const score = scores[article] ?? 0;
    if (score <= least || !index.mayAnswer(article)) continue;
    const place = found.findIndex((each) => (scores[each] ?? 0) < score);
    found.splice(place === -1 ? found.length : place, 0, article);
    found.length = Math.min(found.length, most);
    if (found.length === most) least = scores[found.at(-1) ?? 0] ?? 0;
  }
  return found;
}

const answerOf = (index: RankedIndex, article: number, score: number): Answer => ({
  score,
  norm: index.norms[index.lengths[article] ?? 0] ?? 1,
  counts: index.stemsOf(article),
});
