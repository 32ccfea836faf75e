import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../archive.ts";
import { anArchive, anArticle, must, storeArticles } from "../test-archive.ts";

let archive: Archive;
beforeEach(async () => {
  archive = await anArchive();
});
afterEach(() => archive.close());

describe("rights", () => {
  it("are the outlet's until something else is said of the article, and again after undo", async () => {
    const [id = expect.unreachable()] = await storeArticles(archive, [anArticle()]);
    const rightsOf = async () => {
      const [source] = must(await archive.ask("store.sources", { ids: [id] }));
      return [source?.fullText, source?.licence];
    };
    expect(await rightsOf()).toEqual(["unknown", null]);
    const [outlet = expect.unreachable()] = must(await archive.ask("outlets.list", {}));
    const { articles: _, ...draft } = outlet;
    must(await archive.ask("outlets.save", { ...draft, fullText: "stays", licence: "Licence 12" }));
    expect(await rightsOf()).toEqual(["stays", "Licence 12"]);
    const view = must(await archive.ask("article.setRights", { id, rights: { fullText: "may-leave", licence: null } }));
    expect(view.rights).toEqual({ fullText: "may-leave", licence: null });
    expect(await rightsOf()).toEqual(["may-leave", "Licence 12"]);
    must(await archive.ask("archive.undo", {}));
    expect(await rightsOf()).toEqual(["stays", "Licence 12"]);
  });
});
