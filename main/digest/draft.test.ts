import { describe, expect, it } from "vitest";
import { digest as digestSchema } from "../../shared/domain/digest.ts";
import { articleId, digestId } from "../../shared/domain/ids.ts";
import { aSource, sourcesOf } from "./a-digest.ts";
import { draftDigest } from "./draft.ts";
import { checkDigest } from "./verify.ts";

const request = { name: "Morning review", language: "en", day: "2026-11-10", issuer: "Embassy of Maravelle", last: null, search: null };
const source = (id: number, country: string | null) => aSource({ id: articleId.parse(id), country });
const complete = (draft: ReturnType<typeof draftDigest>) =>
  digestSchema.parse({ ...draft, id: digestId.parse(1), updatedAt: "2026-11-10T06:00:00.000Z" });

describe("draftDigest", () => {
  it("makes a valid digest that passes its own check", () => {
    const sources = [source(1, "Velmark"), source(2, "Estmark"), source(3, "Velmark")];
    expect(checkDigest(complete(draftDigest(request, sources)), sourcesOf(...sources))).toMatchObject({
      passes: true,
      passages: 3,
      equal: 3,
    });
  });

  it("quotes no more than is short of a text that may not leave the office", () => {
    const lede = "The council ended after midnight with a text that names neither capital. ".repeat(8).trim();
    const staying = aSource({ fullText: "stays", blocks: [{ kind: "paragraph", text: lede, credit: null }] });
    const draft = complete(draftDigest(request, [staying]));
    expect(checkDigest(draft, sourcesOf(staying))).toMatchObject({ passages: 1, equal: 1, issues: [] });
  });

  it("holds each article once, by country where there are several stories of one", () => {
    const draft = draftDigest(request, [source(1, "Velmark"), source(2, null), source(3, "Velmark"), source(1, "Velmark")]);
    expect(draft.sections.map(({ title, entries }) => [title, entries.map((entry) => entry.articleId)])).toEqual([
      ["Velmark", [1, 3]],
      ["Elsewhere", [2]],
    ]);
  });

  it("is one section when the countries are all different, or when there is nothing yet", () => {
    expect(draftDigest(request, [source(1, "Velmark"), source(2, "Estmark")]).sections).toHaveLength(1);
    expect(complete(draftDigest({ ...request, language: "fr" }, [])).sections).toEqual([
      { key: "section-1", title: "À la une", entries: [] },
    ]);
  });

  it("goes on with the series of the latest review, under the office's name", () => {
    const last = { title: "Morning press review", issuer: "Another office", number: 214, day: "2026-11-09", marking: "For official use" };
    expect(draftDigest({ ...request, last }, []).masthead).toEqual({
      title: "Morning press review",
      issuer: "Embassy of Maravelle",
      number: 215,
      day: "2026-11-10",
      marking: "For official use",
    });
    expect(draftDigest({ ...request, last: { ...last, number: 0 } }, []).masthead.number).toBe(0);
    expect(draftDigest({ ...request, language: "fr" }, []).masthead).toMatchObject({ title: "Revue de presse", number: 0 });
  });

  it("quotes no lede that is longer than a lede", () => {
    const long = aSource({ blocks: [{ kind: "paragraph", text: "word ".repeat(300).trim(), credit: null }] });
    expect(draftDigest(request, [long]).sections[0]?.entries[0]?.passages).toEqual([]);
  });
});
