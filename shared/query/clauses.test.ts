import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chipsOf, clausesOf, withClause, withoutClause } from "./clauses.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";
import { anyQuery } from "./test-queries.ts";

const today = new Date(2026, 10, 24);
const parsed = (text: string) => {
  const read = parseQuery(text, today);
  if (!read.ok || read.value === null) throw new Error(text);
  return read.value;
};
const query = parsed('retenue (a OR b) hd="warning shots" -outlet:"Le Fanal" since:7d is:unread');

describe("chipsOf", () => {
  it("shows each clause as it is written, and what it is", () => {
    expect(chipsOf(query).map(({ label, kind, isExcluded }) => [label, kind, isExcluded])).toEqual([
      ["retenue", "word", false],
      ["a OR b", "group", false],
      ['title:"warning shots"', "words", false],
      ['outlet:"Le Fanal"', "field", true],
      ["since:7d", "date", false],
      ["is:unread", "state", false],
    ]);
    expect(chipsOf(null)).toEqual([]);
  });

  it("leads to its clause, which can be taken away and replaced", () => {
    const [first, , , outlet] = chipsOf(query);
    const narrow = parsed("retenue since:7d");
    expect(printQuery(withoutClause(narrow, chipsOf(narrow)[1]?.path ?? []) ?? narrow)).toBe("retenue");
    expect(withoutClause(parsed("retenue"), [])).toBeNull();
    const replaced = withClause(query, first?.path ?? [], parsed("restraint"));
    expect(replaced && printQuery(replaced)).toMatch(/^restraint \(a OR b\)/);
    expect(printQuery(withoutClause(query, outlet?.path ?? []) ?? query)).not.toContain("outlet");
  });

  it("takes any clause out of any query, and leaves one that can be read", () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const read = parseQuery(text, today);
        if (!read.ok || read.value === null) return;
        for (const { path } of chipsOf(read.value)) {
          const rest = withoutClause(read.value, path);
          expect(rest === null || parseQuery(printQuery(rest), today).ok).toBe(true);
        }
      }),
    );
  });
});

describe("clausesOf", () => {
  it("gives each clause, its alternatives, and all up to it together", () => {
    const clauses = clausesOf(parsed("retenue (a OR b) outlet:X"));
    expect(clauses.map(({ text, together }) => [text, printQuery(together)])).toEqual([
      ["retenue", "retenue"],
      ["a OR b", "retenue (a OR b)"],
      ["outlet:X", "retenue (a OR b) outlet:X"],
    ]);
    expect(clauses[1]?.alternatives.map(({ text }) => text)).toEqual(["a", "b"]);
  });
});
