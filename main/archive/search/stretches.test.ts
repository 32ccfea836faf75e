import fc from "fast-check";
import { expect, it } from "vitest";
import { adjoin, inFirst, near, Stretches, union, within } from "./stretches.ts";

type Stretch = readonly [start: number, end: number];

function stretches(...all: readonly Stretch[]): Stretches {
  const made = new Stretches();
  for (const [start, end] of all) made.add(start, end);
  return made;
}

const listed = ({ count, start, end }: Stretches): Stretch[] =>
  Array.from({ length: count }, (_, at): Stretch => [start[at] ?? 0, end[at] ?? 0]);

const words = (...places: readonly number[]): Stretches => stretches(...places.map((place): Stretch => [place, place + 1]));

it("joins what follows at once", () => {
  expect(listed(adjoin(words(1, 4, 9), words(2, 3, 10), new Stretches()))).toEqual([
    [1, 3],
    [9, 11],
  ]);
});

it.each([
  [1, true, [[1, 3]]],
  [
    3,
    true,
    [
      [1, 3],
      [7, 11],
    ],
  ],
  [
    3,
    false,
    [
      [1, 3],
      [2, 6],
      [4, 8],
    ],
  ],
] as const)("finds within %i words, in order: %s", (distance, ordered, found) => {
  const [left, right] = [words(1, 5, 7), words(2, 4, 10)];
  expect(listed(near(left, right, { distance, ordered }, new Stretches()))).toEqual(found);
});

it("pairs each with the first that is near enough", () => {
  const stretch = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 })).map(([start, length]): Stretch => [start, start + length]);
  const some = fc.array(stretch).map((all) => all.toSorted(([a, b], [c, d]) => a - c || b - d));
  fc.assert(
    fc.property(some, some, fc.integer({ min: 1, max: 9 }), fc.boolean(), (left, right, distance, ordered) => {
      const isNear = ([start, end]: Stretch, [from, to]: Stretch): boolean => {
        const [after, before] = [from - end + 1, start - to + 1];
        return (after >= 1 && after <= distance) || (!ordered && before >= 1 && before <= distance);
      };
      const pairs = left.flatMap((a) =>
        right
          .filter((b) => isNear(a, b))
          .slice(0, 1)
          .map((b): Stretch => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]),
      );
      const found = near(stretches(...left), stretches(...right), { distance, ordered }, new Stretches());
      expect(listed(found)).toEqual(pairs);
    }),
  );
});

it("finds what stands between two marks, and before the second", () => {
  const marks = words(0, 5, 9);
  expect(listed(within(words(1, 6), words(4, 10), marks, new Stretches()))).toEqual([[1, 5]]);
  expect(listed(inFirst(words(1, 6), marks, new Stretches()))).toEqual([[1, 2]]);
  expect(listed(inFirst(words(1, 6), words(), new Stretches()))).toEqual([
    [1, 2],
    [6, 7],
  ]);
});

it("unites in order, none twice", () => {
  const stretch = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 5 })).map(([start, length]): Stretch => [start, start + length]);
  fc.assert(
    fc.property(fc.array(fc.array(stretch)), (lists) => {
      const united = union(
        lists.map((list) => stretches(...list)),
        new Stretches(),
      );
      const once = new Map(lists.flat().map((each) => [`${each}`, each]));
      expect(listed(united)).toEqual([...once.values()].sort(([a, b], [c, d]) => a - c || b - d));
    }),
  );
});
