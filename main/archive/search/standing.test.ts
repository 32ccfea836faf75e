import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, storeArticles } from "../test-archive.ts";

let archive: Archive;
let whole: ArticleId;
let dropped: ArticleId;
let walled: ArticleId;

beforeEach(async () => {
  archive = await anArchive();
  const headlines = ["Varn talks open", "Varn talks close"].map((headline) => anArticle({ headline }));
  const wall = anArticle({ headline: "Varn behind a wall", verdict: "paywall", verdictReason: "Subscribe" });
  [whole = 0 as ArticleId, dropped = 0 as ArticleId, walled = 0 as ArticleId] = await storeArticles(archive, [...headlines, wall]);
  must(await archive.ask("article.triage", { ids: [dropped], triage: "dropped" }));
});

afterEach(() => archive.close());

async function find(query: string, sort: "date" | "relevance" | "added" = "added"): Promise<ArticleId[]> {
  const page = must(await archive.ask("search.run", { query, sort, offset: 0, limit: 50, fold: false }));
  expect(page.total).toBe(page.rows.length);
  return page.rows.map((row) => row.id);
}

describe("what does not count", () => {
  it.each(["date", "relevance", "added"] as const)("is left out of searches by %s, and of facets", async (sort) => {
    for (const query of ["", "varn", "varn -closed", "lang:en"]) {
      expect(await find(query, sort)).toEqual([whole]);
      const { language, month } = must(await archive.ask("search.facets", { query }));
      expect([language[0]?.count, month[0]?.count]).toEqual([1, 1]);
    }
  });

  it("is found by a query that speaks of it", async () => {
    expect(await find("verdict:paywall")).toEqual([walled]);
    expect(await find("varn is:dropped")).toEqual([dropped]);
    expect(await find("is:new")).toEqual([walled, whole]);
    expect(await find("is:uncounted")).toEqual([walled, dropped]);
  });

  it("counts again when a person lets it in or takes it out of the bin", async () => {
    must(await archive.ask("article.letIn", { ids: [walled], letIn: true }));
    must(await archive.ask("article.triage", { ids: [dropped], triage: "new" }));
    expect(await find("varn")).toEqual([walled, dropped, whole]);
    must(await archive.ask("archive.undo", {}));
    expect(await find("varn")).toEqual([walled, whole]);
  });
});
