import { describe, expect, it } from "vitest";
import { type Learning, learnsNearby, type Postings, type QueryWord, type RankedIndex, rankFreeText } from "./free-text.ts";
import { lengthByte, lengthNorms, otherForm } from "./score.ts";

/** An index of texts whose words are stems, a plural by its final s. */
function indexOf(texts: readonly string[], left: readonly number[] = []): RankedIndex {
  const stemOf = (word: string): string => word.replace(/s$/, "");
  const words = texts.map((text) => text.split(" "));
  const counted = (article: number, of: (word: string) => number): number =>
    (words[article] ?? []).reduce((sum, word) => sum + of(word), 0);
  const postings = (stem: string, typed: readonly string[]): Postings => {
    const weigh = (word: string): number => (stemOf(word) !== stem ? 0 : typed.length === 0 || typed.includes(word) ? 1 : otherForm);
    const articles = [...texts.keys()].filter((article) => counted(article, weigh) > 0);
    return { articles, counts: articles.map((article) => counted(article, weigh)) };
  };
  return {
    lengths: Uint8Array.from(words, (each) => lengthByte(each.length)),
    norms: lengthNorms(words.reduce((sum, each) => sum + each.length, 0) / texts.length),
    count: texts.length,
    postings,
    frequencies: (stems) => new Map(stems.map((stem) => [stem, postings(stem, []).articles.length])),
    placesOf: (article) => Map.groupBy((words[article] ?? []).keys(), (place) => stemOf(words[article]?.[place] ?? "")),
    mayAnswer: (article) => !left.includes(article),
    stemsOf: (article) =>
      new Map(
        [...new Set((words[article] ?? []).map(stemOf))].map((stem) => [stem, counted(article, (word) => Number(stemOf(word) === stem))]),
      ),
  };
}

const noise = Array.from({ length: 30 }, (_, at) => `market price${at} trade rate${at} week`);
const word = (stem: string, typed = stem) => ({ stem, typed: [typed], times: 1 });

const rank = (index: RankedIndex, words: readonly QueryWord[], learning?: Learning | null) =>
  rankFreeText(
    index,
    words,
    words.map(({ stem }) => stem),
    learning,
  );

describe("a query in so many words", () => {
  it("puts first what sets the words near each other, in the order that they were typed in", () => {
    const texts = [
      "ferry and then much else that is said delay",
      "delay ferry is what else was said of it",
      "ferry delay is what else was said of it",
    ];
    const scores = rank(indexOf([...texts, ...noise]), [word("ferry"), word("delay")], null);
    expect([0, 1, 2].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))).toEqual([2, 1, 0]);
  });

  it("finds for few words a hundred others at most, the best", () => {
    const others = Array.from({ length: 150 }, (_, at) => (at === 149 ? "harbour pier harbour" : "harbour week trade rate"));
    const index = indexOf(["ferry harbour pier", ...others, ...Array.from({ length: 16 }, () => noise).flat()]);
    const scores = rank(index, [word("ferry")], learnsNearby);
    expect(scores.filter((score) => score > 0)).toHaveLength(101);
    expect(scores[150]).toBeGreaterThan(0);
  });

  it("puts first what says the words often, in a short text", () => {
    const scores = rank(indexOf(["ferry delay", "ferry delay and much else that is said of ships at length", ...noise]), [word("ferry")]);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
    expect(scores[2]).toBe(0);
  });

  it("prefers the form as typed", () => {
    const scores = rank(indexOf(["harbours open", "harbour open", ...noise]), [word("harbour", "harbours")]);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  });

  it("finds what speaks of the same in other words", () => {
    const scores = rank(indexOf(["ferry harbour pier", "ferry harbour quay", "harbour pier quay", ...noise]), [word("ferry")]);
    expect(scores[2]).toBeGreaterThan(0);
    expect(scores[0]).toBeGreaterThan(scores[2] ?? 0);
  });

  it("does not learn from what may not answer", () => {
    const scores = rank(indexOf(["ferry harbour", "ferry quarrel", "quarrel only", ...noise], [1]), [word("ferry")]);
    expect(scores[2]).toBe(0);
  });

  it("scores nothing for a word that stands nowhere, and for no word", () => {
    expect(rank(indexOf(noise), [word("ferry")]).every((score) => score === 0)).toBe(true);
    expect(rank(indexOf(noise), []).every((score) => score === 0)).toBe(true);
  });
});
