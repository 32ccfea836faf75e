import { describe, expect, it } from "vitest";
import type { PaletteEntry } from "../../../shared/contract/search.ts";
import { findEntries, keyOf, makeIndex } from "./index-entries.ts";

const entries: readonly PaletteEntry[] = [
  { kind: "article", id: 1, label: "Détroit : la retenue des uns", detail: "Le Fanal" },
  { kind: "article", id: 2, label: "Council asks for restraint", detail: "Meridian Wire" },
  { kind: "tag", id: 1, label: "position/restraint", detail: "" },
  { kind: "outlet", id: 7, label: "البوصلة", detail: "Darwah" },
];

describe("findEntries", () => {
  const index = makeIndex();
  index.addAll(entries.map((entry) => ({ ...entry, key: keyOf(entry) })));
  const keys = (text: string): string[] => findEntries(index, text).map((entry) => entry.key);

  it("finds by the start of a word, with case and accents folded", () => {
    expect(keys("detr")).toEqual(["article:1"]);
    expect(keys("RESTR").sort()).toEqual(["article:2", "tag:1"]);
    expect(keys("البوص")).toEqual(["outlet:7"]);
  });

  it("gives each entry with its own id, though kinds share numbers", () => {
    expect(
      findEntries(index, "restraint")
        .map(({ kind, id }) => `${kind} ${id}`)
        .sort(),
    ).toEqual(["article 2", "tag 1"]);
  });
});
