import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findable } from "../shell/use-find.ts";
import { asBeginning, selectedWords } from "./find.ts";

describe("what is looked for in an article", () => {
  it("is a phrase where several words are selected, and nothing where a passage is", () => {
    expect(selectedWords(" restraint ")).toBe("restraint");
    expect(selectedWords("maximum “restraint”")).toBe('"maximum restraint"');
    expect(selectedWords("one\ntwo")).toBeNull();
    expect(selectedWords("")).toBeNull();
  });

  it("is found while its quotation mark is still open", () => {
    expect(findable('"warning sh')).toBe('"warning sh"');
    expect(findable("  ")).toBeNull();
  });

  it("may be the beginning of a word, as long as it ends in one", () => {
    expect(asBeginning("restr")).toBe("restr*");
    expect(asBeginning("السف")).toBe("السف*");
    expect(asBeginning('"warning sh"')).toBe('"warning sh*"');
    expect(asBeginning("s")).toBeNull();
    expect(asBeginning("restr*")).toBeNull();
  });

  it("never fails, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
        const asked = findable(typed);
        if (asked !== null) asBeginning(asked);
        selectedWords(typed);
      }),
    );
  });
});
