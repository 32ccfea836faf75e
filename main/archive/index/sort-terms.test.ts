import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortTerms } from "./sort-terms.ts";

const sorted = (terms: readonly string[]): string[] => Array.from(sortTerms(terms), (number) => terms[number] ?? "");
const byBytes = (terms: readonly string[]): string[] => terms.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

describe("sortTerms", () => {
  it("has the order of bytes, in every script", () => {
    const terms = fc.uniqueArray(fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[ab]{0,6}$/)), { maxLength: 120 });
    fc.assert(
      fc.property(terms, (found) => {
        expect(sorted(found)).toEqual(byBytes(found));
      }),
    );
  });

  it("sorts terms that begin alike, and such as go on where another ends", () => {
    const terms = Array.from({ length: 400 }, (_, at) => "kommission".slice(0, 1 + (at % 10)) + "s".repeat(at * 100));
    expect(sorted([...new Set(terms)])).toEqual(byBytes([...new Set(terms)]));
    expect(sorted(["𝒜", "！", "a"])).toEqual(["a", "！", "𝒜"]);
  });
});
