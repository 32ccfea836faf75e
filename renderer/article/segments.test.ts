import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationId } from "../../shared/domain/ids.ts";
import { type Painted, segmentsOf } from "./segments.ts";

const mark = (id: number, start: number, end: number): Painted => ({ id: annotationId.parse(id), colour: 1, span: { start, end } });

describe("segmentsOf", () => {
  it("gives a text without marks back in one piece", () => {
    expect(segmentsOf("Three convoys", 0, [], [])).toEqual([{ text: "Three convoys", start: 0, annotations: [], hit: null, opens: false }]);
  });

  it("splits overlapping highlights and puts the shorter one on top", () => {
    const long = mark(1, 10, 20);
    const short = mark(2, 14, 18);
    const segments = segmentsOf("abcdefghijklmno", 8, [long, short], []);
    expect(segments.map((each) => [each.text, each.annotations.map((one) => one.id)])).toEqual([
      ["ab", []],
      ["cdef", [1]],
      ["ghij", [2, 1]],
      ["kl", [1]],
      ["mno", []],
    ]);
  });

  it("says which hit a stretch belongs to", () => {
    const segments = segmentsOf(
      "the strait of the north",
      100,
      [],
      [
        { start: 4, end: 6 },
        { start: 104, end: 110 },
      ],
    );
    expect(segments.map((each) => [each.text, each.hit])).toEqual([
      ["the ", null],
      ["strait", 1],
      [" of the north", null],
    ]);
  });

  it("draws only the part of a passage that stands in the block", () => {
    const segments = segmentsOf("second", 10, [mark(1, 0, 13)], []);
    expect(segments.map((each) => [each.text, each.annotations.length, each.opens])).toEqual([
      ["sec", 1, false],
      ["ond", 0, false],
    ]);
  });

  it("leaves orphans out", () => {
    expect(segmentsOf("text", 0, [{ ...mark(1, 0, 4), span: null }], []).map((each) => each.annotations)).toEqual([[]]);
  });

  it("never loses or adds a character", () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(30)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(20), spans, (text, start, places) => {
        const marks = places.map(([from, length], index) => mark(index + 1, from, from + length));
        expect(
          segmentsOf(text, start, marks, [])
            .map((each) => each.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
