import { describe, expect, it } from "vitest";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, paragraphs, storeArticles } from "../test-archive.ts";

async function found(archive: Archive, query: string): Promise<number[]> {
  const page = must(await archive.ask("search.run", { query, sort: "relevance", offset: 0, limit: 20, fold: false }));
  return page.rows.map((row) => row.id);
}

describe("a query in so many words", () => {
  it("shows after the articles with all words those with some and those that speak of it in other words", async () => {
    const archive = await anArchive();
    const texts = [
      "The harbour strike halts every ferry and the pilots stay ashore.",
      "A ferry waits; pilots ashore.",
      "Pilots stay ashore.",
      ...Array.from({ length: 20 }, (_, at) => `Market report number ${at} on wheat.`),
    ];
    const articles = texts.map((text, at) => anArticle({ headline: `Note ${at}`, blocks: paragraphs(text) }));
    const [all, some, otherWords] = await storeArticles(archive, articles);
    expect(await found(archive, "harbour strike ferry")).toEqual([all, some, otherWords]);
    expect(await found(archive, "strike")).toEqual([all, otherWords, some]);
    expect(await found(archive, "harbour strike halts every pilot, whale!")).toEqual([all, otherWords, some]);
    expect(await found(archive, "harbour strike ferry halts every")).toEqual([all, some, otherWords]);
    expect(await found(archive, "harbour strike (ferry halts every)")).toEqual([all, some, otherWords]);
    expect(await found(archive, '"harbour strike" ferry')).toEqual([all]);
    expect(await found(archive, '"harbour strike" ferry (every pilots)')).toEqual([all]);
    expect(await found(archive, '"harbour strike" ferry halts every pilots ashore')).toEqual([all, some, otherWords]);
    expect(await found(archive, '"stay ashore" ferry halts every pilots harbour -strike')).toEqual([otherWords, some]);
    expect(await found(archive, "harbour AND strike AND ferry")).toEqual([all]);
  });

  it("finds the words of a compound apart, below the compound", async () => {
    const archive = await anArchive();
    const texts = [
      "Streik im Hafen, die Lotsen warten.",
      "Der Hafenstreik geht weiter.",
      ...Array.from({ length: 20 }, (_, at) => `Bericht ${at} vom Markt.`),
    ];
    const [apart, compound] = await storeArticles(
      archive,
      texts.map((text, at) => anArticle({ headline: `Meldung ${at}`, language: "de", blocks: paragraphs(text) })),
    );
    expect((await found(archive, "Hafenstreik")).slice(0, 2)).toEqual([compound, apart]);
    expect(await found(archive, "Hafenlotsen")).toEqual([apart]);
    expect(await found(archive, "Hafenlotsen AND Meldung")).toEqual([]);
  });

  it("finds for words without spaces what has them apart", async () => {
    const archive = await anArchive();
    const texts = [
      "渡轮今天停运。",
      "渡轮停运，渡轮停运，渡轮停运，渡轮停运。",
      "渡轮停运今天市场小麦",
      ...Array.from({ length: 20 }, (_, at) => `小麦市场${at}。`),
    ];
    const [apart, often, whole] = await storeArticles(
      archive,
      texts.map((text, at) => anArticle({ headline: `Note ${at}`, blocks: paragraphs(text) })),
    );
    expect((await found(archive, "渡轮停运")).slice(0, 3)).toEqual([often, whole, apart]);
    expect((await found(archive, "渡轮停运今天")).slice(0, 3)).toContain(apart);
    expect((await found(archive, "渡轮停运今天"))[0]).toBe(whole);
  });

  it("ranks for five words and more those with all and those with some in one list", async () => {
    const archive = await anArchive();
    const filler = Array.from({ length: 300 }, (_, at) => `entry${at}`).join(" ");
    const texts = [
      `Harbour ${filler} strike ${filler} ferry ${filler} pilots ${filler} ashore.`,
      "Harbour strike, ferry strike: harbour pilots, ferry pilots.",
      ...Array.from({ length: 20 }, (_, at) => `Market report number ${at} on wheat.`),
    ];
    const [mentions, about] = await storeArticles(
      archive,
      texts.map((text, at) => anArticle({ headline: `Note ${at}`, blocks: paragraphs(text) })),
    );
    expect(await found(archive, "harbour strike ferry pilots")).toEqual([about, mentions]);
    expect(await found(archive, "harbour strike ferry ashore")).toEqual([mentions, about]);
    expect(await found(archive, "harbour strike ferry pilots ashore")).toEqual([about, mentions]);
  });
});
