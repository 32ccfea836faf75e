import { describe, expect, it } from "vitest";
import type { Trend } from "../../shared/contract/counts.ts";
import { wrap } from "./picture.ts";
import { trendSheets } from "./sheets.ts";
import { shownPeriod } from "./shown-period.ts";

const cited = {
  query: "restraint after:7d",
  understoodAs: "restraint after:2026-11-17",
  total: 3,
  ranAt: "2026-11-24T16:45:00.000Z",
  archive: { name: "Press", fingerprint: "4f1c-09ab-77e2", articles: 12 },
};
const trend: Trend = {
  unit: "week",
  periods: [
    { from: "2026-11-02", before: "2026-11-09" },
    { from: "2026-11-09", before: "2026-11-16" },
  ],
  series: [{ query: 0, name: null, isRest: false, clause: "", hits: [2, 0], collected: [8, 0] }],
  queries: [
    { kind: "counted", cited, undated: 0 },
    { kind: "refused", query: "(a", error: { kind: "cancelled" } },
  ],
};

describe("a plot that leaves the program", () => {
  it("is a table of hits, what was collected and shares, with an empty share for a gap, and its citations", () => {
    const words = {
      values: "Trend",
      taken: "Taken from",
      from: "From",
      to: "To",
      hits: (name: string) => `${name}: hits`,
      collected: (name: string) => `${name}: collected`,
      share: (name: string) => `${name}: share`,
    };
    const [values, taken] = trendSheets(trend, ["restraint"], words, "en");
    expect(values?.rows).toEqual([
      ["From", "To", "restraint: hits", "restraint: collected", "restraint: share"],
      ["2026-11-02", "2026-11-08", 2, 8, 0.25],
      ["2026-11-09", "2026-11-15", 0, 0, null],
    ]);
    expect(taken?.rows).toContainEqual(["Understood as", "restraint after:2026-11-17"]);
    expect(taken?.rows).toContainEqual(["State of the archive", "4f1c-09ab-77e2"]);
  });

  it("opens the days that a bar counts, and no others of its week", () => {
    expect(shownPeriod(trend, 0, { from: null, to: null })).toEqual({ from: "2026-11-02", before: "2026-11-09" });
    expect(shownPeriod(trend, 0, { from: "2026-11-04", to: "2026-11-05" })).toEqual({ from: "2026-11-04", before: "2026-11-06" });
    expect(shownPeriod(trend, 2, { from: null, to: null })).toBeNull();
  });

  it("breaks its caption between words, and a word that fills more than a line", () => {
    expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
    expect(wrap("a bbbbbbbbbb c", 4)).toEqual(["a", "bbbb", "bbbb", "bb c"]);
  });
});
