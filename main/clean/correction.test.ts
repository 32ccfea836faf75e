import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../shared/domain/clean-article.ts";
import { cleanDocument, explainCleaning } from "./clean.ts";
import { type Correction, generaliseCorrection } from "./correction.ts";
import type { Piece } from "./piece.ts";

const sentence = "The harbour master said that the lights of the estuary would burn again before the week was out, whatever the weather.";
const capturedAt = "2026-11-24T08:00:00.000Z";
const page = (note: string): SourceDocument => ({
  kind: "page",
  html: `<nav><a href="/">Home</a></nav><h1>Lights to burn again</h1><div class="story-body"><p>1. ${sentence}</p><p class="house-note x7">${note}</p>
    <p>2. ${sentence}</p></div><div class="sidebar"><p>Correction: ${sentence.replace("harbour", "tide")}</p></div>`,
  hints: { capturedAt },
});
const note = "Our harbour desk sits on the third floor of the old customs house.";
const explain = (document: SourceDocument, corrections: readonly Correction[] = []): readonly Piece[] =>
  explainCleaning(document, () => "en", corrections);
const textOf = (piece: Piece): string => (piece.kind === "kept" ? piece.block.text : piece.text);
const find = (pieces: readonly Piece[], start: string): number => pieces.findIndex((piece) => textOf(piece).startsWith(start));
const tell = (document: SourceDocument, corrections: readonly Correction[]): string[] =>
  explain(document, corrections).map((piece) => `${piece.kind === "kept" ? "+" : piece.why} ${textOf(piece).slice(0, 12)}`);

describe("explainCleaning", () => {
  it("tells what became of each line, in the page's order", () => {
    expect(tell(page(note), [])).toEqual(["element Home", "+ 1. The harbo", "+ Our harbour ", "+ 2. The harbo", "element Correction: "]);
  });

  it("keeps what the article keeps, and places what was removed among it", () => {
    const result = cleanDocument(page(note), () => "en");
    if (!result.ok) throw new Error(result.error.reason);
    const kept = explain(page(note)).flatMap((piece) => (piece.kind === "kept" ? [piece.block] : []));
    expect(kept).toEqual(result.value.blocks);
    expect(result.value.removed.map(({ at, why }) => [at, why])).toEqual([
      [0, "element"],
      [3, "element"],
    ]);
  });
});

describe("corrections", () => {
  it("take a paragraph out and put one back", () => {
    const corrections: Correction[] = [
      { action: "remove", fits: "equals", text: note },
      { action: "keep", fits: "starts", text: "Correction:" },
    ];
    expect(tell(page(note), corrections)).toEqual([
      "element Home",
      "+ 1. The harbo",
      "correction Our harbour ",
      "+ 2. The harbo",
      "+ Correction: ",
    ]);
  });

  it("obey the last word", () => {
    const text = "customs house";
    const both: Correction[] = [
      { action: "remove", fits: "contains", text },
      { action: "keep", fits: "contains", text },
    ];
    expect(tell(page(note), both)).toEqual(tell(page(note), []));
  });

  it("said of an element meet other words in it on another page", () => {
    const pieces = explain(page(note));
    const [widest] = generaliseCorrection(pieces, find(pieces, "Our harbour"));
    expect(widest).toEqual({ action: "remove", fits: "element", text: "div.story-body>p.house-note" });
    const other = page("Follow the desk where you like, at any hour of the tide, and write to it.");
    expect(tell(other, widest ? [widest] : [])).toContain("correction Follow the d");
  });

  it("are not offered in a way that would change another line", () => {
    const pieces = explain(page(note));
    expect(generaliseCorrection(pieces, find(pieces, "1. The"))).toEqual([
      { action: "remove", fits: "starts", text: "1. The harbour" },
      { action: "remove", fits: "equals", text: `1. ${sentence}` },
    ]);
  });

  it("hold for plain texts, too", () => {
    const text: SourceDocument = {
      kind: "text",
      text: `Lights again\n\n${sentence}\n\n${note}\n\n${sentence} Twice.`,
      hints: { capturedAt },
    };
    expect(tell(text, [{ action: "remove", fits: "equals", text: note }])).toEqual([
      "+ The harbour ",
      "correction Our harbour ",
      "+ The harbour ",
    ]);
  });
});
