import { afterAll, beforeAll, expect, it } from "vitest";
import { valueFields } from "../../../shared/contract/search.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, onDay, storeArticles } from "../test-archive.ts";

let archive: Archive;

beforeAll(async () => {
  archive = await anArchive();
  const unsaid = { id: null, owner: null, label: null, fullText: "unknown", licence: null, isPreferred: false, aliases: [] } as const;
  const gazette = {
    ...unsaid,
    aliases: [],
    name: "The Narrows Gazette",
    country: "Aldmoor",
    language: "en",
    kind: "daily",
    domains: [],
  } as const;
  const quiet = { ...gazette, name: "Le Quai", country: "Maravelle", kind: "weekly" } as const;
  must(
    await archive.ask("store.furnish", {
      outlets: [gazette, quiet].map((outlet) => ({ ...outlet, domains: [], aliases: [] })),
      words: [{ kind: "names", words: ["Kutbi", "Кутби"] }],
    }),
  );
  const ids = await storeArticles(archive, [
    anArticle({ headline: "One", authors: ["Ilse Corran"] }),
    anArticle({ headline: "Two", authors: ["Ilse Corran", "Jo Arnel"], published: onDay("2026-10-30"), language: "fr" }),
    anArticle({ headline: "Three", verdict: "paywall" }),
  ]);
  must(await archive.ask("tags.apply", { articleIds: ids.slice(0, 1), path: "position/restraint", on: true }));
});

afterAll(() => archive.close());

it.each([
  [
    "outlet",
    [
      ["The Narrows Gazette", 2],
      ["Le Quai", 0],
    ],
  ],
  [
    "country",
    [
      ["Aldmoor", 2],
      ["Maravelle", 0],
    ],
  ],
  [
    "kind",
    [
      ["daily", 2],
      ["weekly", 0],
    ],
  ],
  [
    "lang",
    [
      ["en", 1],
      ["fr", 1],
    ],
  ],
  [
    "author",
    [
      ["Ilse Corran", 2],
      ["Jo Arnel", 1],
    ],
  ],
  [
    "verdict",
    [
      ["complete", 2],
      ["paywall", 1],
    ],
  ],
  [
    "date",
    [
      ["2026-10", 1],
      ["2026-11", 1],
    ],
  ],
  [
    "tag",
    [
      ["position", 1],
      ["position/restraint", 1],
    ],
  ],
  ["source", [["file", 2]]],
] as const)("lists the values of %s with the articles that have them", async (field, values) => {
  expect(must(await archive.ask("search.fieldValues", { field })).map(({ name, count }) => [name, count])).toEqual(values);
});

it("counts as a search for the value finds", async () => {
  for (const field of valueFields)
    for (const { name, count } of must(await archive.ask("search.fieldValues", { field }))) {
      const page = must(await archive.ask("search.run", { query: `${field}:"${name}"`, sort: "date", offset: 0, limit: 1, fold: false }));
      if (count !== null) expect([field, name, page.total]).toEqual([field, name, count]);
    }
});

it("furnishes an archive once", async () => {
  must(await archive.ask("store.furnish", { outlets: [], words: [{ kind: "names", words: ["x", "y"] }] }));
  expect(must(await archive.ask("words.sets", {}))).toHaveLength(1);
  expect(must(await archive.ask("archive.undo", {}))).not.toBeNull();
  expect(must(await archive.ask("archive.undo", {}))).toBeNull();
});
