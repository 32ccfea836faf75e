import { describe, expect, it } from "vitest";
import { type SavedSearch, savedSearch } from "../../../shared/domain/saved-search.ts";
import { sideLines } from "./lines.ts";

const search = (id: number, folder: string, name: string, fresh = 0): SavedSearch =>
  savedSearch.parse({
    id,
    folder,
    name,
    query: name,
    isWatched: true,
    notifies: false,
    tag: null,
    fresh,
    seenAt: "2026-11-02T06:00:00.000Z",
  });

const searches = [
  search(1, "", "Daily"),
  search(2, "Strait", "Tone", 2),
  search(3, "strait/Navy/Ships", "Ostrea", 3),
  search(4, "Accord", "Text"),
];

const shown = (closed: readonly string[]): string[] =>
  sideLines(searches, new Set(closed)).map((line) =>
    line.kind === "folder" ? `${" ".repeat(line.depth)}${line.name}/ ${line.fresh}` : `${" ".repeat(line.depth)}${line.search.name}`,
  );

describe("sideLines", () => {
  it("puts folders before searches, makes those in between, and counts what is new below", () => {
    expect(shown([])).toEqual(["Accord/ 0", " Text", "Strait/ 5", " Navy/ 3", "  Ships/ 3", "   Ostrea", " Tone", "Daily"]);
  });

  it("leaves out what lies in a folded folder, but counts it", () => {
    expect(shown(["strait", "accord"])).toEqual(["Accord/ 0", "Strait/ 5", "Daily"]);
  });
});
