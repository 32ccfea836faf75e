import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { rulePrecision, type SavedSearch } from "../../../shared/domain/saved-search.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, aSearch, must, onDay, storeArticles } from "../test-archive.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await anArchive();
});
afterEach(() => archive.close());

const story = (headline: string) => anArticle({ headline, published: onDay("2026-11-04") });
const list = async (): Promise<SavedSearch[]> => must(await archive.ask("searches.list", {}));
const save = async (...wish: Parameters<typeof aSearch>): Promise<SavedSearch> =>
  must(await archive.ask("searches.save", aSearch(...wish)));
const places = async (): Promise<string[]> => (await list()).map(({ folder, name }) => `${folder}:${name}`);

describe("a folder of saved searches", () => {
  beforeEach(async () => {
    await save("Daily", "varn", { folder: "Strait" });
    await save("Ships", "ship", { folder: "Strait/Navy" });
    await save("Daily", "accord");
  });

  it("moves with the folders in it, and to the top", async () => {
    must(await archive.ask("searches.moveFolder", { from: "strait/navy", to: "Fleet" }));
    expect(await places()).toEqual([":Daily", "Fleet:Ships", "Strait:Daily"]);
    must(await archive.ask("searches.moveFolder", { from: "Fleet", to: "" }));
    expect(await places()).toEqual([":Daily", ":Ships", "Strait:Daily"]);
  });

  it("stays where it is when a name is taken there", async () => {
    expect(await archive.ask("searches.moveFolder", { from: "Strait", to: "" })).toMatchObject({
      error: { kind: "name-taken", name: "Daily" },
    });
    expect(await places()).toEqual([":Daily", "Strait:Daily", "Strait/Navy:Ships"]);
  });

  it("goes with all that is in it, and comes back whole", async () => {
    must(await archive.ask("searches.removeFolder", { folder: "Strait" }));
    expect(await places()).toEqual([":Daily"]);
    must(await archive.ask("archive.undo", {}));
    expect(await places()).toEqual([":Daily", "Strait:Daily", "Strait/Navy:Ships"]);
  });
});

describe("a watch", () => {
  it("begins when it is switched on, and counts nothing while it is off", async () => {
    const { id } = await save("Varn", "varn", { isWatched: false });
    await storeArticles(archive, [story("Varn talks go on")]);
    expect(await list()).toMatchObject([{ fresh: 0 }]);
    await save("Varn", "varn", { id });
    expect(await list()).toMatchObject([{ fresh: 0 }]);
    await storeArticles(archive, [story("Varn talks end")]);
    expect(await list()).toMatchObject([{ fresh: 1 }]);
  });

  it("tells the desktop once of what came in, and only of searches that ask for it", async () => {
    const { id } = await save("Varn", "varn", { notifies: true });
    await save("Quiet", "varn");
    await storeArticles(archive, [story("Varn talks go on"), story("Varn talks end"), anArticle({ headline: "Harbour", dateline: null })]);
    const [news, ...others] = must(await archive.ask("store.searchNews", {}));
    expect([news?.name, others]).toEqual(["Varn", []]);
    must(await archive.ask("store.tellSearches", { ids: [id], to: news?.to ?? 0 }));
    expect(must(await archive.ask("store.searchNews", {}))).toEqual([]);
    await storeArticles(archive, [story("Varn again")]);
    expect(must(await archive.ask("store.searchNews", {}))).toMatchObject([{ id, count: 1 }]);
    must(await archive.ask("searches.seen", { ids: [id] }));
    expect(must(await archive.ask("store.searchNews", {}))).toEqual([]);
  });
});

describe("a search that proposes a tag", () => {
  let ids: ArticleId[];
  const open = async (id: SavedSearch["id"]): Promise<ArticleId[]> =>
    must(await archive.ask("searches.proposals", { id, offset: 0, limit: 9 })).rows.map((row) => row.id);

  beforeEach(async () => {
    ids = await storeArticles(archive, [story("Varn one"), story("Varn two"), story("Varn three"), story("Varn four")]);
  });

  it("proposes what does not carry the tag or one below it, and remembers what was refused", async () => {
    must(await archive.ask("tags.apply", { articleIds: ids.slice(0, 1), path: "talks/varn", on: true }));
    const { id } = await save("Varn", "title:varn", { tagPath: "talks" });
    expect(await open(id)).toEqual(ids.slice(1).reverse());
    must(await archive.ask("searches.decide", { id, articleIds: ids.slice(1, 2), accept: false }));
    must(await archive.ask("searches.decide", { id, articleIds: ids.slice(2, 3), accept: true }));
    expect(await open(id)).toEqual(ids.slice(3));
    const tagged = must(await archive.ask("search.run", { query: "tag:talks", sort: "date", offset: 0, limit: 9, fold: false }));
    expect(tagged.rows.map((row) => row.id)).toEqual([ids[2], ids[0]]);
    const [rule] = must(await archive.ask("searches.rules", {}));
    expect(rule).toEqual({ id, open: 1, accepted: 1, refused: 1 });
    expect(rulePrecision(rule ?? { accepted: 0, refused: 0 })).toBe(0.5);
  });

  it("goes on under another tag when its own is merged into it, and proposes nothing once it is gone", async () => {
    const { id, tag } = await save("Varn", "title:varn", { tagPath: "talks" });
    must(await archive.ask("searches.decide", { id, articleIds: ids.slice(0, 1), accept: false }));
    const into = must(await archive.ask("tags.save", { id: null, path: "summit", colour: null, description: "" }));
    must(await archive.ask("tags.merge", { id: tag?.id ?? expect.unreachable(), into: into.id }));
    expect(await list()).toMatchObject([{ tag: { path: "summit" } }]);
    expect(must(await archive.ask("searches.rules", {}))).toEqual([{ id, open: 3, accepted: 0, refused: 1 }]);
    must(await archive.ask("tags.remove", { id: into.id }));
    expect(await list()).toMatchObject([{ tag: null }]);
    expect(await archive.ask("searches.proposals", { id, offset: 0, limit: 9 })).toMatchObject({ error: { kind: "not-found" } });
  });
});

describe("the history of queries", () => {
  const past = async (): Promise<string[]> => must(await archive.ask("searches.history", {})).map((each) => each.query);
  const ask = async (query: string): Promise<void> => void must(await archive.ask("searches.remember", { query }));

  it("has the latest first, each once, and keeps 200", async () => {
    for (let at = 0; at < 203; at += 1) await ask(`query ${at}`);
    await ask("query 10");
    const queries = await past();
    expect([queries.length, queries[0], queries[1], queries.at(-1)]).toEqual([200, "query 10", "query 202", "query 3"]);
    expect(queries.filter((each) => each === "query 10")).toHaveLength(1);
  });

  it("is cleared, or loses one, and comes back with undo", async () => {
    for (const query of ["a", "b", "c"]) await ask(query);
    must(await archive.ask("searches.forget", { query: "b" }));
    expect(await past()).toEqual(["c", "a"]);
    must(await archive.ask("searches.forget", { query: null }));
    expect(await past()).toEqual([]);
    must(await archive.ask("archive.undo", {}));
    expect(await past()).toEqual(["c", "a"]);
  });
});
