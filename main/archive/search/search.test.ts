import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, aSearch, must, onDay, paragraphs, storeArticles } from "../test-archive.ts";
import { cutAround } from "./snippet.ts";

let archive: Archive;
let ids: ArticleId[];

beforeAll(async () => {
  archive = await anArchive();
  ids = await storeArticles(archive, [
    anArticle(),
    anArticle({
      headline: "Paris plaide la retenue après l'accord de Varn",
      language: "fr",
      published: onDay("2026-11-03"),
      outlet: { name: "Le Fanal", domain: "lefanal.example", evidence: "" },
      blocks: paragraphs("La ministre a plaidé pour la retenue.", "Les négociations d'été reprennent."),
    }),
    anArticle({
      headline: "وزراء يدعون إلى ضبط النفس",
      language: "ar",
      published: onDay(null),
      outlet: { name: "Al-Bawsala", domain: null, evidence: "" },
      blocks: paragraphs("دعا الوزراء إلى ضبط النفس في القمة."),
    }),
    anArticle({
      headline: "各国外长呼吁保持克制",
      language: "zh",
      published: onDay("2026-10-30"),
      outlet: null,
      blocks: [...paragraphs("外长们呼吁各方保持克制。"), { kind: "caption", text: "Delegates leaving the hall", credit: "Jo Arnel" }],
    }),
  ]);
});

afterAll(() => archive.close());

async function find(query: string, sort: "date" | "relevance" | "added" = "date"): Promise<ArticleId[]> {
  const page = must(await archive.ask("search.run", { query, sort, offset: 0, limit: 50, fold: false }));
  expect(page.total).toBe(page.rows.length);
  return page.rows.map((row) => row.id);
}

const at = (...places: number[]): (ArticleId | undefined)[] => places.map((place) => ids[place]);

describe("search.run", () => {
  it("gives everything, newest first and undated last, for an empty query", async () => {
    expect(await find("")).toEqual(at(1, 0, 3, 2));
  });

  it.each([
    ["restraint OR retenue", [1, 0]],
    ["RETENUE", [1]],
    ["ete", [1]],
    ["النفس", [2]],
    ["克制", [3]],
    ["delegates", [3]],
    ['"no side gave"', [0]],
    ['"side no"', []],
    ["minist*", [1, 0]],
    ["varn -retenue", [0]],
    ["-varn", [3, 2]],
    ["title:varn", [1, 0]],
    ["title:talks", []],
    ["outlet:fanal", [1]],
    ['outlet:"The Narrows Gazette" restraint', [0]],
    ["outlet:lefanal.example", [1]],
    ["lang:fr OR lang:zh", [1, 3]],
    ["-lang:fr", [0, 3, 2]],
    ["after:2026-11-02", [1, 0]],
    ["before:2026-11", [3]],
    ["-before:2026-11", [1, 0, 2]],
    ["varn (lang:fr OR talks)", [1, 0]],
    ["tag:nothing", []],
    ["is:unread varn", [1, 0]],
  ] as const)("%s", async (query, expected) => {
    expect(await find(query)).toEqual(at(...expected));
  });

  it("finds by tag, with those below it and by the end of its path", async () => {
    must(await archive.ask("tags.apply", { articleIds: at(0) as ArticleId[], path: "position/de-escalation", on: true }));
    expect(await find("tag:position")).toEqual(at(0));
    expect(await find("tag:de-escalation")).toEqual(at(0));
    must(await archive.ask("archive.undo", {}));
    expect(await find("tag:position")).toEqual([]);
  });

  it("marks exactly the words that answer the query", async () => {
    const [row] = must(await archive.ask("search.run", { query: "retenue", sort: "relevance", offset: 0, limit: 1, fold: false })).rows;
    const words = (marked: { text: string; marks: { start: number; end: number }[] } | undefined): string[] | undefined =>
      marked?.marks.map((mark) => marked.text.slice(mark.start, mark.end));
    expect([words(row?.headline), words(row?.snippet)]).toEqual([["retenue"], ["retenue"]]);
    expect(row?.score).toBeGreaterThan(0);
  });

  it("points at the place of the error in a query", async () => {
    const answer = await archive.ask("search.run", { query: 'varn "open', sort: "date", offset: 0, limit: 5, fold: false });
    expect(answer).toMatchObject({ ok: false, error: { kind: "query-invalid", at: 5 } });
  });
});

describe("search.facets", () => {
  it("counts outlets, languages, months and days of all matches", async () => {
    const facets = must(await archive.ask("search.facets", { query: "varn" }));
    expect(facets).toMatchObject({
      outlet: [
        { label: "Le Fanal", count: 1 },
        { label: "The Narrows Gazette", count: 1 },
      ],
      language: [
        { value: "en", count: 1 },
        { value: "fr", count: 1 },
      ],
      month: [{ value: "2026-11", count: 2 }],
      day: [
        { value: "2026-11-02", count: 1 },
        { value: "2026-11-03", count: 1 },
      ],
    });
  });

  it("gives values that find what they count", async () => {
    const facets = must(await archive.ask("search.facets", { query: "" }));
    for (const [field, values] of [
      ["outlet", facets.outlet],
      ["lang", facets.language],
    ] as const) {
      for (const { value, count } of values) expect(await find(`${field}:${value}`)).toHaveLength(count);
    }
  });
});

describe("the text of a row", () => {
  it("goes on with its neighbours where it is short, but not with a caption", async () => {
    const other = await anArchive();
    const blocks = [
      ...paragraphs("The hall was full."),
      { kind: "caption", text: "The hall", credit: null } as const,
      ...paragraphs("The talks went on until dawn.", "More. ".repeat(60).trim(), "The ministers slept."),
    ];
    await storeArticles(other, [anArticle({ headline: "Varn", standfirst: "A long night in Varn", blocks })]);
    const snippet = async (query: string) =>
      must(await other.ask("search.run", { query, sort: "date", offset: 0, limit: 1, fold: false })).rows[0]?.snippet;
    expect((await snippet(""))?.text).toMatch(/^A long night in Varn · The hall was full\. The talks went on until dawn\. More\. .*…$/);
    const marked = await snippet("full dawn");
    expect(marked?.text).toMatch(/^The hall was full\. The talks went on until dawn\. More\. .*…$/);
    expect(marked?.marks.map(({ start, end }) => marked.text.slice(start, end))).toEqual(["full", "dawn"]);
    const last = await snippet("ministers");
    expect(last?.text).toMatch(/^…More\. .* More\. The ministers slept\.$/);
    expect(last?.text.length).toBeGreaterThan(230);
    await other.close();
  });
});

describe("search.clauses", () => {
  it("counts what each part of a query finds by itself", async () => {
    const clauses = async (query: string) => must(await archive.ask("search.clauses", { query }));
    const parts = await clauses("varn (restraint OR nothinglikeit) -nothinglikeit outlet:nobody");
    expect(parts.map((each) => each.clause)).toEqual(["varn", "restraint OR nothinglikeit", "NOT nothinglikeit", "outlet:nobody"]);
    expect(parts.map((each) => each.count)).toEqual(await Promise.all(parts.map(async ({ clause }) => (await find(clause)).length)));
    expect(parts.at(-1)?.count).toBe(0);
    expect(await clauses("varn")).toEqual([]);
    expect(await archive.ask("search.clauses", { query: "date:nonsense" })).toMatchObject({ error: { kind: "query-invalid" } });
  });
});

describe("searches", () => {
  it("counts what has come in since a saved search was last opened", async () => {
    const saved = must(await archive.ask("searches.save", aSearch("Varn", "varn")));
    expect(saved.fresh).toBe(0);
    await storeArticles(archive, [anArticle({ headline: "Varn talks go on for a second night", published: onDay("2026-11-04") })]);
    expect(must(await archive.ask("searches.list", {}))).toMatchObject([{ name: "Varn", fresh: 1 }]);
    must(await archive.ask("searches.seen", { ids: [saved.id] }));
    expect(must(await archive.ask("searches.list", {}))).toMatchObject([{ fresh: 0 }]);
    expect(await archive.ask("searches.save", aSearch("varn", "x"))).toMatchObject({ error: { kind: "name-taken" } });
  });
});

describe("search.palette", () => {
  it("pages through named things and then articles without a gap", async () => {
    const all = must(await archive.ask("search.palette", { offset: 0, limit: 5000 }));
    const paged = [];
    for (let offset = 0; offset < all.length; offset += 2) paged.push(...must(await archive.ask("search.palette", { offset, limit: 2 })));
    expect(paged).toEqual(all);
    expect(all.filter((each) => each.kind === "article")).toHaveLength(5);
  });
});

describe("cutAround", () => {
  it("keeps the marks on their words after cutting", () => {
    const text = `${"filler words here ".repeat(40)}the accord was signed ${"and more of it ".repeat(40)}`;
    const start = text.indexOf("accord");
    const cut = cutAround(text, [{ start, end: start + 6 }]);
    expect(cut.marks.map((mark) => cut.text.slice(mark.start, mark.end))).toEqual(["accord"]);
    expect(cut.text.length).toBeLessThan(260);
  });
});
