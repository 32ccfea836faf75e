import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../shared/query/parse.ts";
import { type Built, nothingBuilt, readBuilt, writeBuilt } from "./build.ts";

const written = (built: Partial<Built>): string => writeBuilt({ ...nothingBuilt, ...built });

describe("writeBuilt", () => {
  it("writes each row as a person would type it", () => {
    expect(
      written({ all: "varn accord", any: "restraint retenue", phrase: "warning shots", none: "opinion", nonePhrase: "live blog" }),
    ).toBe('varn accord (restraint OR retenue) "warning shots" -opinion -"live blog"');
    expect(written({ outlet: "Le Fanal", lang: "fr", tag: "position", first: "2026-11-02", last: "2026-11-09" })).toBe(
      'outlet:"Le Fanal" lang:fr tag:position since:2026-11-02 before:2026-11-10',
    );
    expect(written({ near: "warning shots", distance: 3, inHeadline: true, all: "ostrea" })).toBe(
      "title:ostrea title:(warning near/3 shots)",
    );
  });
});

describe("readBuilt", () => {
  it("shows what the rows wrote", () => {
    for (const built of [
      { all: "varn accord", any: "restraint retenue", phrase: "warning shots", none: "opinion tribune", nonePhrase: "as it happened" },
      { near: "warning shots", distance: 3, outlet: "Le Fanal", first: "2026-11-02", last: "2026-11-09" },
      { all: "ostrea", any: "seized freed", inHeadline: true, country: "Darwah" },
    ])
      expect(readBuilt(written(built))).toEqual({ ...nothingBuilt, ...built });
  });

  it("keeps what no row shows", () => {
    const query = "varn has:note (a OR outlet:x)";
    expect(readBuilt(query)).toMatchObject({ all: "varn", rest: "has:note (a OR outlet:x)" });
    expect(writeBuilt(readBuilt(query) ?? nothingBuilt)).toBe(query);
    expect(readBuilt("(a OR")).toBeNull();
  });

  it("writes what can be read, whatever is typed into its rows", () => {
    const row = fc.string({ unit: fc.constantFrom(...'ab -:()"*/~=', "OR ", "né"), maxLength: 12 });
    fc.assert(
      fc.property(row, row, row, row, row, fc.boolean(), (all, any, phrase, none, nonePhrase, inHeadline) => {
        expect(parseQuery(written({ all, any, phrase, none, nonePhrase, inHeadline })).ok).toBe(true);
      }),
    );
  });
});
