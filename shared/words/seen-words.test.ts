import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeenWords } from "./seen-words.ts";

describe("SeenWords", () => {
  it("knows each word after its first time, wherever it stands", () => {
    const seen = new SeenWords();
    expect(seen.add("Häuser und Häuser", 0, 6, 1)).toBe(true);
    expect(seen.add("Häuser und Häuser", 11, 17, 1)).toBe(false);
    expect(seen.add("Häuser und Häuser", 7, 10, 1)).toBe(true);
    expect(seen.add("Häuser", 0, 6, 2)).toBe(true);
    expect(seen.size).toBe(3);
    seen.clear();
    expect(seen.add("und", 0, 3, 1)).toBe(true);
  });

  it("tells as many words apart as there are, in any script", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.integer({ min: 0, max: 3 })), { maxLength: 200 }), (words) => {
        const seen = new SeenWords();
        const known = new Set<string>();
        for (const [word, kind] of words) {
          expect(seen.add(word, 0, word.length, kind)).toBe(!known.has(`${kind} ${word}`));
          known.add(`${kind} ${word}`);
        }
      }),
    );
  });

  it("takes no two of 300,000 words for one", () => {
    const words = Array.from({ length: 100_000 }, (_, at) => [at.toString(36), `${at}`, `слово${at}`]).flat();
    const seen = new SeenWords();
    for (const word of words) seen.add(word, 0, word.length, 0);
    expect(seen.size).toBe(new Set(words).size);
  });
});
