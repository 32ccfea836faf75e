import { describe, expect, it } from "vitest";
import { narrowQuery } from "./narrow.ts";

const day = { from: "2026-11-02", before: "2026-11-03" };

describe("a query narrowed to a period", () => {
  it("keeps its words and adds the days", () => {
    expect(narrowQuery(" restraint ", "", day)).toBe("restraint after:2026-11-02 before:2026-11-03");
    expect(narrowQuery("", "lang:fr", day)).toBe("lang:fr after:2026-11-02 before:2026-11-03");
  });

  it("brackets what is joined by OR, so that the days hold for all of it", () => {
    expect(narrowQuery("restraint OR retenue", 'outlet:"Le Fanal"', day)).toBe(
      '(restraint OR retenue) outlet:"Le Fanal" after:2026-11-02 before:2026-11-03',
    );
  });
});
