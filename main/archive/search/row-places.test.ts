import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ListOrder, SearchSort } from "../../../shared/contract/search.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, onDay, paragraphs, storeArticles } from "../test-archive.ts";

let archive: Archive;
const list = (over: Partial<ListOrder> = {}): ListOrder => ({ query: "", sort: "date", fold: false, ...over });

const days = ["2026-11-02", "2026-11-02", "2026-11-05", "2026-11-09", null, "2026-10-30"];

beforeAll(async () => {
  archive = await anArchive();
  await storeArticles(
    archive,
    days.map((day, at) =>
      anArticle({
        headline: `Story ${at}`,
        published: onDay(day),
        blocks: paragraphs(`Text ${at} about ${"word ".repeat(at + 1)}`),
        outlet: { name: at % 2 === 0 ? "Even" : "Odd", domain: `o${at % 2}.example`, evidence: "" },
      }),
    ),
  );
});
afterAll(() => archive.close());

describe("places in a list", () => {
  it("gives a stretch as its pages have it, in each order", async () => {
    const orders: Partial<ListOrder>[] = [
      ...(["date", "oldest", "added", "outlet", "words", "relevance"] satisfies SearchSort[]).map((sort) => ({ sort, query: "word text" })),
      { group: "outlet" },
      { group: "day", sort: "words" },
    ];
    for (const order of orders) {
      const page = must(await archive.ask("search.run", { ...list(order), offset: 0, limit: 50 }));
      const range = must(await archive.ask("search.range", { ...list(order), offset: 1, limit: 4 }));
      expect(range).toEqual(page.rows.slice(1, 5).map((row) => row.id));
    }
  });

  it("finds the first row of a day, or the nearest", async () => {
    const rowOf = async (from: string, before: string, over: Partial<ListOrder> = {}) =>
      must(await archive.ask("search.rowOfDay", { ...list(over), from, before }));
    // 9 Nov, 5 Nov, 2 Nov, 2 Nov, 30 Oct, none.
    expect(await rowOf("2026-11-02", "2026-11-03")).toBe(2);
    expect(await rowOf("2026-11-06", "2026-11-07")).toBe(1);
    expect(await rowOf("2026-11-01", "2026-12-01")).toBe(0);
    expect(await rowOf("2020-01-01", "2020-01-02")).toBe(4);
    expect(await rowOf("2026-11-01", "2026-12-01", { sort: "oldest" })).toBe(1);
    expect(await rowOf("2026-11-05", "2026-11-06", { group: "outlet" })).not.toBeNull();
    expect(await rowOf("2026-11-05", "2026-11-06", { query: '"story 4"' })).toBeNull();
    expect(
      await archive.ask("search.rowOfDay", { ...list({ query: "date:nonsense" }), from: "2026-11-05", before: "2026-11-06" }),
    ).toMatchObject({
      error: { kind: "query-invalid" },
    });
  });
});
