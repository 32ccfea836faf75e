import { describe, expect, it } from "vitest";
import { type FacetEntry, inOrderOf } from "./facets.ts";

const entry = (value: string, count: number | null): FacetEntry => ({ value, label: value, count, depth: 0 });

describe("the values of a facet, while a person presses them", () => {
  it("keep their places when their counts change, vanish or come", () => {
    const before = [entry("fr", 9), entry("de", 5), entry("ar", 2)];
    const now = [entry("ar", 7), entry("ru", 4), entry("fr", 1)];
    expect(inOrderOf(before, now)).toEqual([entry("fr", 1), entry("de", null), entry("ar", 7), entry("ru", 4)]);
  });
});
