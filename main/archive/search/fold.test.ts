import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SearchPage, SearchSort } from "../../../shared/contract/search.ts";
import type { ShownCopy } from "../../../shared/domain/family.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, onDay, paragraphs, storeArticles } from "../test-archive.ts";

const wire = [
  "The council asked both shore states on Monday to keep their patrol vessels out of the strait until the inquiry into the collision has reported.",
  "Envoys of the nine member states left the hall after midnight with a text that names neither capital and sets no date for a second session.",
  "Two convoys have passed under escort since Friday, while a third turned back on Sunday after what its owners described as signal flares.",
  "Diplomats said that the harbour master of Quellin would hand over the radio log of that night before the end of the week.",
];
const added = "Fishermen in the southern villages told this newspaper that nobody had warned them of the closure of their grounds.";

let archive: Archive;
/** The agency's text, whole; cut; longer; and a story of its own that shares a word with them. */
let first: ArticleId;
let cut: ArticleId;
let longer: ArticleId;
let other: ArticleId;

beforeEach(async () => {
  archive = await anArchive();
  const ran = (headline: string, name: string, day: string, texts: readonly string[]) =>
    anArticle({
      headline,
      published: onDay(day),
      outlet: { name, domain: `${name.toLowerCase()}.example`, evidence: "" },
      blocks: paragraphs(...texts),
    });
  [first = 0 as ArticleId, cut = 0 as ArticleId, longer = 0 as ArticleId, other = 0 as ArticleId] = await storeArticles(archive, [
    ran("Council asks for calm in the strait", "Wirehouse", "2026-11-02", wire),
    ran("Calm, says council", "Courier", "2026-11-04", wire.slice(0, 3)),
    ran("Council asks for calm in the strait", "Gazette", "2026-11-03", [...wire, added]),
    ran("Council elects a chair", "Herald", "2026-11-05", ["The council elected a chair from the smallest of its members."]),
  ]);
});

afterEach(() => archive.close());

const ask = async (query: string, sort: SearchSort, fold = true, offset = 0, limit = 50): Promise<SearchPage> =>
  must(await archive.ask("search.run", { query, sort, fold, offset, limit }));

const idsOf = (page: SearchPage): ArticleId[] => page.rows.map((row) => row.id);
const beneath = (page: SearchPage): ArticleId[][] =>
  page.rows.flatMap(({ id, family }) => (family === null ? [] : [[id, ...family.copies.map((copy) => copy.articleId)]]));

describe("a folded search", () => {
  it.each(["date", "relevance", "added"] as const)(
    "shows one row for the copies of a text, by %s, and counts articles and stories",
    async (sort) => {
      for (const query of ["", "council", "council -absent", "lang:en"]) {
        const page = await ask(query, sort);
        expect([page.total, page.stories]).toEqual([4, 2]);
        expect(new Set(idsOf(page))).toEqual(new Set([first, other]));
        expect(beneath(page)).toEqual([[first, longer, cut]]);
      }
    },
  );

  it("says what the shown article and each copy did to the first text", async () => {
    const [, row] = (await ask("", "date")).rows;
    expect(row?.family?.own).toMatchObject({ articleId: first, relation: "first" });
    expect(row?.family?.copies).toMatchObject([
      { articleId: longer, relation: "extended", isHeadlineChanged: false, outlet: "Gazette", read: false },
      { articleId: cut, relation: "cut", isHeadlineChanged: true, outlet: "Courier" },
    ]);
  });

  it("folds what the query finds, and nothing else: the longest where the first is not found", async () => {
    expect(beneath(await ask("-outlet:Wirehouse", "date"))).toEqual([[longer, cut]]);
    const alone = await ask("outlet:Courier", "date");
    expect([alone.total, alone.stories, alone.rows[0]?.family]).toEqual([1, 1, null]);
    expect(beneath(await ask("quellin", "relevance"))).toEqual([[first, longer]]);
  });

  it("shows a preferred outlet's copy before the first", async () => {
    const { outlet } = must(await archive.ask("article.load", { id: cut, query: "" }));
    if (outlet === null) throw new Error("The copy has no outlet");
    must(await archive.ask("outlets.save", { ...outlet, isPreferred: true }));
    expect(beneath(await ask("", "date"))).toEqual([[cut, first, longer]]);
  });

  it("shows the first or the longest where a person chose so", async () => {
    const { outlet } = must(await archive.ask("article.load", { id: cut, query: "" }));
    if (outlet === null) throw new Error("The copy has no outlet");
    must(await archive.ask("outlets.save", { ...outlet, isPreferred: true }));
    const shownBy = async (shownCopy: ShownCopy, query: string) =>
      beneath(must(await archive.ask("search.run", { query, sort: "date", offset: 0, limit: 9, fold: true, shownCopy })));
    for (const query of ["", "council"]) {
      expect(await shownBy("longest", query)).toEqual([[longer, first, cut]]);
      expect(await shownBy("first", query)).toEqual([[first, longer, cut]]);
      expect(await shownBy("preferred", query)).toEqual([[cut, first, longer]]);
    }
  });

  it("leaves copies in the bin out of counts and from beneath their story", async () => {
    must(await archive.ask("article.triage", { ids: [longer], triage: "dropped" }));
    const page = await ask("", "date");
    expect([page.total, page.stories]).toEqual([3, 2]);
    expect(beneath(page)).toEqual([[first, cut]]);
  });

  it("counts pages in rows", async () => {
    expect(idsOf(await ask("", "date", true, 1, 1))).toEqual([first]);
    expect(idsOf(await ask("council", "relevance", true, 2, 1))).toEqual([]);
  });
});

it("stays unfolded when that is asked for, also after the same query folded", async () => {
  await ask("council", "relevance");
  const page = await ask("council", "relevance", false);
  expect([page.total, page.stories, page.rows.length]).toEqual([4, 4, 4]);
  expect(beneath(page)).toEqual([]);
});
