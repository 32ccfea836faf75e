import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../shared/query/parse.ts";
import { choicesOf, type FacetField, hasPeriod, stanceOf, withChoices, withPeriod, withStance } from "./facet-query.ts";

const withValues = (query: string, field: FacetField, chosen: readonly string[]): string =>
  withChoices(query, field, { chosen, excluded: [] });

const queries = fc.constantFrom(
  "",
  "strait",
  "a OR b",
  "(a OR b) c",
  '"one two" lang:fr',
  "-x title:y",
  "lang:fr OR lang:en",
  "a AND outlet:B AND c",
  "outlet:Q AND a",
  "a NOT outlet:B",
  "-outlet:B -(outlet:C OR outlet:D) a",
  "a AND NOT outlet:B",
  "a OR NOT outlet:B",
  "NOT (a OR b) after:2026-01-01",
);
const name = fc.stringMatching(/^[A-Za-z\u00e9\u0434 ]{0,6}[A-Za-z\u00e9\u0434]$/);

describe("withChoices", () => {
  it("adds one value, and several as alternatives", () => {
    expect(withValues("strait", "outlet", ["The Harbour Courier"])).toBe('strait outlet:"The Harbour Courier"');
    expect(withValues("strait", "outlet", ["Courier", "Le Courant"])).toBe('strait (outlet:Courier OR outlet:"Le Courant")');
  });

  it("leaves out each value that is not wanted", () => {
    const query = withChoices("a OR b", "tag", { chosen: ["position"], excluded: ["wording", "for the minister"] });
    expect(query).toBe('(a OR b) tag:position NOT tag:wording NOT tag:"for the minister"');
    expect(choicesOf(query, "tag")).toEqual({ chosen: ["position"], excluded: ["wording", "for the minister"] });
  });

  it("replaces what was chosen before", () => {
    expect(withValues('(outlet:"A b" OR outlet:C) strait', "outlet", ["C"])).toBe("strait outlet:C");
    expect(withValues("strait -outlet:C", "outlet", ["C"])).toBe("strait outlet:C");
  });

  it("takes the field away when nothing is chosen", () => {
    expect(withValues("strait lang:fr", "lang", [])).toBe("strait");
    expect(withValues("strait NOT lang:fr", "lang", [])).toBe("strait");
  });

  it("keeps alternatives of words together, and frees them again", () => {
    const narrowed = withValues("restraint OR retenue", "lang", ["fr"]);
    expect(narrowed).toBe("(restraint OR retenue) lang:fr");
    expect(withValues(narrowed, "lang", [])).toBe("restraint OR retenue");
  });

  it("binds a choice to all of a loose OR, and reads a loose OR of the field as its choices", () => {
    expect(withValues("a OR b", "outlet", ["X"])).toBe("(a OR b) outlet:X");
    expect(withValues("a b OR outlet:Y", "outlet", ["X"])).toBe("(a b OR outlet:Y) outlet:X");
    expect(choicesOf("outlet:A OR outlet:B", "outlet").chosen).toEqual(["A", "B"]);
    expect(withValues("outlet:A OR outlet:B", "outlet", ["A", "B", "C"])).toBe("(outlet:A OR outlet:B OR outlet:C)");
    expect(withPeriod("outlet:A OR outlet:B", { from: "2026-11-01", before: "2026-11-03" })).toBe(
      "(outlet:A OR outlet:B) after:2026-11-01 before:2026-11-03",
    );
  });

  it("leaves no operator behind without its word", () => {
    expect(withValues("strait AND lang:fr", "lang", [])).toBe("strait");
    expect(withValues("lang:fr AND strait", "lang", [])).toBe("strait");
    expect(withValues("strait AND NOT lang:fr", "lang", [])).toBe("strait");
  });

  it("reads what is left out however it was typed", () => {
    expect(choicesOf("strait -outlet:Courier", "outlet").excluded).toEqual(["Courier"]);
    expect(choicesOf("strait NOT (outlet:A OR outlet:B)", "outlet").excluded).toEqual(["A", "B"]);
  });

  it("reads back what it wrote, in whatever query", () => {
    fc.assert(
      fc.property(queries, fc.uniqueArray(name, { maxLength: 6 }), fc.nat(6), (text, values, cut) => {
        const choices = { chosen: values.slice(0, cut), excluded: values.slice(cut) };
        const narrowed = withChoices(text, "outlet", choices);
        expect(choicesOf(narrowed, "outlet")).toEqual(choices);
        expect(parseQuery(narrowed).ok).toBe(true);
      }),
    );
  });

  it("means the same as before once the choices are taken away again", () => {
    const meaning = (query: string) => parseQuery(query);
    fc.assert(
      fc.property(queries, fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), fc.nat(4), (text, values, cut) => {
        const bare = withValues(text, "outlet", []);
        const narrowed = withChoices(bare, "outlet", { chosen: values.slice(0, cut), excluded: values.slice(cut) });
        expect(meaning(withValues(narrowed, "outlet", []))).toEqual(meaning(bare));
      }),
    );
  });
});

describe("withStance", () => {
  it("moves one value between chosen, left out and open, and the others stay", () => {
    const start = "strait (outlet:A OR outlet:B) NOT outlet:C";
    expect(withStance(start, "outlet", "b", "excluded")).toBe("strait outlet:A NOT outlet:C NOT outlet:b");
    expect(withStance(start, "outlet", "C", "chosen")).toBe("strait (outlet:A OR outlet:B OR outlet:C)");
    expect(withStance(start, "outlet", "C", "open")).toBe("strait (outlet:A OR outlet:B)");
    expect(["A", "C", "D"].map((value) => stanceOf(choicesOf(start, "outlet"), value))).toEqual(["chosen", "excluded", "open"]);
  });
});

describe("withPeriod", () => {
  it("writes a period and replaces an earlier one", () => {
    const first = withPeriod("strait after:2026-01-01", { from: "2026-11-01", before: "2026-11-03" });
    expect(first).toBe("strait after:2026-11-01 before:2026-11-03");
    expect([hasPeriod(first), withPeriod(first, null)]).toEqual([true, "strait"]);
  });

  it("replaces a period however it was written", () => {
    const period = { from: "2026-11-01", before: "2026-11-03" };
    for (const typed of ["strait since:7d", "date:2026-10 strait", "strait date from 20261001 to 20261031", "strait depuis:hier"])
      expect(withPeriod(typed, period)).toBe("strait after:2026-11-01 before:2026-11-03");
  });
});
