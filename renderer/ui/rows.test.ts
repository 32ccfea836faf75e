import { describe, expect, it } from "vitest";
import { pagesFor, rowAfterKey } from "./rows.ts";

describe("rowAfterKey", () => {
  it("moves within the list", () => {
    expect([
      rowAfterKey("ArrowDown", null, 9, 4),
      rowAfterKey("ArrowDown", 8, 9, 4),
      rowAfterKey("PageUp", 2, 9, 4),
      rowAfterKey("End", 0, 9, 4),
    ]).toEqual([0, 8, 0, 8]);
  });

  it("steps over heads, and never onto the first", () => {
    const isHead = (line: number): boolean => line === 0 || line === 4;
    const keys = [
      ["ArrowDown", 3],
      ["ArrowUp", 5],
      ["ArrowUp", 1],
      ["Home", 7],
      ["ArrowDown", null],
    ] as const;
    expect(keys.map(([key, cursor]) => rowAfterKey(key, cursor, 9, 4, isHead))).toEqual([5, 3, 1, 1, 1]);
  });

  it("leaves other keys and empty lists alone", () => {
    expect([rowAfterKey("t", 1, 9, 4), rowAfterKey("ArrowDown", null, 0, 4)]).toEqual([null, null]);
  });
});

describe("pagesFor", () => {
  it("names the pages in sight and the first", () => {
    expect([pagesFor(0, 20, 100), pagesFor(190, 210, 100)]).toEqual([[0], [0, 1, 2]]);
  });
});
