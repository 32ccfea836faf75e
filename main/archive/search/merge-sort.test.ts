import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeSort } from "./merge-sort.ts";

function sortAll(values: readonly number[]): { places: number[]; shares: number[] } {
  const work = mergeSort(values.length, (a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const shares: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { places: [...step.value], shares };
    shares.push(step.value);
  }
}

it("sorts as the language does, whatever the length", () => {
  const lengths = fc.constantFrom(0, 1, 2, 2047, 2048, 2049, 4096, 5000, 10_007);
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 50 }), (length, spread) => {
      const values = Array.from({ length }, (_, at) => (at * 7919) % (spread * 13));
      const expected = values.map((_, at) => at).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
      expect(sortAll(values).places).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it("lets others have their turn, and says how far it is", () => {
  const { shares } = sortAll(Array.from({ length: 20_000 }, (_, at) => -at));
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});
