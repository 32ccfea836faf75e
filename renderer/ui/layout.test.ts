import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLines, layoutOf, lineAtTop, lineOfStory, placeAt, topOf } from "./layout.ts";

describe("the lines of a list", () => {
  const story = (at: number) => ({ story: at, copy: null, head: null });

  it("are its stories while nothing stands between them", () => {
    const plain = layoutOf([], new Map());
    expect([placeAt(7, plain), lineOfStory(7, plain), countLines(9, plain)]).toEqual([story(7), 7, 9]);
  });

  it("hold each story once in order, with its head above and its copies beneath it, one below the other", () => {
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
        const heights = { story: 100, copy: 10, head: 1 };
        let top = 0;
        for (const [line, place] of wanted.entries()) {
          expect(topOf(line, layout, heights)).toBe(top);
          const height = heights[place.head !== null ? "head" : place.copy !== null ? "copy" : "story"];
          expect([top, top + height - 1].map((each) => lineAtTop(each, wanted.length, layout, heights))).toEqual([line, line]);
          top += height;
        }
        expect(topOf(wanted.length, layout, heights)).toBe(top);
        for (const at of parts.keys()) expect(placeAt(lineOfStory(at, layout), layout)).toEqual(story(at));
      }),
    );
  });
});
