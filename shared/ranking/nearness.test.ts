import { expect, it } from "vitest";
import { countNear } from "./nearness.ts";

it.each([
  [[1], [2], 1],
  [[2], [1], 0.4],
  [[1], [5], 0.4],
  [[1], [6], 0],
  [[], [1], 0],
  [[1, 10], [2, 11], 2],
  [[1, 2], [3], 1.4],
] as const)("counts pairs of %j and %j as %f", (left, right, count) => {
  expect(countNear(left, right)).toBeCloseTo(count);
});
