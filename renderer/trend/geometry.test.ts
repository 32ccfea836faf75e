import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Trend, TrendSeries } from "../../shared/contract/counts.ts";
import { gapsOf, labelStep, linePath, rowsOf, scaleOf, stretches, valueAt, valueTicks } from "./geometry.ts";

const series = (hits: number[], collected: number[]): TrendSeries => ({ query: 0, name: null, isRest: false, clause: "", hits, collected });
const trend = (...all: TrendSeries[]): Trend => ({
  unit: "day",
  periods: (all[0]?.hits ?? []).map((_, at) => ({ from: `2026-11-0${at + 1}`, before: `2026-11-0${at + 2}` })),
  series: all,
  queries: [],
});
const frame = { width: 440, height: 120, left: 40, right: 0, top: 10, bottom: 10 };

describe("a plot of hits over time", () => {
  it("tells a day without a hit from a day on which nothing was collected", () => {
    const one = series([2, 0, 0], [4, 3, 0]);
    expect([0, 1, 2].map((at) => valueAt(one, at, false))).toEqual([2, 0, null]);
    expect([0, 1, 2].map((at) => valueAt(one, at, true))).toEqual([0.5, 0, null]);
  });

  it("breaks its line at a gap and leaves a lonely point to its mark", () => {
    const one = series([2, 1, 0, 3], [4, 3, 0, 3]);
    const path = linePath(one, false, scaleOf(trend(one), false, frame));
    expect(path).toBe("M90,43.3L190,76.7");
  });

  it("shows a gap only where no line has anything", () => {
    expect(gapsOf(trend(series([0, 0, 0], [1, 0, 0]), series([0, 0, 0], [0, 0, 2])))).toEqual([{ first: 1, last: 1 }]);
  });

  it("tells a gap of many periods in one row of its table", () => {
    expect(rowsOf(trend(series([1, 0, 0, 0, 2], [1, 0, 0, 1, 3]))).map(({ first, last, isGap }) => [first, last, isGap])).toEqual([
      [0, 0, false],
      [1, 2, true],
      [3, 3, false],
      [4, 4, false],
    ]);
  });

  it("has round ticks that hold every value, and whole ones for counts", () => {
    expect(valueTicks(0, false)).toEqual([0, 1]);
    expect(valueTicks(3, false)).toEqual([0, 1, 2, 3]);
    expect(valueTicks(42, false)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(valueTicks(1, true)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(valueTicks(0.034, true)).toEqual([0, 0.01, 0.02, 0.03, 0.04]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (largest) => {
        const ticks = valueTicks(largest, false);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it("finds every stretch once", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (flags) => {
        const inside = stretches(flags.length, (at) => flags[at] === true);
        expect(flags.map((_, at) => inside.some(({ first, last }) => first <= at && at <= last))).toEqual(flags);
      }),
    );
  });

  it("keeps labels apart, each at the same place of its year", () => {
    expect(labelStep(80, 60, "month")).toBe(1);
    expect(labelStep(10, 60, "month")).toBe(6);
    expect(labelStep(5.5, 76, "month")).toBe(24);
    expect(labelStep(10, 60, "day")).toBe(7);
    expect(labelStep(0.1, 60, "day")).toBe(730);
    expect(labelStep(0.01, 60, "week")).toBe(6000);
  });
});
