import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, paragraphs, storeArticles } from "../test-archive.ts";

let archive: Archive;

const texts: readonly (readonly [language: string, text: string])[] = [
  ["en", "The Strait Accord was signed by Suleyman Arnel."],
  ["en", "The STA was read out at dawn."],
  ["ru", "Сулейман Арнель подписал договор."],
  ["en", "Nobody signed anything, and the strait was calm."],
  ["de", "Das Atomabkommen und das Handelsabkommen gelten."],
  ["de", "Ein Abkommen ist nah. Handel und Atom, sagte er."],
  ["de", "Wir sind vorangekommen, willkommen."],
  ["fr", "Le mot Atomabkommen est allemand."],
];

beforeAll(async () => {
  archive = await anArchive();
  await storeArticles(
    archive,
    texts.map(([language, text], at) => anArticle({ headline: `Story ${at}`, language, blocks: paragraphs(text) })),
  );
  must(await archive.ask("words.save", { id: null, kind: "synonyms", words: ["strait accord", "STA"] }));
  must(await archive.ask("words.save", { id: null, kind: "names", words: ["Arnel", "Арнель"] }));
});

afterAll(() => archive.close());

const run = async (query: string) => must(await archive.ask("search.run", { query, sort: "added", offset: 0, limit: 20, fold: false }));
const find = async (query: string): Promise<string[]> => (await run(query)).rows.map((row) => row.headline.text).sort();

describe("a widened search", () => {
  it.each([
    ["strait accord", ["Story 0"]],
    ["strait accord widen:synonyms", ["Story 0", "Story 1"]],
    ['"strait accord" widen:synonyms', ["Story 0", "Story 1"]],
    ["sta widen:synonyms", ["Story 0", "Story 1"]],
    ["sta widen:names", ["Story 1"]],
    ["arnel widen:names", ["Story 0", "Story 2"]],
    ["АРНЕЛЬ widen:names", ["Story 0", "Story 2"]],
    ["=Arnel widen:names", ["Story 0"]],
    ["signed -arnel widen:names", ["Story 3"]],
  ])("finds for %s %j", async (query, stories) => {
    expect(await find(query)).toEqual(stories);
  });

  it("marks in snippets and articles what was found", async () => {
    const [row] = (await run("strait accord dawn widen:synonyms")).rows;
    expect(row?.snippet.marks.map(({ start, end }) => row.snippet.text.slice(start, end))).toEqual(["STA", "dawn"]);
    const view = must(await archive.ask("article.load", { id: row?.id ?? expect.unreachable(), query: "strait accord widen:synonyms" }));
    expect(view.hits.body.map(({ start, end }) => texts[1]?.[1].slice(start, end))).toEqual(["STA"]);
  });

  it("is cited with the words that it asked for, and changes the archive's state with its sets", async () => {
    const cited = must(await archive.ask("insight.cite", { query: "arnel widen:names" }));
    expect([cited.total, cited.understoodAs]).toEqual([2, "arnel OR Арнель"]);
    const set = must(await archive.ask("words.save", { id: null, kind: "names", words: ["Gulf", "Golfe"] }));
    const after = must(await archive.ask("insight.cite", { query: "arnel widen:names" }));
    expect(after.archive.fingerprint).not.toBe(cited.archive.fingerprint);
    must(await archive.ask("words.remove", { id: set.id }));
    must(await archive.ask("archive.undo", {}));
    expect(must(await archive.ask("words.sets", {})).map(({ words }) => words)).toContainEqual(["Gulf", "Golfe"]);
  });

  it("says what it found, and what each clause finds by itself", async () => {
    const widened = must(await archive.ask("words.widened", { query: "arnel gulfs widen:names" }));
    expect(widened.kin).toEqual([{ by: "names", asked: "arnel", also: ["Арнель"] }]);
    const clauses = must(await archive.ask("search.clauses", { query: "arnel gulfs widen:names" }));
    expect(clauses).toEqual([
      { clause: "arnel", count: 2, together: 2 },
      { clause: "gulfs", count: 0, together: 0 },
    ]);
    expect(must(await archive.ask("words.widened", { query: '"' }))).toEqual({ kin: [], compounds: [] });
  });

  it("offers the spellings of a name that the archive has, in any script", async () => {
    expect(
      must(await archive.ask("words.spellings", { name: "Suleiman" }))
        .map(({ word }) => word)
        .sort(),
    ).toEqual(["suleyman", "сулейман"]);
  });

  it("refuses to change a set that is gone", async () => {
    const set = must(await archive.ask("words.save", { id: null, kind: "names", words: ["x", "y"] }));
    must(await archive.ask("words.remove", { id: set.id }));
    expect(await archive.ask("words.save", { ...set, words: ["x", "z"] })).toEqual({
      ok: false,
      error: { kind: "not-found", what: "set of words" },
    });
  });
});

describe("German compounds", () => {
  it.each([
    ["Abkommen", ["Story 4", "Story 5", "Story 7"]],
    ["abkommens", ["Story 4", "Story 5", "Story 7"]],
    ["=Abkommen", ["Story 5"]],
    ['"Abkommen"', ["Story 5"]],
    ["kommen", []],
    ["Atom", ["Story 5"]],
  ])("are found by what they end with: %s finds %j", async (query, stories) => {
    expect(await find(query)).toEqual(stories);
  });

  it("are said", async () => {
    const { compounds } = must(await archive.ask("words.widened", { query: "Abkommen" }));
    expect(compounds).toEqual([{ term: "abkommen", words: ["atomabkommen", "handelsabkommen"], more: 0 }]);
  });
});
