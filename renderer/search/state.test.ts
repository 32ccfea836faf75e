import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleId } from "../../shared/domain/ids.ts";
import { countLines, lineOfStory, nothingSelected, placeAt, press } from "./state.ts";

const idAt = (row: number) => articleId.parse(row + 1);
const rows = (selection: { ids: ReadonlySet<number> }) => [...selection.ids].map((id) => id - 1);

describe("press", () => {
  it("selects one row alone", () => {
    const both = press(press(nothingSelected, 2, "only", idAt), 5, "only", idAt);
    expect([rows(both), both.cursor]).toEqual([[5], 5]);
  });

  it("adds and takes away with Ctrl", () => {
    const added = press(press(nothingSelected, 2, "only", idAt), 5, "toggle", idAt);
    expect([rows(added), rows(press(added, 2, "toggle", idAt))]).toEqual([[2, 5], [5]]);
  });

  it("selects a stretch with Shift, and turns it round at its first row", () => {
    const down = press(press(nothingSelected, 3, "only", idAt), 5, "extend", idAt);
    expect([rows(down), rows(press(down, 1, "extend", idAt))]).toEqual([
      [3, 4, 5],
      [1, 2, 3],
    ]);
  });

  it("does not select what is not loaded", () => {
    expect(rows(press(nothingSelected, 7, "only", () => undefined))).toEqual([]);
  });
});

describe("the lines of a folded list", () => {
  it("are its stories while none is unfolded", () => {
    expect([placeAt(7, new Map()), lineOfStory(7, new Map()), countLines(9, new Map())]).toEqual([{ story: 7, copy: null }, 7, 9]);
  });

  it("hold each story once in order, with its copies beneath it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }), fc.boolean(), (copies, turned) => {
        const sizes = copies.map((count, story) => [story, count] as const).filter(([, count]) => count > 0);
        const unfolded = new Map(turned ? sizes.reverse() : sizes);
        const wanted = copies.flatMap((count, story) => [
          { story, copy: null },
          ...Array.from({ length: count }, (_, copy) => ({ story, copy })),
        ]);
        const count = countLines(copies.length, unfolded);
        expect(Array.from({ length: count }, (_, line) => placeAt(line, unfolded))).toEqual(wanted);
        for (const story of copies.keys()) expect(placeAt(lineOfStory(story, unfolded), unfolded)).toEqual({ story, copy: null });
      }),
    );
  });
});
