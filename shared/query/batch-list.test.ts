import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "../sheet/csv.ts";
import { readQueryList, writeQueryList } from "./batch-list.ts";

describe("a list of queries", () => {
  it("is one query a line, commas and quotation marks as they are", () => {
    expect(readQueryList('restraint OR retenue\r\n\n  "grain accord", insurers \n=Varn')).toEqual([
      { name: "", query: "restraint OR retenue" },
      { name: "", query: '"grain accord", insurers' },
      { name: "", query: "=Varn" },
    ]);
  });

  it("has names before a tab, as cells copied out of a spreadsheet", () => {
    expect(readQueryList("De-escalation\trestraint\nTalks\ttalks after:7d\n")).toEqual([
      { name: "De-escalation", query: "restraint" },
      { name: "Talks", query: "talks after:7d" },
    ]);
  });

  it("is a table when its first line names a column of queries, in either language and with any of three marks", () => {
    const talks = [{ name: "Talks, all", query: '"second night" OR talks' }];
    expect(readQueryList('Name,Query\n"Talks, all","""second night"" OR talks"\n')).toEqual(talks);
    expect(readQueryList('\ufeffrequête;nom;note\n"""second night"" OR talks";Talks, all;x')).toEqual(talks);
    expect(readQueryList('name\tquery\nTalks, all\t"""second night"" OR talks"')).toEqual(talks);
    expect(readQueryList("query\nrestraint")).toEqual([{ name: "", query: "restraint" }]);
  });

  it("takes a single word that could name a column for what it is: a query", () => {
    expect(readQueryList("recherche\nretenue")).toEqual([
      { name: "", query: "recherche" },
      { name: "", query: "retenue" },
    ]);
  });

  it("leaves out what no search could take", () => {
    expect(readQueryList(`${"a".repeat(10_001)}\nb`)).toEqual([{ name: "", query: "b" }]);
  });

  it("reads back what was written as CSV, formulas that are queries included", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((text) => text.replace(/\s+/g, " ").trim());
    const texts = fc
      .oneof(
        words,
        words.map((text) => `=${text}`),
        words.map((text) => `-${text}`),
      )
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(fc.record({ name: texts, query: texts }), { minLength: 1, maxLength: 6 }), (queries) => {
        const csv = writeCsv([["name", "query"], ...queries.map(({ name, query }) => [name, query])]);
        expect(readQueryList(csv)).toEqual(queries);
      }),
    );
  });

  it("is written as lines that read back the same", () => {
    const table = 'name,query\n"Talks, all","""second night"" OR talks"\n,=Varn\n';
    expect(writeQueryList(readQueryList(table))).toBe('Talks, all\t"second night" OR talks\n=Varn');
    expect(readQueryList(writeQueryList(readQueryList(table)))).toEqual(readQueryList(table));
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => Array.isArray(readQueryList(text))));
  });
});
