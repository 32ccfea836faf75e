import { describe, expect, it } from "vitest";
import type { BatchRow } from "../../shared/contract/counts.ts";
import { atOnce, besideBefore, partsOf, withRow } from "./state.ts";

const archive = { name: "Press", fingerprint: "4f1c-09ab-77e2", articles: 12 };
const row = (query: string, total: number): BatchRow => ({
  name: "",
  query,
  outcome: {
    kind: "counted",
    cited: { query, understoodAs: null, total, ranAt: "2026-11-24T16:45:00.000Z", archive },
    stories: total,
    newest: null,
    outlets: 1,
    languages: [],
  },
});
const refused: BatchRow = { name: "", query: "(a", outcome: { kind: "refused", error: { kind: "cancelled" } } };

describe("a batch in the window", () => {
  it("is asked for in parts that hold every query once and in order", () => {
    const queries = Array.from({ length: 2 * atOnce + 1 }, (_, at) => ({ name: "", query: `q${at}` }));
    expect(partsOf(queries).map((part) => part.length)).toEqual([atOnce, atOnce, 1]);
    expect(partsOf(queries).flat()).toEqual(queries);
    expect(partsOf([])).toEqual([]);
  });

  it("puts beside each count what the same query had the last time", () => {
    const before = besideBefore([row("a", 214), refused], []);
    expect(before.map((each) => each.before)).toEqual([null, null]);
    expect(besideBefore([row("a", 231), row("b", 1), row("(a", 3)], before).map((each) => each.before)).toEqual([214, null, null]);
  });

  it("puts a query that was put right in the place of the one that was refused", () => {
    const rows = besideBefore([row("b", 1), refused, refused], []);
    expect(withRow(rows, 1, row("(a)", 3)).map((each) => each.row.query)).toEqual(["b", "(a)", "(a"]);
  });
});
