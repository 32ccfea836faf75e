import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, lastDay, nextPeriod, type PeriodUnit, periodStart, periodsBetween } from "./period.ts";

const units: readonly PeriodUnit[] = ["day", "week", "month", "quarter", "year"];
const days = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2080-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("periods", () => {
  it("begin on the first, and weeks on Monday", () => {
    expect(units.map((unit) => periodStart("2026-11-25", unit))).toEqual([
      "2026-11-25",
      "2026-11-23",
      "2026-11-01",
      "2026-10-01",
      "2026-01-01",
    ]);
    expect(periodStart("2026-11-22", "week")).toBe("2026-11-16");
  });

  it("go over the end of a year, and through a leap day", () => {
    expect(nextPeriod("2026-12-28", "week")).toBe("2027-01-04");
    expect(nextPeriod("2026-12-01", "month")).toBe("2027-01-01");
    expect(periodsBetween("2028-02-28", "2028-03-01", "day").map((each) => each.from)).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
  });

  it("are none backwards", () => expect(periodsBetween("2026-11-02", "2026-11-01", "day")).toEqual([]));

  it("end with the calendar", () => expect(periodsBetween("9999-12-30", "9999-12-31", "day")).toHaveLength(2));

  it("cover every day between two days once, whatever the unit", () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(...units), (one, other, unit) => {
        const [first, last] = one < other ? [one, other] : [other, one];
        const periods = periodsBetween(first, last, unit);
        expect(periods[0]?.from).toBe(periodStart(first, unit));
        expect(periods.every((each, at) => at === 0 || each.from === periods[at - 1]?.before)).toBe(true);
        const end = periods.at(-1);
        expect(end !== undefined && end.from <= last && last <= lastDay(end)).toBe(true);
        if (unit === "day") expect(periods).toHaveLength(daysBetween(first, last));
      }),
      { numRuns: 60 },
    );
  });
});
