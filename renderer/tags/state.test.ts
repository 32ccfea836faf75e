import { describe, expect, it } from "vitest";
import type { TagId } from "../../shared/domain/ids.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { countBelow, joinPath, otherBranches, parentOf, treeLines } from "./state.ts";

const tags = (...paths: string[]): Tag[] =>
  paths.map((path, at) => ({ id: (at + 1) as TagId, path, colour: 0, description: "", articles: 0 }));
const all = tags("position-paper", "position/naval", "event", "position", "position/naval/drills");

describe("treeLines", () => {
  it("keeps each branch together", () => {
    expect(treeLines(all).map(({ name, depth }) => [name, depth])).toEqual([
      ["event", 0],
      ["position", 0],
      ["naval", 1],
      ["drills", 2],
      ["position-paper", 0],
    ]);
  });
});

describe("paths", () => {
  it("are cut and joined at the last name", () => {
    expect([parentOf("a/b/c"), parentOf("a"), joinPath("a/b", "c"), joinPath(null, "c")]).toEqual(["a/b", null, "a/b/c", "c"]);
  });

  it("offer no place below themselves", () => {
    expect(otherBranches(all, "position").map((tag) => tag.path)).toEqual(["position-paper", "event"]);
    expect(countBelow(all, "position")).toBe(2);
  });
});
