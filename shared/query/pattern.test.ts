import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsPattern } from "./pattern.ts";

describe("fitsPattern", () => {
  it.each([
    ["wom?n", "woman", true],
    ["wom?n", "womn", false],
    ["organi*ation", "organisation", true],
    ["organi*ation", "organiation", true],
    ["*gate", "watergate", true],
    ["*gate*", "gates", true],
    ["a*b*c", "aXbXbXc", true],
    ["a*b*c", "acb", false],
    ["?x", "😀x", true],
  ])("%s and %s: %s", (pattern, term, fits) => {
    expect(fitsPattern(pattern, term)).toBe(fits);
  });

  it("agrees with a regular expression", () => {
    const letters = fc.stringMatching(/^[ab*?]{0,8}$/);
    fc.assert(
      fc.property(letters, fc.stringMatching(/^[ab]{0,10}$/), (pattern, term) => {
        const expected = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(term);
        expect(fitsPattern(pattern, term)).toBe(expected);
      }),
    );
  });
});
