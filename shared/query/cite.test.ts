import { describe, expect, it } from "vitest";
import { compareRuns, queryToRepeat } from "../domain/cited-query.ts";
import { citationRows, citeQuery, sayCitation } from "./cite.ts";

const archive = { name: "Press", fingerprint: "4f1c-09ab-77e2", articles: 12_345 };
const now = new Date("2026-11-24T16:45:10Z");

describe("a cited query", () => {
  it("keeps what was typed, and says nothing more when that is how it was read", () => {
    expect(citeQuery("restraint OR retenue", 214, archive, now)).toEqual({
      query: "restraint OR retenue",
      understoodAs: null,
      total: 214,
      ranAt: "2026-11-24T16:45:10.000Z",
      archive,
    });
  });

  it("pins days that are counted from today, so that next week asks for the same ones", () => {
    const cited = citeQuery("restraint after:7d", 3, archive, now);
    expect(cited.understoodAs).toBe("restraint after:2026-11-17");
    expect(queryToRepeat(cited)).toBe("restraint after:2026-11-17");
    expect(queryToRepeat({ ...cited, understoodAs: null })).toBe("restraint after:7d");
  });

  it("is a line that can stand under a plot, in both languages", () => {
    const cited = citeQuery("retenue", 1, archive, now);
    expect(sayCitation(cited, "en")).toBe("“retenue”: 1 article · 24 Nov 2026, 16:45 UTC · Press, 12345 articles, state 4f1c-09ab-77e2");
    expect(sayCitation(cited, "fr")).toBe("« retenue »: 1 article · 24 nov. 2026, 16:45 UTC · Press, 12345 articles, état 4f1c-09ab-77e2");
  });

  it("says of an empty query that it asked for everything", () => {
    expect(sayCitation(citeQuery(" ", 9, archive, now), "en")).toMatch(/^everything: 9 articles/);
  });

  it("is rows that can head a table", () => {
    expect(citationRows(citeQuery("a after:1d", 2, archive, now), "en")).toEqual([
      ["Query", "a after:1d"],
      ["Understood as", "a after:2026-11-23"],
      ["Articles found", 2],
      ["Asked", "2026-11-24T16:45:10.000Z"],
      ["Archive", "Press"],
      ["Articles in the archive", 12_345],
      ["State of the archive", "4f1c-09ab-77e2"],
    ]);
  });

  it("tells, asked again, both counts and whether the archive is the same", () => {
    const before = citeQuery("retenue", 214, archive, now);
    const after = citeQuery("retenue", 231, { ...archive, fingerprint: "0000-1111-2222" }, now);
    expect(compareRuns(before, after)).toEqual({ before: 214, now: 231, isSameState: false });
    expect(compareRuns(before, before)).toEqual({ before: 214, now: 214, isSameState: true });
  });
});
