import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeSpan } from "../../../shared/anchor/describe.ts";
import { readingText } from "../../../shared/domain/article.ts";
import type { ArticleId, OutletId } from "../../../shared/domain/ids.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, anItem, must, paragraphs, store, storeArticles } from "../test-archive.ts";

const url = "https://narrowsgazette.example/varn";
const [lede, promo, end] = ["The talks ended at dawn.", "Read also: the tides of Varn", "Nobody spoke."] as const;
const furniture = { text: "Correction: it was dusk.", at: 1, why: "words" };
const found = anArticle({ url, blocks: paragraphs(lede, promo, end), removed: [furniture] });
const late = "2026-11-02T09:00:00.000Z";

let archive: Archive;
let id: ArticleId;

beforeEach(async () => {
  archive = await anArchive();
  [id = 0 as ArticleId] = await storeArticles(archive, [found]);
});

afterEach(() => archive.close());

const view = async (of: ArticleId) => must(await archive.ask("article.load", { id: of, query: "" }));
const lines = async (of: ArticleId) => {
  const { article, removed } = await view(of);
  return { kept: article.blocks.map((each) => each.text), removed: removed.map((each) => [each.text, each.at, each.why]) };
};

describe("a line taken out or put back", () => {
  it("changes its place, its words in the index, and can be undone", async () => {
    must(await archive.ask("article.takeOut", { id, text: promo }));
    must(await archive.ask("article.putBack", { id, text: furniture.text }));
    expect(await lines(id)).toEqual({ kept: [lede, furniture.text, end], removed: [[promo, 2, "correction"]] });
    const count = async (query: string) =>
      must(await archive.ask("search.run", { query, sort: "date", offset: 0, limit: 9, fold: false })).total;
    expect([await count("tides"), await count("dusk")]).toEqual([0, 1]);
    expect(must(await archive.ask("archive.undo", {}))).toEqual({ kind: "put-line-back" });
    expect(await lines(id)).toEqual({
      kept: [lede, end],
      removed: [
        [furniture.text, 1, "words"],
        [promo, 1, "correction"],
      ],
    });
  });

  it("holds in a later capture, whatever marks it is set with, and moves annotations along", async () => {
    const text = readingText(found.blocks);
    const at = text.indexOf(end);
    const selector = describeSpan(text, at, at + end.length);
    must(await archive.ask("annotations.add", { articleId: id, selector, colour: 1, note: "", tagIds: [] }));
    must(await archive.ask("article.takeOut", { id, text: promo }));
    const [mark] = (await view(id)).annotations;
    expect(mark?.span).toEqual({ start: lede.length + 1, end: lede.length + 1 + end.length });
    const revised = anArticle({ url, blocks: paragraphs(lede, "Read  also: the tides of Varn", "A second round follows.", end) });
    await store(archive, [anItem([revised], "later", late)]);
    expect((await lines(id)).kept).toEqual([lede, "A second round follows.", end]);
  });

  it("is refused for words that are not there and for the last of the text", async () => {
    expect(await archive.ask("article.takeOut", { id, text: "Not there." })).toMatchObject({ error: { kind: "input-invalid" } });
    const [only = 0 as ArticleId] = await storeArticles(archive, [
      anArticle({ headline: "One line only here", blocks: paragraphs("One.") }),
    ]);
    expect(await archive.ask("article.takeOut", { id: only, text: "One." })).toMatchObject({ error: { kind: "input-invalid" } });
  });
});

describe("a rule of an outlet", () => {
  const rule = { action: "remove", fits: "starts", text: "Read also:" } as const;
  const outletOf = async (): Promise<OutletId> => (await view(id)).outlet?.id ?? (0 as OutletId);
  const another = (name: string) => anArticle({ headline: `Another story from ${name}`, blocks: paragraphs(lede, `Read also: ${name}`) });

  it("is obeyed by what comes in later, from that outlet alone, until it is revoked", async () => {
    const outletId = await outletOf();
    must(await archive.ask("rules.save", { ...rule, outletId, articleId: id }));
    const elsewhere = { ...another("Karsk"), outlet: { name: "Karsk Today", domain: null, evidence: "" } };
    const [own = id, other = id] = await storeArticles(archive, [another("the quay"), elsewhere]);
    expect(await lines(own)).toEqual({ kept: [lede], removed: [["Read also: the quay", 1, "correction"]] });
    expect((await lines(other)).kept).toHaveLength(2);
    const search = { query: '"read also"', sort: "date", offset: 0, limit: 9, fold: false } as const;
    expect(must(await archive.ask("search.run", search)).total).toBe(2);
    const [listed] = must(await archive.ask("rules.list", { outletId }));
    expect(listed).toMatchObject({ ...rule, articleId: id, headline: found.headline, revokedAt: null });
    must(await archive.ask("rules.revoke", { id: listed?.id ?? expect.unreachable() }));
    const [free = id] = await storeArticles(archive, [another("the market")]);
    expect((await lines(free)).kept).toHaveLength(2);
    expect(must(await archive.ask("rules.list", { outletId }))).toMatchObject([{ revokedAt: expect.any(String) }]);
    must(await archive.ask("rules.save", { ...rule, outletId, articleId: id }));
    expect(must(await archive.ask("rules.list", { outletId }))).toMatchObject([{ revokedAt: null }]);
  });

  it("gives way to a person's word on one article", async () => {
    must(await archive.ask("article.putBack", { id, text: furniture.text }));
    must(
      await archive.ask("rules.save", { action: "remove", fits: "starts", text: "Correction:", outletId: await outletOf(), articleId: id }),
    );
    await store(archive, [anItem([{ ...found, blocks: paragraphs(lede, end, "New.") }], "later", late)]);
    expect((await lines(id)).kept).toEqual([lede, furniture.text, end, "New."]);
  });
});
