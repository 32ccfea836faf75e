import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparisonResult } from "../../shared/domain/comparison.ts";
import { articleId } from "../../shared/domain/ids.ts";
import { type ColumnMarks, cutBlock, leftOut, levelWith, marksOf, moveColumn, runsOfBlock, scrollLevel, tintOf } from "./state.ts";

const first = articleId.parse(1);
const second = articleId.parse(2);
const third = articleId.parse(3);
const none: ColumnMarks = { passages: [], differing: [], onlyHere: [] };

describe("cutBlock", () => {
  it("leaves a block without marks in one piece", () => {
    expect(cutBlock("Calm seas.", 5, none)).toEqual([{ text: "Calm seas.", start: 5, passages: [], differing: false, only: false }]);
  });

  it("cuts at the borders of a passage and of the differing words in it", () => {
    const marks: ColumnMarks = { ...none, passages: [{ number: 1, span: { start: 0, end: 9 } }], differing: [{ start: 3, end: 6 }] };
    expect(cutBlock("abcdefghi jk", 0, marks).map((p) => [p.text, p.passages.join(), p.differing])).toEqual([
      ["abc", "1", false],
      ["def", "1", true],
      ["ghi", "1", false],
      [" jk", "", false],
    ]);
  });

  it("names every passage where passages overlap", () => {
    const passages = [
      { number: 2, span: { start: 2, end: 6 } },
      { number: 1, span: { start: 0, end: 4 } },
    ];
    expect(cutBlock("abcdef", 0, { ...none, passages }).map((p) => p.passages)).toEqual([[1], [1, 2], [2]]);
  });

  it("never loses a letter, whatever the spans", () => {
    const span = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(20), fc.array(span), fc.array(span), (text, start, a, b) => {
        const marks = { passages: a.map((s, i) => ({ number: i + 1, span: s })), differing: b, onlyHere: b };
        expect(
          cutBlock(text, start, marks)
            .map((p) => p.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("runsOfBlock", () => {
  it("keeps differing words inside the run of their passage and numbers it once", () => {
    const marks: ColumnMarks = { ...none, passages: [{ number: 4, span: { start: 10, end: 19 } }], differing: [{ start: 13, end: 16 }] };
    const runs = runsOfBlock("abcdefghi", 10, marks);
    expect(runs.map((run) => [run.opening, run.pieces.length])).toEqual([[[4], 3]]);
  });

  it("does not number a passage again in the block where it goes on", () => {
    const marks: ColumnMarks = { ...none, passages: [{ number: 1, span: { start: 0, end: 20 } }] };
    expect(runsOfBlock("going on", 10, marks)[0]?.opening).toEqual([]);
  });

  it("sets a sentence that is only here apart", () => {
    const marks: ColumnMarks = { ...none, passages: [{ number: 1, span: { start: 0, end: 3 } }], onlyHere: [{ start: 4, end: 7 }] };
    expect(runsOfBlock("abc def", 0, marks).map((run) => run.only)).toEqual([false, false, true]);
  });
});

describe("levelWith", () => {
  const from = {
    anchors: new Map([
      [1, 100],
      [2, 200],
    ]),
    height: 400,
  };

  it("maps a passage to the same passage", () => {
    expect(
      levelWith(200, from, {
        anchors: new Map([
          [1, 50],
          [2, 300],
        ]),
        height: 500,
      }),
    ).toBe(300);
  });

  it("shares out evenly between two passages", () => {
    expect(
      levelWith(150, from, {
        anchors: new Map([
          [1, 50],
          [2, 300],
        ]),
        height: 500,
      }),
    ).toBe(175);
  });

  it("never turns back when passages stand in another order", () => {
    const to = {
      anchors: new Map([
        [1, 300],
        [2, 50],
      ]),
      height: 500,
    };
    const heights = [0, 50, 100, 150, 200, 300, 400].map((y) => levelWith(y, from, to));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  it("goes by the share of the height where nothing is shared", () => {
    expect(levelWith(100, from, { anchors: new Map(), height: 800 })).toBe(200);
  });
});

describe("scrollLevel", () => {
  it("brings a passage to the same height in all columns, at most the height wanted", () => {
    expect(scrollLevel([new Map([[1, 500]]), new Map([[1, 40]]), new Map()], 1, 96)).toEqual([460, 0, null]);
  });
});

describe("a comparison", () => {
  const result: ComparisonResult = {
    articles: [first, second, third].map((id) => ({ articleId: id, onlyHere: [], sharedShare: 0.5 })),
    passages: [
      {
        number: 1,
        similarity: 0.9,
        places: [
          { articleId: first, span: { start: 0, end: 9 }, differing: [] },
          { articleId: third, span: { start: 5, end: 12 }, differing: [{ start: 6, end: 8 }] },
        ],
      },
    ],
  };

  it("gives each article its own places", () => {
    expect(marksOf(result, third)).toEqual({
      passages: [{ number: 1, span: { start: 5, end: 12 } }],
      differing: [{ start: 6, end: 8 }],
      onlyHere: [],
    });
  });

  it("names the articles that leave a passage out", () => {
    expect(leftOut(result).map((omission) => omission.missing)).toEqual([[second]]);
  });

  it("keeps the order when a column cannot move further", () => {
    expect(moveColumn([first, second], 0, -1)).toEqual([first, second]);
    expect(moveColumn([first, second], 0, 1)).toEqual([second, first]);
  });

  it("gives neighbouring passages different tints", () => {
    expect(new Set([1, 2, 3, 4, 5].map(tintOf)).size).toBe(5);
  });
});
