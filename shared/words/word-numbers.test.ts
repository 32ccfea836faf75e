import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordNumbers } from "./word-numbers.ts";

describe("WordNumbers", () => {
  it("knows each word after its first time, wherever it stands", () => {
    const numbers = new WordNumbers(10);
    expect(numbers.numberOf("Häuser und Häuser", 0, 6)).toBe(0);
    expect(numbers.numberOf("Häuser und Häuser", 7, 10)).toBe(1);
    expect(numbers.numberOf("Häuser und Häuser", 11, 17)).toBe(0);
    expect(numbers.numberOf("Häuser", 0, 6, 2)).toBe(2);
    expect(numbers.size).toBe(3);
    numbers.clear();
    expect(numbers.numberOf("und", 0, 3)).toBe(0);
  });

  it("tells as many words apart as there are, in any script", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.integer({ min: 0, max: 3 })), { maxLength: 200 }), (words) => {
        const numbers = new WordNumbers(1);
        const known = new Map<string, number>();
        for (const [word, kind] of words) {
          const key = `${kind} ${word}`;
          if (!known.has(key)) known.set(key, known.size);
          expect(numbers.numberOf(word, 0, word.length, kind)).toBe(known.get(key));
        }
      }),
    );
  });

  it("takes no two of 300,000 words for one", () => {
    const words = Array.from({ length: 100_000 }, (_, at) => [at.toString(36), `${at}`, `слово${at}`]).flat();
    const numbers = new WordNumbers(1000);
    for (const word of words) numbers.numberOf(word, 0, word.length);
    expect(numbers.size).toBe(new Set(words).size);
  });
});
