import { describe, expect, it } from "vitest";
import { type ArticleRow, articleRow } from "../../shared/contract/search.ts";
import { chronologyLines, eitherDay, period, shortDay } from "./chronology.ts";

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
    verdict: "complete",
    verdictReason: null,
    misread: null,
    triage: "kept",
    words: 10,
    tags: [],
    annotations: 0,
    revisions: 0,
    copies: 0,
    family: null,
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

describe("days", () => {
  it("leaves out the present year and names another", () => {
    expect(shortDay("2026-11-09", "en", "2026-11-24")).toBe("9 Nov");
    expect(shortDay("2025-11-09", "en", "2026-11-24")).toBe("9 Nov 2025");
  });

  it("says a month once for two days in it", () => {
    expect(eitherDay("2026-11-07", "2026-11-08", "en", "2026-11-24")).toEqual({ first: "7", second: "8 Nov" });
    expect(eitherDay("2026-07-11", "2026-11-07", "en", "2026-11-24")).toEqual({ first: "11 Jul", second: "7 Nov" });
  });

  it("gives a period with its year at the end", () => {
    expect(period("2026-11-06", "2026-11-10", "en")).toMatch(/^6\D+10 Nov 2026$/);
  });
});
