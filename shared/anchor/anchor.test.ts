import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorSelection } from "./anchor.ts";
import { describeSpan } from "./describe.ts";

const text =
  "Envoys left the hall after midnight with a text that asks both capitals for restraint.\n“We expect deeds on the water,” said the secretary general on the steps.\nA fourth convoy turned back on Sunday after what its owners called “warning shots”.";
const passage = (words: string) => describeSpan(text, text.indexOf(words), text.indexOf(words) + words.length);
const found = (changed: string, words: string): string | null => {
  const result = anchorSelection(changed, passage(words));
  return result.kind === "anchored" ? changed.slice(result.start, result.end) : null;
};

describe("anchorSelection", () => {
  it("finds every described span of an unchanged text where it was", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), fc.nat(), fc.nat(), (whole, a, b) => {
        const start = a % whole.length;
        const end = start + 1 + (b % (whole.length - start));
        expect(anchorSelection(whole, describeSpan(whole, start, end))).toMatchObject({ kind: "anchored", start, end, score: 1 });
      }),
    );
  });

  it("follows the passage when text is added or removed elsewhere", () => {
    expect(found(`A new lede.\n${text}`, "deeds on the water")).toBe("deeds on the water");
    expect(found(text.slice(text.indexOf("\n") + 1), "warning shots")).toBe("warning shots");
  });

  it("finds the same words whatever was inserted elsewhere, or orphans", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(text.indexOf("“We")), (added, at) => {
        const changed = text.slice(0, at) + added + text.slice(at);
        expect([null, "deeds on the water"]).toContain(found(changed, "deeds on the water"));
      }),
    );
  });

  it("keeps the passage when cleaning changes spacing and quotation marks", () => {
    expect(found(text.replace("“We", '" We').replace("water,”", 'water ,"'), "“We expect deeds on the water,”")).toBe(
      '" We expect deeds on the water ,"',
    );
  });

  it("keeps a passage in which a word was changed while its neighbours stand", () => {
    expect(found(text.replace("turned back on Sunday", "turned back on Monday"), "A fourth convoy turned back on Sunday after")).toBe(
      "A fourth convoy turned back on Monday after",
    );
  });

  it("orphans the passage when only a look-alike elsewhere is left", () => {
    const gone = text.replace("A fourth convoy turned back on Sunday", "The owners are silent");
    expect(found(`${gone}\nA fifth convoy turned back on Monday, others say.`, "A fourth convoy turned back on Sunday")).toBeNull();
  });

  it("tells two equal phrases apart by their neighbours", () => {
    const twice = `The text asks for restraint again. ${text}`;
    const result = anchorSelection(twice, passage("restraint"));
    expect(result).toMatchObject({ kind: "anchored", start: twice.lastIndexOf("restraint") });
  });

  it("keeps a passage when words inside and around it were changed", () => {
    const changed = text.replace("A fourth", "The fourth").replace("turned", "went").replace("its owners", "the owners");
    expect(found(changed, "convoy turned back on Sunday after what")).toBe("convoy went back on Sunday after what");
  });

  it("finds the edges of a passage whose first and last words were replaced", () => {
    const changed = text.replace("A fourth convoy", "One convoy").replace("its owners called", "the owners said");
    expect(found(changed, "fourth convoy turned back on Sunday after what its owners called")).toBe(
      "One convoy turned back on Sunday after what the owners said",
    );
  });

  it("orphans a passage when the same words are left about other figures", () => {
    const report = (figure: string) => `The first quarter includes a gain of ${figure} marks, the owners said.`;
    const selector = describeSpan(report("695,000"), 18, 50);
    expect(anchorSelection(`Nothing else is known of the harbour.\n${report("260,000")}`, selector)).toEqual({ kind: "orphan" });
    expect(anchorSelection(report("260,000"), selector)).toMatchObject({ kind: "anchored", start: 18, end: 50 });
  });

  it("orphans a short phrase that is left only in other company", () => {
    expect(found(`${text.replace("for restraint", "for patience")}\nOthers call restraint a word.`, "restraint")).toBeNull();
  });

  it("orphans a changed passage that two places resemble alike", () => {
    const twice = "A convoy turned back on Friday.\nA convoy turned back on Saturday.";
    const selector = { exact: "A convoy turned back on Sunday.", prefix: "", suffix: "", start: 90, end: 121 };
    expect(anchorSelection(twice, selector)).toEqual({ kind: "orphan" });
  });
});
