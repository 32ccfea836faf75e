import { describe, expect, it } from "vitest";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { articleId } from "../../shared/domain/ids.ts";
import { chosenIds, firstRow, groupLines, press } from "./state.ts";

const ids = [11, 12, 13, 14].map((id) => articleId.parse(id));

function aRow(id: number, certainty: ArticleRow["published"]["certainty"]): ArticleRow {
  const text = { text: `Story ${id}`, marks: [] };
  return {
    id: articleId.parse(id),
    headline: text,
    snippet: text,
    outlet: { id: 1 as never, name: "Le Fanal", country: null, label: null },
    language: "fr",
    published: { day: null, instant: null, certainty, candidates: [] },
    addedAt: "2026-11-10T06:12:00.000Z",
    read: false,
    words: 100,
    tags: [],
    annotations: 0,
    revisions: 1,
    score: null,
  };
}

describe("groupLines", () => {
  it("puts what needs a look first and counts each group", () => {
    const lines = groupLines([aRow(1, "certain"), aRow(2, "unknown"), aRow(3, "probable")]);
    expect(lines.map((line) => (line.kind === "group" ? `${line.group} ${line.count}` : line.row.id))).toEqual([
      "needs-look 1",
      2,
      "came-in 2",
      1,
      3,
    ]);
  });

  it("has no group without rows", () => {
    expect(groupLines([])).toEqual([]);
  });
});

describe("press", () => {
  it("acts on the row under the cursor when nothing else is chosen", () => {
    expect(chosenIds(press(firstRow, 2, "only", ids), ids)).toEqual([13]);
  });

  it("takes one more and gives it back with Ctrl", () => {
    const two = press(press(firstRow, 0, "only", ids), 2, "toggle", ids);
    expect(chosenIds(two, ids)).toEqual([11, 13]);
    expect(chosenIds(press(two, 2, "toggle", ids), ids)).toEqual([11]);
  });

  it("takes all up to the pressed row with Shift, in either direction", () => {
    expect(chosenIds(press(press(firstRow, 2, "only", ids), 0, "extend", ids), ids)).toEqual([11, 12, 13]);
  });

  it("stays inside the list, and has nothing to act on in an empty one", () => {
    expect(press(firstRow, Number.POSITIVE_INFINITY, "only", ids).cursor).toBe(3);
    expect(chosenIds(firstRow, [])).toEqual([]);
  });
});
