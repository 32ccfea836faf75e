import { describe, expect, it } from "vitest";
import { type ArticleRow, articleRow } from "../../shared/contract/search.ts";
import { chronologyLines, countBy } from "./chronology.ts";

function row(id: number, published: Partial<ArticleRow["published"]>): ArticleRow {
  return articleRow.parse({
    id,
    headline: { text: `Story ${id}`, marks: [] },
    snippet: { text: "", marks: [] },
    outlet: null,
    language: "en",
    published: { day: null, instant: null, certainty: "unknown", candidates: [], ...published },
    addedAt: "2026-11-10T06:00:00.000Z",
    read: false,
    words: 10,
    tags: [],
    annotations: 0,
    revisions: 0,
    score: null,
  });
}

describe("chronologyLines", () => {
  it("orders by day and time, doubtful days at their first candidate, no day last", () => {
    const lines = chronologyLines([
      row(1, {}),
      row(2, { day: "2026-11-09", instant: "2026-11-09T10:00:00.000Z", certainty: "certain" }),
      row(3, { day: "2026-11-09", instant: "2026-11-09T06:00:00.000Z", certainty: "probable" }),
      row(4, { certainty: "candidates", candidates: ["2026-11-08", "2026-11-07"] }),
    ]);
    expect(lines.map((line) => [line.row.id, line.point, line.beginsDay])).toEqual([
      [4, "doubtful", true],
      [3, "doubtful", true],
      [2, "certain", false],
      [1, "none", true],
    ]);
    expect(lines[0]?.days).toEqual(["2026-11-07", "2026-11-08"]);
  });
});

describe("countBy", () => {
  it("gives the most frequent name first", () => {
    expect(countBy(["fr", "en", null, "en"])).toEqual([
      { name: "en", count: 2 },
      { name: null, count: 1 },
      { name: "fr", count: 1 },
    ]);
  });
});
