import fc from "fast-check";
import { expect, it } from "vitest";
import { SortedWords } from "./sorted-words.ts";

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

it("gives the words that begin so in order, in whatever order they came in", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "ç", "и", "京"), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 200 }),
      fc.string({ unit: fc.constantFrom("a", "b", "и"), maxLength: 2 }),
      (words, start) => {
        const sorted = new SortedWords();
        for (const each of words) sorted.add(each);
        expect(sorted.from(start)).toEqual(words.filter((each) => each.startsWith(start)).sort(byCode));
      },
    ),
  );
});

it("keeps order over many words", () => {
  const sorted = new SortedWords();
  const words = Array.from({ length: 5000 }, (_, at) => `w${(at * 7919) % 5000}`);
  for (const word of words) sorted.add(word);
  expect(sorted.from("w")).toEqual([...words].sort(byCode));
  expect(sorted.from("w12")).toEqual(words.filter((word) => word.startsWith("w12")).sort(byCode));
  expect(sorted.from("x")).toEqual([]);
});
