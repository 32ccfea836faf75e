import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTarget } from "./jump.ts";

const today = new Date("2026-11-30T12:00:00");
const row = (text: string) => readTarget(text, today);

describe("readTarget", () => {
  it("takes a number for a row, counted from 1, and a year for a date", () => {
    expect(row("1 200")).toEqual({ kind: "row", row: 1199 });
    expect(row("0")).toEqual({ kind: "row", row: 0 });
    expect(row("2026")).toEqual({ kind: "period", period: { from: "2026-01-01", before: "2027-01-01" } });
    expect(row("#2026")).toEqual({ kind: "row", row: 2025 });
  });

  it("reads dates as a query does", () => {
    expect(row("2026-11-05")).toEqual({ kind: "period", period: { from: "2026-11-05", before: "2026-11-06" } });
    expect(row("yesterday")).toEqual({ kind: "period", period: { from: "2026-11-29", before: "2026-11-30" } });
    expect(row("novembre 2026")).toEqual({ kind: "period", period: { from: "2026-11-01", before: "2026-12-01" } });
    expect(row("5 nov.")).toEqual({ kind: "period", period: { from: "2026-11-05", before: "2026-11-06" } });
    expect(row("soon")).toBeNull();
    expect(row("")).toBeNull();
  });

  it("never fails, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => void row(text)));
  });
});
