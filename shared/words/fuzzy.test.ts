import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuzzyRange, withinDistance } from "./fuzzy.ts";

/** The definition itself: optimal string alignment, all cells. */
function distanceOf(a: string, b: string): number {
  const cells = new Map<string, number>();
  const cell = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    let least = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, cell(i - 2, j - 2) + 1);
    cells.set(key, least);
    return least;
  };
  return cell(a.length, b.length);
}

const seeker = (vocabulary: readonly string[]) => {
  const sorted = [...new Set(vocabulary)].sort();
  const calls = { count: 0 };
  const next = (atOrAfter: string): string | undefined => {
    calls.count += 1;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? "") < atOrAfter) low = middle + 1;
      else high = middle;
    }
    return sorted[low];
  };
  return { sorted, next, calls };
};

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "я", "م", "9"), minLength: 1, maxLength: 7 });
const latin = fc.string({ unit: fc.constantFrom("a", "b", "c", "z", "ə"), minLength: 1, maxLength: 7 });

describe("withinDistance", () => {
  it.each([
    ["soleimani", "soleimany", 1, true],
    ["soleimani", "suleimany", 1, false],
    ["soleimani", "suleimany", 2, true],
    ["tehran", "tehrna", 1, true],
    ["ab", "ba", 1, true],
    ["", "ab", 2, true],
    ["", "ab", 1, false],
  ])("%s, %s within %i: %s", (first, second, max, isWithin) => {
    expect(withinDistance(first, second, max)).toBe(isWithin);
  });

  it("is the distance by its definition, both ways", () => {
    fc.assert(
      fc.property(letters, letters, fc.nat({ max: 4 }), (first, second, max) => {
        expect(withinDistance(first, second, max)).toBe(distanceOf(first, second) <= max);
        expect(withinDistance(second, first, max)).toBe(distanceOf(first, second) <= max);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("fuzzyRange", () => {
  it("finds what comparing with every word finds", () => {
    fc.assert(
      fc.property(latin, fc.array(latin, { maxLength: 60 }), fc.constantFrom(1, 2), (term, vocabulary, distance) => {
        const { sorted, next } = seeker(vocabulary);
        expect(fuzzyRange(term, distance, next)).toEqual(sorted.filter((word) => distanceOf(term, word) <= distance));
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps to the scripts of the term, and ends on any vocabulary", () => {
    fc.assert(
      fc.property(letters, fc.array(fc.oneof(letters, fc.string({ unit: "binary" })), { maxLength: 60 }), (term, vocabulary) => {
        const { sorted, next } = seeker(vocabulary);
        const found = fuzzyRange(term, 2, next);
        const all = sorted.filter((word) => distanceOf(term, word) <= 2);
        expect(all).toEqual(expect.arrayContaining(found));
        expect(found).toEqual(expect.arrayContaining(all.filter((word) => [...word].every((letter) => term.includes(letter)))));
      }),
    );
  });

  it("does not read the vocabulary", () => {
    const syllables = "ba be bi bo ka ke ki ko la le li lo ma me mi mo na ne ni no sa se si so ta te".split(" ");
    const vocabulary = syllables.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => a + b + c)));
    const { next, calls } = seeker(vocabulary);
    expect(fuzzyRange("silemo", 1, next)).toHaveLength(vocabulary.filter((word) => distanceOf("silemo", word) <= 1).length);
    expect(calls.count).toBeLessThan(vocabulary.length / 50);
  });
});
