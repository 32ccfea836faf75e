import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, paragraphs, storeArticles } from "../test-archive.ts";

let archive: Archive;
const effect = async (ids: readonly ArticleId[]) => must(await archive.ask("search.effect", { ids: [...ids] }));

beforeEach(async () => {
  archive = await anArchive();
});
afterEach(() => archive.close());

describe("what is so of chosen articles already", () => {
  it("counts who carries a tag, lies in a dossier, is read, kept, dropped, among the chosen only", async () => {
    const [one, two, three] = await storeArticles(archive, [anArticle(), anArticle({ headline: "Two" }), anArticle({ headline: "Three" })]);
    if (one === undefined || two === undefined || three === undefined) throw new Error("not stored");
    must(await archive.ask("tags.apply", { articleIds: [one, three], path: "position/restraint", on: true }));
    const dossier = must(await archive.ask("dossiers.save", { id: null, name: "Varn", notes: "", articleIds: [two, three] }));
    must(await archive.ask("article.markRead", { ids: [two], read: true }));
    must(await archive.ask("article.triage", { ids: [one, two], triage: "kept" }));
    must(await archive.ask("article.triage", { ids: [three], triage: "dropped" }));
    expect(await effect([one, two, two])).toEqual({
      articles: 2,
      tags: [{ path: "position/restraint", articles: 1 }],
      dossiers: [{ id: dossier.id, articles: 1 }],
      read: 1,
      kept: 2,
      dropped: 0,
    });
    expect(await effect([three])).toMatchObject({ articles: 1, read: 0, kept: 0, dropped: 1 });
  });

  it("lists the chosen in the order in which they were chosen, with their tags", async () => {
    const [one, two] = await storeArticles(archive, [anArticle(), anArticle({ headline: "Two", outlet: null })]);
    if (one === undefined || two === undefined) throw new Error("not stored");
    must(await archive.ask("tags.apply", { articleIds: [two], path: "stance", on: true }));
    const listed = must(await archive.ask("search.listed", { ids: [two, one] }));
    expect(listed.map(({ headline, outlet, tags, read }) => ({ headline, outlet, tags, read }))).toEqual([
      { headline: "Two", outlet: null, tags: ["stance"], read: false },
      { headline: "Ministers call for restraint at Varn", outlet: "The Narrows Gazette", tags: [], read: false },
    ]);
  });
});

/** More than a page of a list holds. */
const many = 120;

describe("an act on a whole result", () => {
  it("is one step, and one undo takes it back from all", async () => {
    const texts = Array.from({ length: many }, (_, at) =>
      anArticle({ headline: `Report ${at}`, blocks: paragraphs(`Report ${at} of day ${at * 7}.`) }),
    );
    await storeArticles(archive, texts);
    const ids = must(await archive.ask("search.ids", { query: "" }));
    expect(ids).toHaveLength(many);
    const before = await effect(ids);
    const undone = async () => must(await archive.ask("archive.undo", {}));
    must(await archive.ask("tags.apply", { articleIds: ids, path: "whole", on: true }));
    expect((await effect(ids)).tags).toEqual([{ path: "whole", articles: many }]);
    await undone();
    must(await archive.ask("dossiers.save", { id: null, name: "Whole", notes: "", articleIds: ids }));
    expect((await effect(ids)).dossiers[0]?.articles).toBe(many);
    await undone();
    must(await archive.ask("article.markRead", { ids, read: true }));
    expect((await effect(ids)).read).toBe(many);
    await undone();
    must(await archive.ask("article.triage", { ids, triage: "dropped" }));
    expect((await effect(ids)).dropped).toBe(many);
    await undone();
    expect(await effect(ids)).toEqual(before);
    expect(must(await archive.ask("dossiers.list", {}))).toEqual([]);
  });
});
