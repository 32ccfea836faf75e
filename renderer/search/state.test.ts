import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleId } from "../../shared/domain/ids.ts";
import { countLines, layoutOf, lineOfStory, nothingSelected, placeAt, press } from "./state.ts";

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

describe("the lines of a list", () => {
  const story = (at: number) => ({ story: at, copy: null, head: null });

  it("are its stories while nothing stands between them", () => {
    const plain = layoutOf([], new Map());
    expect([placeAt(7, plain), lineOfStory(7, plain), countLines(9, plain)]).toEqual([story(7), 7, 9]);
  });

  it("hold each story once in order, with its head above and its copies beneath it", () => {
    const part = fc.record({ copies: fc.nat(3), hasHead: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), fc.boolean(), (parts, turned) => {
        const sizes = parts.map(({ copies }, at) => [at, copies] as const).filter(([, count]) => count > 0);
        const heads = parts.flatMap(({ hasHead }, at) => (hasHead ? [at] : []));
        const layout = layoutOf(heads, new Map(turned ? sizes.reverse() : sizes));
        const wanted = parts.flatMap(({ copies, hasHead }, at) => [
          ...(hasHead ? [{ story: at, copy: null, head: heads.indexOf(at) }] : []),
          story(at),
          ...Array.from({ length: copies }, (_, copy) => ({ story: at, copy, head: null })),
        ]);
        expect(Array.from({ length: countLines(parts.length, layout) }, (_, line) => placeAt(line, layout))).toEqual(wanted);
        for (const at of parts.keys()) expect(placeAt(lineOfStory(at, layout), layout)).toEqual(story(at));
      }),
    );
  });
});
