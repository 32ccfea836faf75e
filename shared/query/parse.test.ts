import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexQuery } from "./lexer.ts";
import { parseQuery } from "./parse.ts";
import { sayQueryError } from "./problem.ts";
import { anyQuery } from "./test-queries.ts";

const today = new Date(2026, 10, 24);
const parsed = (text: string) => {
  const result = parseQuery(text, today);
  if (!result.ok) throw new Error(`${text}: ${sayQueryError(result.error, "en")}`);
  return result.value;
};

describe("parseQuery", () => {
  it("joins words by AND, which binds tighter than OR", () => {
    expect(parsed("a b OR c")).toMatchObject({ kind: "or", children: [{ kind: "and" }, { kind: "term", term: "c" }] });
  });

  it("takes straight, curly, German and French marks alike", () => {
    for (const text of ['"warning shots"', "“warning shots”", "„warning shots“", "« warning shots »"])
      expect(parsed(text)).toMatchObject({ kind: "phrase", terms: ["warning", "shots"] });
  });

  it("reads fields, dates and exclusion", () => {
    expect(parsed('outlet:"Le Fanal" after:2026-11 -tag:opinion has:note')).toMatchObject({
      kind: "and",
      children: [
        { kind: "field", field: "outlet", value: "Le Fanal" },
        { kind: "date", field: "after", from: "2026-11-01", to: null },
        { kind: "not", child: { kind: "field", field: "tag" } },
        { kind: "has", what: "note" },
      ],
    });
  });

  it("binds near tighter than AND, and brackets of alternatives by it", () => {
    expect(parsed("nuclear deal near/5 (iran OR tehran)")).toMatchObject({
      kind: "and",
      children: [
        { kind: "term", term: "nuclear" },
        {
          kind: "near",
          distance: 5,
          ordered: false,
          unit: "word",
          left: { kind: "term", term: "deal" },
          right: { kind: "any", children: [{ term: "iran" }, { term: "tehran" }] },
        },
      ],
    });
    expect(parsed("a near/2 b pre/3 c")).toMatchObject({ kind: "near", ordered: true, left: { kind: "near", distance: 2 } });
  });

  it.each([
    ["a /s b", { unit: "sentence", ordered: false, distance: 0 }],
    ["a pre/p b", { unit: "paragraph", ordered: true, distance: 0 }],
    ["a ADJ b", { unit: "word", ordered: true, distance: 1 }],
    ["a adj b", { unit: "word", ordered: true, distance: 1 }],
    ['"a b" same c', { unit: "paragraph", ordered: false, distance: 0 }],
    ["a SAME b", { unit: "paragraph", ordered: false, distance: 0 }],
    ["a NEAR b", { unit: "word", ordered: false, distance: 10 }],
    ['"a b"~4', { unit: "word", ordered: false, distance: 4 }],
  ])("reads %s as near", (text, near) => {
    expect(parsed(text)).toMatchObject({ kind: "near", ...near });
  });

  it("takes same between two words alone for a paragraph", () => {
    expect(parsed("council same restraint")).toMatchObject({ kind: "near", unit: "paragraph" });
    expect(parsed("the same day")).toMatchObject({ kind: "and" });
    expect(parsed("council same restraint night")).toMatchObject({ kind: "and" });
  });

  it("leaves the words same, adj and near5 words where nothing stands beside them to bind", () => {
    expect(parsed("same sex marriage")).toMatchObject({ kind: "and", children: [{ term: "same" }, {}, {}] });
    expect(parsed("the same")).toMatchObject({ children: [{}, { term: "same" }] });
    expect(parsed("near5")).toMatchObject({ kind: "term", term: "near5" });
  });

  it("reads how often and how early", () => {
    expect(parsed("atleast3 restraint")).toMatchObject({ kind: "atleast", count: 3, child: { term: "restraint" } });
    expect(parsed("/f50/ (a b)")).toMatchObject({ kind: "first", words: 50, child: { kind: "all" } });
  });

  it.each([
    ["wom?n", { kind: "pattern", pattern: "wom?n" }],
    ["Organi*ation", { kind: "pattern", pattern: "organi*ation" }],
    ["*gate", { kind: "pattern", pattern: "*gate" }],
    ["Négoti*", { kind: "prefix", terms: ["negoti"] }],
    ['"arms deliver*"', { kind: "prefix", terms: ["arms", "deliver"] }],
    ['"arms * deliveries"', { kind: "near", distance: 2, ordered: true }],
    ["l'organi*ation", { kind: "near", distance: 1, ordered: true, right: { pattern: "organi*ation" } }],
    ["Soleimany~", { kind: "fuzzy", term: "soleimany", distance: 1 }],
    ["Soleimany~2", { kind: "fuzzy", distance: 2 }],
    ["=Turkey", { kind: "exact", terms: ["turkey"], text: "Turkey" }],
    ['="The Hague"', { kind: "exact", terms: ["the", "hague"], text: "The Hague" }],
    ["=AND", { kind: "exact", terms: ["and"], text: "AND" }],
    ["Iran?", { kind: "term", term: "iran" }],
    ["l’accord", { kind: "phrase", terms: ["l", "accord"] }],
    ["100$", { kind: "term", term: "100" }],
    ["AT&T", { kind: "phrase", terms: ["at", "t"] }],
  ])("reads %s", (text, node) => {
    expect(parsed(text)).toMatchObject(node);
  });

  it("looks in parts of an article", () => {
    expect(parsed("title:(a b OR c)")).toMatchObject({
      kind: "zone",
      zone: "title",
      child: { kind: "any", children: [{ kind: "all" }, {}] },
    });
    expect(parsed("lede:=Turkey")).toMatchObject({ kind: "zone", zone: "lede", child: { kind: "exact" } });
    expect(parsed("title:(a -b)")).toMatchObject({ kind: "and", children: [{ kind: "zone" }, { kind: "not", child: { kind: "zone" } }] });
  });

  it.each([
    ["words:>400", { kind: "count", what: "words", op: ">", value: 400 }],
    ["copies:>=3", { kind: "count", what: "copies", op: ">=", value: 3 }],
    ["words:400..800", { kind: "and", children: [{ op: ">=" }, { op: "<=", value: 800 }] }],
    ["is:read", { kind: "not", child: { what: "unread" } }],
    ["has:images", { kind: "has", what: "image" }],
    ["outlet:(A OR Le Fanal)", { kind: "or", children: [{ value: "A" }, { value: "Le Fanal" }] }],
    ["lang:French", { kind: "field", field: "lang", value: "fr" }],
    ["langue:français", { field: "lang", value: "fr" }],
    ["https://fanal.example/a(b)?c=d", { kind: "field", field: "url", value: "https://fanal.example/a(b)?c=d" }],
    ["date:(1 week ago)", { kind: "date", from: "2026-11-17", to: "2026-11-18" }],
    ["url:https://fanal.example/a(b)?c=d", { kind: "field", value: "https://fanal.example/a(b)?c=d" }],
  ])("reads %s", (text, node) => {
    expect(parsed(text)).toMatchObject(node);
  });

  it("covers every query with tokens, without a gap", () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const tokens = lexQuery(text);
        expect(tokens.map((token) => text.slice(token.start, token.end)).join("")).toBe(text);
      }),
    );
  });
});

describe("what cannot be read", () => {
  it.each([
    ['restraint "warning', 10, 1, 'restraint "warning"'],
    ["« retenue", 0, 1, "« retenue»"],
    ["(a OR b", 0, 1, "(a OR b)"],
    ["((a {b", 4, 1, "((a {b}))"],
    ["(a}", 0, 1, "(a)"],
    ["a)", 1, 1, "a"],
    ["a OR", 2, 2, "a"],
    ["a AND AND b", 6, 3, "a AND b"],
    ["NOT", 0, 3, undefined],
    ["a near/5", 2, 6, "a"],
    ["a near/900 b", 2, 8, "a near/500 b"],
    ["a atleast0 b", 2, 8, "a atleast1 b"],
    ["word~3", 4, 2, "word~2"],
    ["after:soon", 6, 4, undefined],
    ["after:yesteday", 6, 8, "after:yesterday"],
    ["date:1/2/2026", 5, 8, undefined],
    ["date:2026-02..2026-01", 5, 16, "date:2026-01..2026-02"],
    ["has:pictures", 4, 8, "has:image"],
    ["is:unraed", 3, 6, "is:unread"],
    ["is:starred", 3, 7, undefined],
    ["words:many", 6, 4, undefined],
    ["outlet: x", 0, 7, "outlet:x"],
    ["a near/5 outlet:x", 9, 8, undefined],
    ["(a b) near/5 c", 0, 5, undefined],
    ["title:a near/5 b", 0, 7, "title:(a near/5 b)"],
    ["a NOT w/5 b", 2, 7, undefined],
    ["title:(a outlet:b)", 6, 12, undefined],
    ["co=bp", 3, 2, undefined],
    ["- a", undefined, undefined, undefined],
  ])("points at the character in %s and mends it where that is certain", (text, at, length, mend) => {
    const read = parseQuery(text, today);
    if (at === undefined) expect(read.ok).toBe(true);
    else expect(read.ok ? read : { ...read.error, mend: read.error.mend }).toMatchObject({ at, length, mend });
  });

  it("answers every string with a query or a sentence, and mends to what can be read", () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const read = parseQuery(text, today);
        if (read.ok) return;
        expect(read.error.at).toBeLessThanOrEqual(text.length);
        for (const language of ["en", "fr"]) expect(sayQueryError(read.error, language)).toMatch(/\S{2}/);
        if (read.error.mend !== undefined) expect(parseQuery(read.error.mend, today).ok).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    "(",
    "a ",
    "-a ",
    '"',
    "a near/5 ",
    "OR ",
    "title:(",
    "/f50/ ",
    "a* ",
    "{a",
    "=",
    "atleast3 ",
    "a OR (",
    '"a? ',
    "))",
    "date:",
    "NOT (",
    "~",
  ])("reads or refuses ten thousand characters of %s", (piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
    expect(typeof parseQuery(text, today).ok).toBe("boolean");
  });

  it("takes long lists of words and refuses what nests too deeply or goes on for ever", () => {
    expect(parseQuery("a ".repeat(5000), today).ok).toBe(true);
    expect(parseQuery("(".repeat(5000), today)).toMatchObject({ error: { problem: "too-deep" } });
    expect(parseQuery(Array(300).fill("a").join(" near/5 "), today)).toMatchObject({ error: { problem: "too-deep" } });
    expect(parseQuery("a".repeat(20_001), today)).toMatchObject({ error: { problem: "too-long" } });
  });
});
