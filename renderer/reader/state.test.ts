import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationId } from "../../shared/domain/ids.ts";
import { actOfKey, layoutNotes, trimSpan } from "./state.ts";

const note = (id: number, top: number, height: number) => ({ id: annotationId.parse(id), top, height });

describe("layoutNotes", () => {
  it("leaves a note at its passage when there is room", () => {
    expect([...layoutNotes([note(1, 40, 50), note(2, 200, 50)], 12)]).toEqual([
      [1, 40],
      [2, 200],
    ]);
  });

  it("moves a note down below the one before it", () => {
    expect([...layoutNotes([note(2, 60, 50), note(1, 40, 50)], 12)]).toEqual([
      [1, 40],
      [2, 102],
    ]);
  });

  it("never lets two notes overlap, and never moves one above its passage", () => {
    const places = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 200 })), { maxLength: 12 });
    fc.assert(
      fc.property(places, (all) => {
        const notes = all.map(([top, height], at) => note(at + 1, top, height));
        const tops = layoutNotes(notes, 8);
        const placed = notes.map((each) => ({ ...each, at: tops.get(each.id) ?? -1 })).sort((a, b) => a.at - b.at);
        for (const [index, each] of placed.entries()) {
          const before = placed[index - 1];
          expect(each.at).toBeGreaterThanOrEqual(each.top);
          if (before) expect(each.at).toBeGreaterThanOrEqual(before.at + before.height + 8);
        }
      }),
    );
  });
});

describe("trimSpan", () => {
  it("drops the white space that a double click takes along", () => {
    expect(trimSpan("Three convoys have", 5, 14)).toEqual({ start: 6, end: 13 });
  });

  it("is nothing when only white space is selected", () => {
    expect(trimSpan("a \n b", 1, 4)).toBeNull();
  });
});

describe("actOfKey", () => {
  it("knows the colours by number and the acts by letter", () => {
    expect([actOfKey("3", 1), actOfKey("H", 4), actOfKey("n", 1), actOfKey("6", 1), actOfKey("Enter", 1)]).toEqual([
      { kind: "highlight", colour: 3 },
      { kind: "highlight", colour: 4 },
      { kind: "note" },
      null,
      null,
    ]);
  });
});
