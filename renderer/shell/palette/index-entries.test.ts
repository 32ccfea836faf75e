import { describe, expect, it } from "vitest";
import type { PaletteEntry } from "../../../shared/contract/search.ts";
import { findEntries, type LoadPage, makeIndex, refreshIndex, typedSpans } from "./index-entries.ts";

const article = (id: number, label: string): PaletteEntry => ({ kind: "article", id, label, detail: "Le Fanal" });
const tag = (id: number, label: string): PaletteEntry => ({ kind: "tag", id, label, detail: "" });
const limits = { page: 3, most: 100 };

const from =
  (entries: readonly PaletteEntry[]): LoadPage =>
  async (offset, limit) =>
    entries.slice(offset, offset + limit);

async function indexOf(entries: readonly PaletteEntry[]) {
  const index = makeIndex();
  await refreshIndex(index, false, from(entries), limits);
  return index;
}

describe("findEntries", async () => {
  const index = await indexOf([
    tag(1, "position/restraint"),
    { kind: "outlet", id: 7, label: "البوصلة", detail: "Darwah" },
    article(1, "Détroit : la retenue des uns"),
    article(2, "Council asks for restraint"),
  ]);
  const keys = (text: string): string[] => findEntries(index, text).map((entry) => entry.key);

  it("finds by the start of a word, with case and accents folded", () => {
    expect(keys("detr")).toEqual(["article:1"]);
    expect(keys("RESTR").sort()).toEqual(["article:2", "tag:1"]);
    expect(keys("البوص")).toEqual(["outlet:7"]);
  });

  it("looks for the beginning of what is far too long", () => {
    expect(keys(`council${" ".repeat(300)}nowhere`)).toEqual(["article:2"]);
    expect(keys("x".repeat(30_000))).toEqual([]);
  });

  it("gives each entry with its own id, though kinds share numbers", () => {
    expect(
      findEntries(index, "restraint")
        .map(({ kind, id }) => `${kind} ${id}`)
        .sort(),
    ).toEqual(["article 2", "tag 1"]);
  });
});

describe("refreshIndex", () => {
  const before = [tag(1, "position"), article(3, "Third"), article(2, "Second"), article(1, "First")];

  it("adds what is new, renames what is renamed and drops tags that are gone", async () => {
    const index = await indexOf(before);
    await refreshIndex(
      index,
      true,
      from([tag(2, "wording"), article(4, "Fourth"), article(3, "Third, corrected"), ...before.slice(2)]),
      limits,
    );
    const labels = (text: string): string[] => findEntries(index, text).map((entry) => entry.label);
    expect([labels("fourth"), labels("corrected"), labels("wording"), labels("position"), labels("first")]).toEqual([
      ["Fourth"],
      ["Third, corrected"],
      ["wording"],
      [],
      ["First"],
    ]);
  });

  it("reads a complete index on only as far as there is something new", async () => {
    const index = await indexOf(before);
    const asked: number[] = [];
    const counted: LoadPage = (offset, limit) => {
      asked.push(offset);
      return from(before)(offset, limit);
    };
    await refreshIndex(index, true, counted, limits);
    expect(asked).toEqual([0]);
  });

  it("keeps what it has when loading fails, and says that it is not complete", async () => {
    const index = await indexOf(before);
    expect(await refreshIndex(index, true, async () => null, limits)).toBe(false);
    expect([index.named.documentCount, index.headlines.size]).toEqual([1, 3]);
  });
});

describe("typedSpans", () => {
  const shown = (label: string, text: string): string[] => typedSpans(label, text).map(({ start, end }) => label.slice(start, end));

  it("marks the letters that were typed at the start of words", () => {
    expect(shown("Oldstad mahnt", "old")).toEqual(["Old"]);
    expect(shown("Who drafted the Oldstad text?", "text old")).toEqual(["Old", "text"]);
    expect(shown("Détroit de Corran", "detr")).toEqual(["Détr"]);
  });

  it("marks nothing where nothing begins so", () => {
    expect(shown("Threshold", "old")).toEqual([]);
  });
});
