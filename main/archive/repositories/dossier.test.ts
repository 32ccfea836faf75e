import { expect, it } from "vitest";
import { anArchive, anArticle, must, onDay, storeArticles } from "../test-archive.ts";

it("gives a dossier's first articles by day, and says what all of them are made of", async () => {
  const archive = await anArchive();
  const articles = [
    anArticle({ headline: "Third", published: onDay("2026-11-04") }),
    anArticle({ headline: "Undated", published: onDay(null), outlet: null }),
    anArticle({ headline: "Premier", published: onDay("2026-11-02"), language: "fr" }),
    anArticle({ headline: "Second", published: onDay("2026-11-03") }),
  ];
  const articleIds = await storeArticles(archive, articles);
  const { id } = must(await archive.ask("dossiers.save", { id: null, name: "Varn", notes: "", articleIds }));
  const load = async (limit: number) => must(await archive.ask("dossiers.load", { id, limit }));
  const first = await load(2);
  expect(first.rows.map((each) => each.headline.text)).toEqual(["Premier", "Second"]);
  expect((await load(10)).rows.map((each) => each.headline.text)).toEqual(["Premier", "Second", "Third", "Undated"]);
  expect([first.dossier.articles, first.outlets, first.languages]).toEqual([
    4,
    [
      { name: "The Narrows Gazette", count: 3 },
      { name: null, count: 1 },
    ],
    [
      { name: "en", count: 3 },
      { name: "fr", count: 1 },
    ],
  ]);
  const last = async (most: number) => must(await archive.ask("store.lastOfDossier", { id, most }));
  expect(await last(2)).toEqual((await load(10)).rows.slice(-2).map((each) => each.id));
  expect(await last(9)).toEqual((await load(10)).rows.map((each) => each.id));
  await archive.close();
});
