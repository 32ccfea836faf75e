import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId, TagId } from "../../../shared/domain/ids.ts";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, aSearch, must, storeArticles } from "../test-archive.ts";

let archive: Archive;
let articles: ArticleId[];

beforeEach(async () => {
  archive = await anArchive();
  articles = await storeArticles(archive, [anArticle(), anArticle({ headline: "Another look at the talks" })]);
});

afterEach(() => archive.close());

async function aTag(path: string, on: readonly ArticleId[] = []): Promise<TagId> {
  const made = must(await archive.ask("tags.save", { id: null, path, colour: null, description: "" }));
  if (on.length > 0) must(await archive.ask("tags.apply", { articleIds: [...on], path, on: true }));
  return made.id;
}

/** Each tag with the number of articles that carry it or one below it. */
async function counts(): Promise<Record<string, number>> {
  return Object.fromEntries(must(await archive.ask("tags.list", {})).map((tag) => [tag.path, tag.articles]));
}

const renamed = (id: TagId, path: string) => archive.ask("tags.save", { id, path, colour: null, description: "" });

describe("a tag that gets another path", () => {
  it("takes those below it along, and what carries them", async () => {
    await aTag("position/hawkish/naval", articles);
    const position = must(await archive.ask("tags.list", {})).find((tag) => tag.path === "position");
    must(await renamed(position?.id ?? (0 as TagId), "region/stance"));
    expect(await counts()).toEqual({ region: 2, "region/stance": 2, "region/stance/hawkish": 2, "region/stance/hawkish/naval": 2 });
  });

  it("is followed by the saved searches that name it", async () => {
    const id = await aTag("position", articles);
    must(await archive.ask("searches.save", aSearch("Mine", "tag:position OR tag:other")));
    must(await renamed(id, "stance"));
    expect(must(await archive.ask("searches.list", {})).map((each) => each.query)).toEqual(["tag:stance OR tag:other"]);
  });

  it("stays where it is when it would go below itself, or too deep", async () => {
    const id = await aTag("a");
    await aTag("a/b/c/d");
    expect(await renamed(id, "a/x")).toMatchObject({ error: { kind: "tag-below-itself", path: "a" } });
    expect(await renamed(id, "1/2/3/4")).toMatchObject({ error: { kind: "tag-too-deep", path: "1/2/3/4/b/c/d" } });
    expect(Object.keys(await counts())).toEqual(["a", "a/b", "a/b/c", "a/b/c/d"]);
  });

  it("may change its capitals", async () => {
    must(await renamed(await aTag("Position", articles), "position"));
    expect(await counts()).toEqual({ position: 2 });
  });
});

describe("a tag merged into another", () => {
  it("leaves each article with one tag, and its own branch below the other", async () => {
    const [first = 0 as ArticleId] = articles;
    const from = await aTag("position", articles);
    await aTag("position/hawkish", [first]);
    await aTag("position/naval", [first]);
    const into = await aTag("stance", [first]);
    await aTag("stance/hawkish", articles);
    expect(must(await archive.ask("tags.merge", { id: from, into }))).toMatchObject({ path: "stance", articles: 2 });
    expect(await counts()).toEqual({ stance: 2, "stance/hawkish": 2, "stance/naval": 1 });
  });

  it("is refused into itself and into one below it", async () => {
    const id = await aTag("position");
    const below = await aTag("position/hawkish");
    for (const into of [id, below])
      expect(await archive.ask("tags.merge", { id, into })).toMatchObject({ error: { kind: "tag-below-itself", path: "position" } });
  });
});
