import { describe, expect, it } from "vitest";
import type { ListedArticle } from "../contract/search.ts";
import type { ArticleId } from "../domain/ids.ts";
import { listSheets } from "./list-sheets.ts";

const article: ListedArticle = {
  id: 1 as ArticleId,
  headline: "Ministers call for restraint",
  outlet: "The Narrows Gazette",
  country: null,
  day: "2026-11-02",
  language: "en",
  words: 120,
  byline: "b".repeat(40_000),
  url: null,
  read: true,
  tags: ["position/restraint", "stance"],
};
const cited = {
  query: "restraint",
  understoodAs: null,
  total: 18,
  ranAt: "2026-11-24T16:45:00.000Z",
  archive: { name: "Press", fingerprint: "4f1c-09ab-77e2", articles: 64 },
};

describe("a list of articles as sheets", () => {
  it("has a line for each article, no cell longer than a spreadsheet holds", () => {
    const [articles] = listSheets([article], cited, "en");
    const [heads, line] = articles?.rows ?? [];
    expect(heads?.length).toBe(line?.length);
    expect(line).toContain("position/restraint; stance");
    expect(line?.map((cell) => String(cell ?? "").length).every((length) => length <= 32_767)).toBe(true);
  });

  it("says which query found them, in which state of the archive, and how many were chosen", () => {
    const [, taken] = listSheets([article], cited, "fr");
    expect(taken?.rows).toEqual(
      expect.arrayContaining([
        ["Requête", "restraint"],
        ["Articles trouvés", 18],
        ["État des archives", "4f1c-09ab-77e2"],
        ["Articles de ce tableau", 1],
      ]),
    );
  });
});
