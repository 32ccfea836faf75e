import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf, describedContext, leftKey, rightKey } from "./context.ts";
import { matchSeen, type Place, type SeenMark } from "./seen.ts";

const spanOf = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("contextOf", () => {
  it("shows what stands before and after, within the paragraph", () => {
    const text = "The port closed.\nMinisters asked for restraint on Monday.\nNo side gave way.";
    expect(contextOf(text, spanOf(text, "restraint"))).toEqual({ left: "Ministers asked for ", hit: "restraint", right: " on Monday." });
  });

  it("cuts between words", () => {
    const text = "Ministers of the four harbour towns asked for restraint at the straits on Monday evening.";
    expect(contextOf(text, spanOf(text, "restraint"), 14)).toEqual({ left: "asked for ", hit: "restraint", right: " at the" });
  });

  it("cuts a text without spaces between characters, never inside one", () => {
    const text = `${"𠮷".repeat(20)}克制${"𠮷".repeat(20)}`;
    const { left, right } = contextOf(text, spanOf(text, "克制"), 15);
    expect([left, right]).toEqual(["𠮷".repeat(7), "𠮷".repeat(8)]);
    expect(left.isWellFormed() && right.isWellFormed()).toBe(true);
  });

  it("is a stretch of its paragraph for any text and place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(80), fc.nat(80), fc.nat(20), (text, a, b, chars) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const { left, hit, right } = contextOf(text, { start, end }, chars);
        const { prefix, suffix } = describedContext({ left, hit, right });
        expect(text.slice(start - left.length, end + right.length)).toBe(left + hit + right);
        expect(`${left}${right}`).not.toContain("\n");
        expect(prefix.length <= 24 && suffix.length <= 24).toBe(true);
      }),
    );
  });
});

describe("leftKey and rightKey", () => {
  it("put the nearest word first, case and accents folded, five words far", () => {
    expect(leftKey("Un appel à la Retenue et à la ")).toBe("la a et retenue la");
    expect(rightKey(" Présidée, hier")).toBe("presidee hier");
  });
});

describe("matchSeen", () => {
  const place = (start: number, prefix: string, suffix: string): Place => ({ zone: "body", start, exact: "restraint", prefix, suffix });
  const mark = (id: number, of: Place): SeenMark => ({ ...of, id });
  const first = place(20, "Ministers asked for ", " on Monday.");
  const second = place(90, "Nobody here wants ", " any more, he said.");

  it("finds the marks of an unchanged text", () => {
    expect(matchSeen([first, second], [mark(7, second)])).toEqual([null, 7]);
  });

  it("finds them again where the text was moved or changed on one side", () => {
    const moved = { ...first, start: 61 };
    const changed = { ...second, start: 130, prefix: "The court wants " };
    expect(matchSeen([moved, changed], [mark(1, first), mark(2, second)])).toEqual([1, 2]);
  });

  it("takes no other words, and no bare place, for what was seen", () => {
    const elsewhere = place(20, "A call to calm and ", " was heard in Tarnhof.");
    expect(matchSeen([elsewhere, { ...first, exact: "Restraint" }], [mark(1, first)])).toEqual([null, null]);
    expect(matchSeen([place(5, "", "")], [mark(1, place(9, "", ""))])).toEqual([null]);
  });

  it("counts no mark twice: a line that stands twice is seen once", () => {
    const twice = { ...first, start: 300 };
    expect(matchSeen([first, twice], [mark(1, first)])).toEqual([1, null]);
    expect(matchSeen([twice, { ...first, start: 24 }], [mark(1, first)])).toEqual([1, null]);
  });
});
