import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Family } from "../../../shared/domain/family.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { Archive, StoreItem } from "../archive.ts";

import { anArchive, anArticle, anItem, must, onDay, paragraphs, store, storeArticles } from "../test-archive.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await anArchive();
});

afterEach(() => archive.close());

const opening = "Envoys left the hall in Varn after midnight with a text that asks both capitals for restraint on the water.";
const middle = "A fourth convoy turned back on Sunday after what its owners called warning shots from the shore of the strait.";
const closing = "Nobody was hurt, said the harbour master, who counted the ships at anchor twice before he went home to sleep.";
const addition = "The ministry in Karsk had no comment on Monday night, a spokesman there told this newspaper by telephone at length.";

const outlet = (name: string) => ({ name, domain: null, evidence: "" });
const wire = (name: string, texts: readonly string[], over = {}) =>
  anArticle({ outlet: outlet(name), headline: "Envoys leave Varn with a text", blocks: paragraphs(...texts), ...over });

async function family(id: ArticleId | undefined): Promise<Family | null> {
  const found = must(await archive.ask("families.load", { id: id ?? (0 as ArticleId) }));
  return found && { ...found, members: found.members.toSorted((a, b) => a.articleId - b.articleId) };
}

describe("families", () => {
  it("are described in steps after an import, so that a story that hundreds ran holds nobody up", async () => {
    const copies = Array.from({ length: 410 }, (_, at) =>
      anItem([wire(`Paper ${at}`, [opening, middle, closing], { url: `https://p${at}.example/varn`, published: onDay("2026-11-03") })]),
    );
    const late = anItem([wire("Meridian Wire", [opening, middle, closing, addition], { published: onDay("2026-11-02") })]);
    const job = must(await archive.ask("store.startJob", { label: "Test", sources: [] }));
    must(await archive.ask("store.batch", { jobId: job.id, total: 411, items: [...copies, late] }));
    const more: boolean[] = [];
    do more.push(must(await archive.ask("store.describeFamilies", {})));
    while (more.at(-1));
    expect(more).toEqual([true, true, false]);
    const shown = must(await archive.ask("families.load", { id: 1 as ArticleId, mostOfEach: 1 }));
    expect(shown?.counts.toSorted((a, b) => a.count - b.count)).toEqual([
      { relation: "first", count: 1 },
      { relation: "cut", count: 410 },
    ]);
  });

  it("are described anew from the beginning when a text changes between two steps", async () => {
    const url = "https://wire.example/varn";
    const first = (texts: readonly string[]) => wire("Meridian Wire", texts, { url, published: onDay("2026-11-02") });
    const copies = Array.from({ length: 210 }, (_, at) =>
      anItem([wire(`Paper ${at}`, [opening, middle], { url: `https://p${at}.example/varn`, published: onDay("2026-11-03") })]),
    );
    const job = must(await archive.ask("store.startJob", { label: "Test", sources: [] }));
    const take = async (items: readonly StoreItem[]) => must(await archive.ask("store.batch", { jobId: job.id, total: 212, items }));
    const describeSome = async () => must(await archive.ask("store.describeFamilies", {}));
    await take([...copies, anItem([first([opening, middle])], "a", "2026-11-03T06:00:00.000Z")]);
    expect(await describeSome()).toBe(true);
    await take([anItem([first([opening, middle, closing])], "b", "2026-11-03T09:00:00.000Z")]);
    while (await describeSome());
    const shown = must(await archive.ask("families.load", { id: 1 as ArticleId }));
    expect(shown?.counts.toSorted((a, b) => a.count - b.count)).toEqual([
      { relation: "first", count: 1 },
      { relation: "cut", count: 210 },
    ]);
  });

  it("are shown in part where many ran the text: so many of each kind, the article itself, and how many there are", async () => {
    const ids = await storeArticles(
      archive,
      Array.from({ length: 12 }, (_, at) => wire(`Paper ${at}`, [opening, middle, closing], { url: `https://p${at}.example/varn` })),
    );
    const shown = must(await archive.ask("families.load", { id: ids[9] ?? (0 as ArticleId), mostOfEach: 3 }));
    expect(shown?.members.map(({ articleId }) => ids.indexOf(articleId))).toEqual([0, 1, 2, 3, 9]);
    expect(shown?.counts.toSorted((a, b) => a.count - b.count)).toEqual([
      { relation: "first", count: 1 },
      { relation: "whole", count: 11 },
    ]);
  });

  it("gathers the copies of a wire as they come in, with what each did to it", async () => {
    const ids = await storeArticles(archive, [
      wire("Narrows Gazette", [opening, middle, closing], { agency: "MW" }),
      wire("Karsk Today", [opening, middle, closing], { headline: "Talks end in Varn at night", published: onDay("2026-11-03") }),
      wire("Harbour Post", [opening, middle], { published: onDay("2026-11-03") }),
      wire("Strait Times", [opening, middle, closing, addition], { published: onDay("2026-11-03") }),
      anArticle({
        blocks: paragraphs("Snow closed the pass above Varn for two days, and the school in the valley with it."),
        url: "https://other.example/snow",
      }),
    ]);
    const found = await family(ids[2]);
    expect(found?.agency).toBe("MW");
    expect(found?.members.map(({ articleId, relation }) => [articleId, relation])).toEqual([
      [ids[0], "first"],
      [ids[1], "whole"],
      [ids[2], "cut"],
      [ids[3], "extended"],
    ]);
    expect(found?.members.map(({ isHeadlineChanged }) => isHeadlineChanged)).toEqual([false, true, false, false]);
    expect(await family(ids[4])).toBeNull();
  });

  it("sees who was first when the first comes in last", async () => {
    const [late, early] = await storeArticles(archive, [
      wire("Karsk Today", [opening, middle, closing], { published: onDay("2026-11-03") }),
      wire("Narrows Gazette", [opening, middle, closing], { published: onDay("2026-11-02") }),
    ]);
    const relations = (await family(late))?.members.map(({ articleId, relation }) => [articleId, relation]);
    expect(relations).toEqual([
      [late, "whole"],
      [early, "first"],
    ]);
  });

  it("joins two families when a text comes in that is a copy of both", async () => {
    const ids = await storeArticles(archive, [
      wire("Narrows Gazette", [opening, middle]),
      wire("Karsk Today", [closing, addition]),
      wire("Strait Times", [opening, middle, closing, addition]),
    ]);
    expect((await family(ids[0]))?.members.map(({ articleId }) => articleId)).toEqual(ids);
  });

  it("takes an article out of its family when a revision says something else", async () => {
    const url = "https://karsktoday.example/varn";
    const [first, second] = await store(archive, [
      anItem([wire("Narrows Gazette", [opening, middle, closing])]),
      anItem([wire("Karsk Today", [opening, middle, closing], { url })], "a", "2026-11-02T06:00:00.000Z"),
    ]);
    expect((await family(second?.articleIds[0]))?.members).toHaveLength(2);
    await store(archive, [anItem([wire("Karsk Today", [addition], { url })], "b", "2026-11-02T09:00:00.000Z")]);
    expect(await family(second?.articleIds[0])).toBeNull();
    expect(await family(first?.articleIds[0])).toBeNull();
  });

  it("keeps a person's word for ever, and takes it back with undo", async () => {
    const ids = await storeArticles(archive, [
      wire("Narrows Gazette", [opening, middle, closing]),
      wire("Karsk Today", [opening, middle, closing]),
    ]);
    const [a = 0 as ArticleId, b = 0 as ArticleId] = ids;
    must(await archive.ask("families.decide", { articleId: a, otherId: b, isSame: false }));
    expect(await family(a)).toBeNull();
    const [c] = await storeArticles(archive, [wire("Strait Times", [opening, middle, closing])]);
    const members = (await family(c))?.members.map(({ articleId }) => articleId) ?? [];
    expect(members.includes(a) && members.includes(b)).toBe(false);
    must(await archive.ask("archive.undo", {}));
    must(await archive.ask("families.decide", { articleId: a, otherId: b, isSame: true }));
    expect((await family(a))?.members.map(({ articleId }) => articleId)).toEqual(expect.arrayContaining([a, b]));
  });

  it("says what a copy cut and added, and which headline it changed", async () => {
    const [first = 0 as ArticleId, copy = 0 as ArticleId] = await storeArticles(archive, [
      wire("Narrows Gazette", [opening, middle, closing]),
      wire("Karsk Today", [opening, closing, addition], { headline: "Talks end in Varn", published: onDay("2026-11-03") }),
    ]);
    must(await archive.ask("families.decide", { articleId: first, otherId: copy, isSame: true }));
    expect(must(await archive.ask("families.changes", { id: copy }))).toEqual({
      headline: "Envoys leave Varn with a text",
      cut: [middle],
      added: [addition],
    });
    expect(must(await archive.ask("families.changes", { id: first }))).toBeNull();
  });

  it("obeys a person's word when further copies come in, whichever of the two they are like", async () => {
    const decide = async (articleId: ArticleId, otherId: ArticleId, isSame: boolean) =>
      must(await archive.ask("families.decide", { articleId, otherId, isSame }));
    const members = async (id: ArticleId) => (await family(id))?.members.map(({ articleId }) => articleId) ?? [id];
    const [a = 0 as ArticleId, b = 0 as ArticleId, c = 0 as ArticleId] = await storeArticles(archive, [
      wire("Narrows Gazette", [opening, middle, closing]),
      wire("Karsk Today", [opening, middle, closing]),
      wire("Harbour Post", ["Snow closed the pass above Varn for two days, and the school in the valley with it."]),
    ]);
    await decide(a, b, false);
    await decide(a, c, true);
    await storeArticles(
      archive,
      Array.from({ length: 60 }, (_, at) => wire(`Outlet ${at}`, [opening, middle, closing])),
    );
    expect(await members(a)).toContain(c);
    expect(await members(a)).not.toContain(b);
    expect(await members(b)).not.toContain(a);
    expect([...(await members(a)), ...(await members(b))].length).toBeGreaterThan(60);
  });

  it("joins by a person's word what no text tells", async () => {
    const [a = 0 as ArticleId, b = 0 as ArticleId] = await storeArticles(archive, [
      wire("Narrows Gazette", [opening]),
      wire("Karsk Today", [closing]),
    ]);
    must(await archive.ask("families.decide", { articleId: a, otherId: b, isSame: true }));
    expect((await family(b))?.members).toHaveLength(2);
  });

  it("keeps every copy of a story that hundreds ran, each with words of its own", async () => {
    const ran = Array.from({ length: 130 }, (_, at) =>
      wire(`Outlet ${at}`, [opening, middle, closing, `The editor of edition ${at} adds this.`]),
    );
    const ids = [...(await storeArticles(archive, ran.slice(0, 70))), ...(await storeArticles(archive, ran.slice(70)))];
    expect((await family(ids[0]))?.members).toHaveLength(130);
  });

  it("describes all copies by the first when each that comes in is earlier than those before", async () => {
    const days = ["2026-11-05", "2026-11-04", "2026-11-03", "2026-11-02"];
    const texts = [
      [opening, middle],
      [opening, middle, closing],
      [opening, middle, closing],
      [opening, middle, closing, addition],
    ];
    const ids = await storeArticles(
      archive,
      texts.map((text, at) => wire(`Outlet ${at}`, text, { published: onDay(days[at] ?? "") })),
    );
    expect((await family(ids[0]))?.members.map(({ relation }) => relation)).toEqual(["cut", "cut", "cut", "first"]);
  });

  it("sees another first when a person corrects a day", async () => {
    const [a = 0 as ArticleId, b = 0 as ArticleId] = await storeArticles(archive, [
      wire("Narrows Gazette", [opening, middle, closing]),
      wire("Karsk Today", [opening, middle], { published: onDay("2026-11-03") }),
    ]);
    const relations = async () => (await family(a))?.members.map(({ relation }) => relation);
    expect(await relations()).toEqual(["first", "cut"]);
    must(await archive.ask("article.correct", { id: b, correction: { field: "published", value: onDay("2026-11-01") } }));
    expect(await relations()).toEqual(["extended", "first"]);
    must(await archive.ask("archive.undo", {}));
    expect(await relations()).toEqual(["first", "cut"]);
  });

  it("leaves a third family whole that a person's word ties to one of two others", async () => {
    const third = "Snow closed the pass above Varn for two days, and the school in the valley with it, the mayor said on Friday.";
    const ids = await storeArticles(archive, [
      wire("Narrows Gazette", [opening, middle]),
      wire("Karsk Today", [closing, addition]),
      wire("Harbour Post", [third]),
      wire("Strait Times", [third]),
    ]);
    const [a = 0 as ArticleId, b = 0 as ArticleId, c = 0 as ArticleId, d] = ids;
    must(await archive.ask("families.decide", { articleId: a, otherId: c, isSame: true }));
    must(await archive.ask("families.decide", { articleId: b, otherId: a, isSame: true }));
    expect((await family(d))?.members.map(({ articleId }) => articleId)).toEqual(ids);
    must(await archive.ask("families.decide", { articleId: a, otherId: c, isSame: false }));
    expect((await family(d))?.members.map(({ articleId }) => articleId)).toEqual([c, d]);
  });

  it("parts two families again when a person's word that joined them is taken back", async () => {
    const ids = await storeArticles(archive, [
      wire("Narrows Gazette", [opening, middle]),
      wire("Karsk Today", [closing, addition]),
      wire("Harbour Post", [opening, middle]),
      wire("Strait Times", [closing, addition]),
    ]);
    const [a = 0 as ArticleId, b = 0 as ArticleId, c, d] = ids;
    const members = async (id: ArticleId | undefined) => (await family(id))?.members.map(({ articleId }) => articleId);
    must(await archive.ask("families.decide", { articleId: a, otherId: b, isSame: true }));
    expect(await members(a)).toEqual(ids);
    must(await archive.ask("archive.undo", {}));
    expect([await members(a), await members(b)]).toEqual([
      [a, c],
      [b, d],
    ]);
  });
});
