import { describe, expect, it } from "vitest";
import { articleId } from "../../shared/domain/ids.ts";
import { nothingSelected, press } from "./state.ts";

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
