import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Archive } from "../archive/archive.ts";
import { anArchive, anArticle, must, onDay, paragraphs, storeArticles } from "../archive/test-archive.ts";
import { findSimilar } from "./similar.ts";
import { english, french, outlet } from "./test-translation.ts";
import { findTranslations } from "./translations.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await anArchive();
});

afterEach(() => archive.close());

const later =
  "Les armateurs de Varnograd se taisent ; le quai reste vide et la ville attend ce que décideront les assureurs, dit un pilote.";

describe("findTranslations", () => {
  const store = () =>
    storeArticles(archive, [
      anArticle({ headline: "Port closes", blocks: paragraphs(english), outlet: outlet("Meridian Wire") }),
      anArticle({ headline: "Port is closed", blocks: paragraphs(english), outlet: outlet("Narrows Gazette") }),
      anArticle({ headline: "Le port est fermé", blocks: paragraphs(french), language: "fr", outlet: outlet("Le Fanal") }),
      anArticle({
        headline: "Le quai vide",
        blocks: paragraphs(later),
        language: "fr",
        published: onDay("2026-11-20"),
        outlet: outlet("Le Quai"),
      }),
    ]);
  const heard = async (id: ArticleId) => must(await findTranslations(archive, { id })).map((each) => [each.headline, each.isSame]);

  it("finds a probable one of the day with the names that both have", async () => {
    const [first = 0 as ArticleId] = await store();
    const found = must(await findTranslations(archive, { id: first }));
    expect(found).toMatchObject([{ headline: "Le port est fermé", outlet: "Le Fanal", language: "fr", isSame: null }]);
    expect(found[0]?.shared).toContain("Varnograd");
  });

  it("keeps to what a person said, for copies, too, from either side, until it is taken back", async () => {
    const [first = 0 as ArticleId, copy = 0 as ArticleId, fanal = 0 as ArticleId] = await store();
    must(await archive.ask("families.decideTranslation", { articleId: first, otherId: fanal, isSame: false }));
    expect(await heard(first)).toEqual([["Le port est fermé", false]]);
    expect(await heard(copy)).toEqual([["Le port est fermé", false]]);
    expect((await heard(fanal)).map(([, isSame]) => isSame)).toEqual([false, false]);
    const kin = must(await findSimilar(archive, { id: first }));
    expect(kin.filter(({ relation }) => relation === "translation")).toEqual([]);
    must(await archive.ask("archive.undo", {}));
    expect(await heard(copy)).toEqual([["Le port est fermé", null]]);
  });

  it("lists what a person said to be one, though nothing else speaks for it", async () => {
    const [first = 0 as ArticleId, , , late = 0 as ArticleId] = await store();
    must(await archive.ask("families.decideTranslation", { articleId: late, otherId: first, isSame: true }));
    expect(await heard(first)).toEqual([
      ["Le quai vide", true],
      ["Le port est fermé", null],
    ]);
  });

  it("says that an article is not there", async () => {
    expect(await findTranslations(archive, { id: 99 as ArticleId })).toMatchObject({ error: { kind: "not-found" } });
  });
});
