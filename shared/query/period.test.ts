import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPeriod } from "./period.ts";

// A Tuesday.
const today = new Date(2026, 10, 24);
const read = (field: "date" | "after" | "before" | "since", value: string) => readPeriod(field, value, today);

describe("readPeriod", () => {
  it.each([
    ["2026", "2026-01-01", "2027-01-01"],
    ["2026-11", "2026-11-01", "2026-12-01"],
    ["2026-11-02", "2026-11-02", "2026-11-03"],
    ["2026/11/2", "2026-11-02", "2026-11-03"],
    ["20261102", "2026-11-02", "2026-11-03"],
    ["2.11.2026", "2026-11-02", "2026-11-03"],
    ["25/11/2026", "2026-11-25", "2026-11-26"],
    ["11/25/2026", "2026-11-25", "2026-11-26"],
    ["2026-Q4", "2026-10-01", "2027-01-01"],
    ["T1 2026", "2026-01-01", "2026-04-01"],
    ["March 2026", "2026-03-01", "2026-04-01"],
    ["1er mars 2026", "2026-03-01", "2026-03-02"],
    ["2. März 2026", "2026-03-02", "2026-03-03"],
    ["2 de mayo de 2026", "2026-05-02", "2026-05-03"],
    ["May 2, 2026", "2026-05-02", "2026-05-03"],
    ["août 2026", "2026-08-01", "2026-09-01"],
    ["today", "2026-11-24", "2026-11-25"],
    ["Aujourd’hui", "2026-11-24", "2026-11-25"],
    ["hier", "2026-11-23", "2026-11-24"],
    ["vorgestern", "2026-11-22", "2026-11-23"],
    ["ayer", "2026-11-23", "2026-11-24"],
    ["1 week ago", "2026-11-17", "2026-11-18"],
    ["a month ago", "2026-10-24", "2026-10-25"],
    ["il y a 3 jours", "2026-11-21", "2026-11-22"],
    ["vor einer Woche", "2026-11-17", "2026-11-18"],
    ["hace 2 semanas", "2026-11-10", "2026-11-11"],
    ["monday", "2026-11-23", "2026-11-24"],
    ["mardi", "2026-11-24", "2026-11-25"],
    ["mardi dernier", "2026-11-17", "2026-11-18"],
    ["this week", "2026-11-23", "2026-11-30"],
    ["last week", "2026-11-16", "2026-11-23"],
    ["la semaine dernière", "2026-11-16", "2026-11-23"],
    ["letzten Monat", "2026-10-01", "2026-11-01"],
    ["l'année dernière", "2025-01-01", "2026-01-01"],
    ["el mes pasado", "2026-10-01", "2026-11-01"],
    ["2026-11-02..2026-11-09", "2026-11-02", "2026-11-10"],
    ["2026-10..", "2026-10-01", null],
    ["..2026-10", null, "2026-11-01"],
    [">2026-10", "2026-11-01", null],
    ["<=2026-10", null, "2026-11-01"],
    ["7d", "2026-11-17", null],
    ["7j", "2026-11-17", null],
    ["last 2 weeks", "2026-11-10", null],
    ["les 3 derniers mois", "2026-08-24", null],
  ])("reads date:%s", (value, from, to) => {
    expect(read("date", value)).toEqual({ from, to });
  });

  it("starts with the first day of what is named, and ends before it", () => {
    expect(read("after", "2026-11")).toEqual({ from: "2026-11-01", to: null });
    expect(read("since", "yesterday")).toEqual({ from: "2026-11-23", to: null });
    expect(read("before", "2026-11")).toEqual({ from: null, to: "2026-11-01" });
    expect(read("before", "7d")).toEqual({ from: null, to: "2026-11-17" });
    expect(read("after", "36h")).toEqual({ from: "2026-11-22", to: null });
  });

  it.each(["soon", "2026-13", "2026-02-30", "31.4.2026", "0050", "0050-Q1", "9999999d", "9999y", "..", "", "last", "this day"])(
    "does not guess what %s means",
    (value) => {
      expect(read("date", value)).toBe("unknown");
    },
  );

  it("tells two possible days from none, and a period that runs backwards", () => {
    expect(read("date", "3/4/2026")).toBe("ambiguous");
    expect(read("date", "4/4/2026")).toEqual({ from: "2026-04-04", to: "2026-04-05" });
    expect(read("date", "2026-11..2026-10")).toBe("backwards");
  });

  it("keeps to the last day of a shorter month", () => {
    expect(readPeriod("since", "1m", new Date(2026, 2, 31))).toEqual({ from: "2026-02-28", to: null });
  });

  it("answers every string with days or a reason", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9./dwmy -]{0,12}$/)), (value) => {
        const period = read("date", value);
        if (typeof period === "string") return;
        for (const day of [period.from, period.to]) expect(day ?? "2026-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
