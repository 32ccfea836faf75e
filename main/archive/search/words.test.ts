import { afterAll, beforeAll, expect, it } from "vitest";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, paragraphs, storeArticles } from "../test-archive.ts";

let archive: Archive;

beforeAll(async () => {
  archive = await anArchive();
  const texts: readonly (readonly [language: string, text: string])[] = [
    ["en", "The delegations negotiated until dawn. Sanctions were discussed."],
    ["en", "A sanction is not a negotiation."],
    ["fr", "Les négociations ont repris; les ministres négociaient encore."],
    ["de", "Die Verhandlungen dauern an. Ein Vertrag wurde verhandelt."],
    ["ru", "Переговоры продолжаются, о переговорах молчат."],
    ["ar", "المفاوضات مستمرة والوزراء يتفاوضون"],
    ["es", "Los ministros negociaron las sanciones."],
  ];
  await storeArticles(
    archive,
    texts.map(([language, text], at) => anArticle({ headline: `Story ${at}`, language, blocks: paragraphs(text) })),
  );
});

afterAll(() => archive.close());

const find = async (query: string): Promise<string[]> =>
  must(await archive.ask("search.run", { query, sort: "added", offset: 0, limit: 20, fold: false }))
    .rows.map((row) => row.headline.text)
    .sort();

it.each([
  ["sanction", ["Story 0", "Story 1"]],
  ["negotiating", ["Story 0", "Story 1"]],
  ["négociation", ["Story 2"]],
  ["verhandlung", ["Story 3"]],
  ["переговорам", ["Story 4"]],
  ["مفاوضات", ["Story 5"]],
  ["sanción", ["Story 6"]],
  ['"sanction"', ["Story 1"]],
])("finds the forms of %s, and in marks the word alone", async (query, stories) => {
  expect(await find(query)).toEqual(stories);
});

it("finds the forms of a word that a statement in another language holds", async () => {
  const statement = { kind: "paragraph" as const, text: "Les tirs cesseront ce soir, quoi qu'il arrive.", credit: null, language: "fr" };
  const blocks = [...paragraphs("The envoy read the text aloud."), statement];
  await storeArticles(archive, [anArticle({ headline: "Story 7", language: "en", blocks })]);
  expect(await find("cesser")).toEqual(["Story 7"]);
});

it("marks the forms that were found", async () => {
  const page = must(await archive.ask("search.run", { query: "negotiation", sort: "added", offset: 0, limit: 20, fold: false }));
  const marked = page.rows.flatMap(({ snippet }) => snippet.marks.map(({ start, end }) => snippet.text.slice(start, end)));
  expect(marked.sort()).toEqual(["negotiated", "negotiation"]);
});

it.each([
  ["sanctons", "sanctions"],
  ["negotiatoin lang:en", "negotiation lang:en"],
  ['"santcions were"', '"sanctions were"'],
  ["sanct", "sanction"],
  ["delega", "delegations"],
  ['outlet:"Narows Gazete"', null],
  ['outlet:"The Narows Gazete" sanction', 'outlet:"The Narrows Gazette" sanction'],
  ["country:nowhere", null],
  ["sanctions", null],
  ["qqqqqqqq", null],
  ["xyz", null],
])("suggests for %s what the archive has", async (query, suggested) => {
  expect(must(await archive.ask("search.suggest", { query }))).toBe(suggested);
});

it("finds words a few letters off, and patterns", async () => {
  expect(await find("sanctons~")).toEqual(["Story 0"]);
  expect(await find("negoti*")).toEqual(["Story 0", "Story 1"]);
  expect(await find("sanct?on")).toEqual(["Story 1"]);
});

it("binds words by distance, sentence and paragraph", async () => {
  expect(await find("delegations pre/2 until")).toEqual(["Story 0"]);
  expect(await find("until pre/9 delegations")).toEqual([]);
  expect(await find("dawn /s sanctions")).toEqual([]);
  expect(await find("dawn SAME sanctions")).toEqual(["Story 0"]);
  expect(await find("atleast2 verhandlung")).toEqual([]);
  expect(await find("=Sanctions")).toEqual(["Story 0"]);
  expect(await find("=sanctions")).toEqual([]);
});

it("finds a word with a hyphen by the one without, the other way round, and marks both", async () => {
  const own = await anArchive();
  const texts = ["A cease-fire was near; two F-16 came.", "The ceasefire held. Two F16 left.", "Cease, fire! The co\u2011operation ended."];
  await storeArticles(
    own,
    texts.map((text, at) => anArticle({ headline: `Story ${at}`, blocks: paragraphs(text) })),
  );
  const marked = async (query: string): Promise<string[]> => {
    const page = must(await own.ask("search.run", { query, sort: "added", offset: 0, limit: 20, fold: false }));
    return page.rows.map((row) => row.snippet.marks.map(({ start, end }) => row.snippet.text.slice(start, end)).join("+")).reverse();
  };
  expect(await marked("ceasefire")).toEqual(["cease-fire", "ceasefire"]);
  expect(await marked("ceasef*")).toEqual(["cease-fire", "ceasefire"]);
  expect(await marked("=ceasefire")).toEqual(["ceasefire"]);
  expect(await marked("cease-fire")).toEqual(["cease-fire", "ceasefire", "Cease, fire"]);
  const best = must(await own.ask("search.run", { query: "cease-fire", sort: "relevance", offset: 0, limit: 20, fold: false }));
  expect(best.rows.map((row) => [row.headline.text, (row.score ?? 0) > 0])).toContainEqual(["Story 1", true]);
  expect(await marked("F16 -cease")).toEqual(["F16"]);
  expect(await marked("F-16")).toEqual(["F-16", "F16"]);
  expect(await marked("cooperation")).toEqual(["co\u2011operation"]);
  expect(await marked("two pre/1 F16")).toEqual(["two+F-16", "Two+F16"]);
  await own.close();
});
