import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Archive } from "../archive/archive.ts";
import { anArchive, anArticle, must, onDay, paragraphs, storeArticles } from "../archive/test-archive.ts";
import { findSimilar } from "./similar.ts";
import { english, french, outlet } from "./test-translation.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await anArchive();
});

afterEach(() => archive.close());

describe("findSimilar", () => {
  it("lists copies, other versions and probable translations", async () => {
    const [first = 0 as ArticleId, copy, version, translation, late] = await storeArticles(archive, [
      anArticle({ headline: "Port closes", blocks: paragraphs(english) }),
      anArticle({ headline: "Ships turned back", blocks: paragraphs(english), outlet: outlet("Karsk Today") }),
      anArticle({ headline: "Port still closed", blocks: paragraphs(`${english} The owners are silent.`) }),
      anArticle({
        headline: "Le port est fermé",
        blocks: paragraphs(french),
        language: "fr",
        outlet: outlet("Le Fanal"),
        published: onDay("2026-11-03"),
      }),
      anArticle({
        headline: "Le port fermé",
        blocks: paragraphs(french),
        language: "fr",
        outlet: outlet("Le Phare"),
        published: onDay("2026-11-20"),
      }),
    ]);
    const found = must(await findSimilar(archive, { id: first }));
    expect(new Map(found.map(({ id, relation }) => [id, relation]))).toEqual(
      new Map([
        [copy, "copy"],
        [version, "revision"],
        [translation, "translation"],
      ]),
    );
    expect(found.map(({ id }) => id)).not.toContain(late);
  });

  it("says that an article is not there", async () => {
    expect(await findSimilar(archive, { id: 99 as ArticleId })).toMatchObject({ error: { kind: "not-found" } });
  });
});
