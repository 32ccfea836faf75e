/**
 * How well an article answers the words of a query: BM25 over weighted zones.
 *
 * Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009 (3.5 term weight, 3.6 simple BM25F).
 *
 * One word of a query is one term: all its forms together. For each term the engine needs `df`, the articles that hold any form of it, and in
 * each article the weighted count: occurrences of its forms, each times its zone's weight, and times `otherForm` where it is not as typed. For
 * each article it needs one byte, written with the index: `lengthByte` of the weighted count of all its words. Then
 *
 *     norms = lengthNorms(mean of lengthOf(byte) over all articles)           once an archive's state
 *     score = Σ over terms: queryWeight(times it is typed) * termWeight(df, n) * saturate(weighted count, norms[byte])
 *
 * Function words of the query are left out while it has another word (`shared/words/stop-words.ts`). A query that asks in so many words is
 * asked a second time with the words of its best answers (feedback.ts): `rankFreeText` in free-text.ts does all of it over what an index gives.
 */

/** What an occurrence counts for, by zone. What a press article says in its headline it is about; a caption describes a picture. */
export const zoneWeights = { headline: 4, standfirst: 2, body: 1, captions: 0.5 } as const;

/** Occurrences of a term, or words in all, by zone. */
export type ZoneCounts = Readonly<Record<keyof typeof zoneWeights, number>>;

export const weightedCount = ({ headline, standfirst, body, captions }: ZoneCounts): number =>
  zoneWeights.headline * headline + zoneWeights.standfirst * standfirst + zoneWeights.body * body + zoneWeights.captions * captions;

/** What an occurrence of another form than the one typed counts for. A word that feedback adds was not typed: each of its forms counts 1. */
export const otherForm = 0.6;

/** How slowly further occurrences stop counting: a little higher than the usual 1.2, since a text of the press repeats what it is about. */
const k1 = 1.4;
/** How far length counts: 0 not at all, 1 as if a long text were several short ones set end to end. */
const b = 0.75;

/** Steps of a length byte to a doubling: one step is 4.4 %, and 255 stands for 62,000 words and more. */
const stepsToADoubling = 16;

/** @param words  weighted, 0 and up; a text without words counts as one of one */
export const lengthByte = (words: number): number => Math.min(255, Math.round(stepsToADoubling * Math.log2(Math.max(1, words))));

/** The weighted count of words that a byte stands for. */
export const lengthOf = (byte: number): number => 2 ** (byte / stepsToADoubling);

/** By length byte, what `saturate` sets against a count. */
export function lengthNorms(averageLength: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => k1 * (1 - b + (b * lengthOf(byte)) / averageLength));
}

/**
 * @param count  weighted, above 0
 * @param norm   of the article's length byte, from `lengthNorms`
 * @returns 0…1: more for each further occurrence, but ever less
 */
export const saturate = (count: number, norm: number): number => count / (count + norm);

/**
 * @param df  articles that hold the term, 0…n
 * @param n   articles in all
 * @returns above 0, the more the rarer
 */
export const termWeight = (df: number, n: number): number => Math.log(1 + (n - df + 0.5) / (df + 0.5));

/** A word that is typed twice counts for more than one, and less than two (k3 of BM25). @param times  above 0 */
export const queryWeight = (times: number): number => (2 * times) / (1 + times);
