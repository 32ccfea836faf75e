import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastDay } from "../../shared/domain/period.ts";
import { histogram, monthPeriod } from "./histogram.ts";

const day = (value: string, count: number) => ({ value, label: value, count });

describe("histogram", () => {
  it("shows days, with the empty ones between", () => {
    expect(histogram([day("2026-11-03", 4), day("2026-11-01", 2)])).toEqual([
      { from: "2026-11-01", before: "2026-11-02", count: 2 },
      { from: "2026-11-02", before: "2026-11-03", count: 0 },
      { from: "2026-11-03", before: "2026-11-04", count: 4 },
    ]);
  });

  it("goes over to months when the days do not fit", () => {
    const bars = histogram([day("2025-01-15", 1), day("2026-11-03", 4), day("2026-11-20", 1)], 24);
    expect([bars.length, bars[0], bars.at(-1)]).toEqual([
      23,
      { from: "2025-01-01", before: "2025-02-01", count: 1 },
      { from: "2026-11-01", before: "2026-12-01", count: 5 },
    ]);
  });

  it("has no bar without an article", () => {
    expect(histogram([])).toEqual([]);
  });

  it("counts every article once and stays within its room", () => {
    const dates = fc.date({ min: new Date("1995-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 30 }), (all) => {
        const bars = histogram(
          all.map((date) => day(date.toISOString().slice(0, 10), 1)),
          48,
        );
        expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(all.length);
        expect(bars.length).toBeLessThan(52);
      }),
    );
  });
});

describe("monthPeriod", () => {
  it("ends on the month's last day", () => {
    expect(lastDay(monthPeriod("2028-02"))).toBe("2028-02-29");
  });
});
