import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../shared/query/parse.ts";
import { chosenValues, hasPeriod, withPeriod, withValues } from "./facet-query.ts";

describe("withValues", () => {
  it("adds one value, and several as alternatives", () => {
    expect(withValues("strait", "outlet", ["The Harbour Courier"])).toBe('strait outlet:"The Harbour Courier"');
    expect(withValues("strait", "outlet", ["Courier", "Le Courant"])).toBe('strait (outlet:Courier OR outlet:"Le Courant")');
  });

  it("replaces what was chosen before", () => {
    expect(withValues('(outlet:"A b" OR outlet:C) strait', "outlet", ["C"])).toBe("strait outlet:C");
  });

  it("takes the field away when nothing is chosen", () => {
    expect(withValues("strait lang:fr", "lang", [])).toBe("strait");
  });

  it("keeps alternatives of words together, and frees them again", () => {
    const narrowed = withValues("restraint OR retenue", "lang", ["fr"]);
    expect(narrowed).toBe("(restraint OR retenue) lang:fr");
    expect(withValues(narrowed, "lang", [])).toBe("restraint OR retenue");
  });

  it("binds a choice to all of a loose OR, and reads a loose OR of the field as its choices", () => {
    expect(withValues("a OR b", "outlet", ["X"])).toBe("(a OR b) outlet:X");
    expect(withValues("a b OR outlet:Y", "outlet", ["X"])).toBe("(a b OR outlet:Y) outlet:X");
    expect(chosenValues("outlet:A OR outlet:B", "outlet")).toEqual(["A", "B"]);
    expect(withValues("outlet:A OR outlet:B", "outlet", ["A", "B", "C"])).toBe("(outlet:A OR outlet:B OR outlet:C)");
    expect(withPeriod("outlet:A OR outlet:B", { from: "2026-11-01", before: "2026-11-03" })).toBe(
      "(outlet:A OR outlet:B) after:2026-11-01 before:2026-11-03",
    );
  });

  it("leaves no operator behind without its word", () => {
    expect(withValues("strait AND lang:fr", "lang", [])).toBe("strait");
    expect(withValues("lang:fr AND strait", "lang", [])).toBe("strait");
  });

  it("leaves excluded values alone", () => {
    expect(withValues("strait -outlet:Courier", "outlet", ["A"])).toBe("strait -outlet:Courier outlet:A");
    expect(chosenValues("strait NOT outlet:Courier", "outlet")).toEqual([]);
  });

  it("reads back what it wrote, in whatever query", () => {
    const value = fc.stringMatching(/^[A-Za-z\u00e9\u0434 ]{0,6}[A-Za-z\u00e9\u0434]$/);
    const query = fc.constantFrom(
      "",
      "strait",
      "a OR b",
      "(a OR b) c",
      '"one two" lang:fr',
      "-x title:y",
      "lang:fr OR lang:en",
      "a AND outlet:B AND c",
      "outlet:Q AND a",
    );
    fc.assert(
      fc.property(query, fc.uniqueArray(value, { maxLength: 4 }), (text, values) => {
        const narrowed = withValues(text, "outlet", values);
        expect(chosenValues(narrowed, "outlet")).toEqual(values);
        expect(parseQuery(narrowed).ok).toBe(true);
      }),
    );
  });
});

describe("withPeriod", () => {
  it("writes a period and replaces an earlier one", () => {
    const first = withPeriod("strait after:2026-01-01", { from: "2026-11-01", before: "2026-11-03" });
    expect(first).toBe("strait after:2026-11-01 before:2026-11-03");
    expect([hasPeriod(first), withPeriod(first, null)]).toEqual([true, "strait"]);
  });
});
