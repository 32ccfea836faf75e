import { describe, expect, it } from "vitest";
import type { ArticleView } from "../../shared/contract/article.ts";
import { articleView } from "../../shared/contract/article.ts";
import { correctionsOf, draftOf, isDay } from "./correction.ts";

const view: ArticleView = articleView.parse({
  article: {
    id: 1,
    captureId: 1,
    outletId: null,
    headline: "Compact urges restraint",
    standfirst: null,
    byline: "Tove Harrild",
    dateline: null,
    url: null,
    language: "en",
    published: {
      day: null,
      instant: null,
      certainty: "candidates",
      evidence: ["09/11"],
      candidates: [
        { day: "2026-11-09", why: "day first" },
        { day: "2026-09-11", why: "month first" },
      ],
    },
    updated: null,
    authors: ["Tove Harrild"],
    blocks: [
      { kind: "paragraph", text: "Three convoys have passed.", credit: null },
      { kind: "paragraph", text: "Share this", credit: null },
    ],
    words: 6,
    corrected: [],
    addedAt: "2026-11-10T06:12:00.000Z",
    readAt: null,
  },
  outlet: null,
  standing: { verdict: "complete", reason: null, letInAt: null, triage: "new", isCounted: true },
  rights: { fullText: null, licence: null },
  capture: {
    id: 1,
    sha256: "a".repeat(64),
    origin: "paste",
    name: "Pasted",
    mediaType: "text/plain",
    charset: "utf-8",
    bytes: 40,
    capturedAt: "2026-11-10T06:12:00.000Z",
    address: null,
    entryDate: null,
  },
  tags: [],
  annotations: [],
  dossiers: [],
  revisions: [],
  removed: [],
  hits: { headline: [], standfirst: [], body: [] },
});

describe("correctionsOf", () => {
  it("asks for nothing when nothing was changed", () => {
    expect(correctionsOf(view, draftOf(view))).toEqual([]);
  });

  it("gives an emptied field back and corrects a day with its evidence kept", () => {
    const draft = draftOf(view);
    expect(correctionsOf(view, { ...draft, texts: { ...draft.texts, byline: " ", published: "2026-11-09" } })).toEqual([
      { field: "byline", value: null },
      { field: "published", value: { ...view.article.published, day: "2026-11-09", certainty: "corrected" } },
    ]);
  });

  it("reads several authors and the day of the last change", () => {
    const draft = draftOf(view);
    expect(
      correctionsOf(view, { ...draft, texts: { ...draft.texts, authors: "Harrild, Tove; Ilse Corran;", updated: "2026-11-10" } }),
    ).toEqual([
      { field: "authors", value: ["Harrild, Tove", "Ilse Corran"] },
      { field: "updated", value: { day: "2026-11-10", instant: null, certainty: "corrected", evidence: [], candidates: [] } },
    ]);
  });

  it("drops a paragraph that was emptied, but never the whole text", () => {
    const draft = draftOf(view);
    const [first] = draft.blocks;
    const kept = draft.blocks.map((each, at) => (at === 1 ? { ...each, text: "" } : each));
    expect(correctionsOf(view, { ...draft, blocks: kept })).toEqual([{ field: "blocks", value: [first] }]);
    expect(correctionsOf(view, { ...draft, blocks: [] })).toEqual([]);
  });
});

describe("isDay", () => {
  it("refuses days that no calendar has", () => {
    expect([isDay("2026-11-02"), isDay("2026-02-30"), isDay("2 Nov")]).toEqual([true, false, false]);
  });
});
