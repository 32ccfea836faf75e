import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexQuery } from "./lexer.ts";
import { parseQuery } from "./parse.ts";
import { sayQueryError } from "./problem.ts";
import { termsOf } from "./terms.ts";
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

describe("a text that was pasted", () => {
  it.each([
    ["Envoys meet in Varn on the strait | Le Fanal", "Envoys meet in Varn on the strait Le Fanal"],
    ["Oil & gas prices rise after talks", "Oil gas prices rise after talks"],
    ["Strait, day 3 – live | as it happened (updated", "Strait day 3 live as it happened updated"],
    ["Envoys met again today) in Varn", "Envoys met again today in Varn"],
    ["Strait {closed again today by envoys", "Strait closed again today by envoys"],
    ["Envoys say in Varn they “will wait", "Envoys say in Varn they will wait"],
    ["ENVOYS OF NINE STATES SEEN AGAIN IN THE STRAIT OR GULF (LIVE", "ENVOYS OF NINE STATES SEEN AGAIN IN THE STRAIT OR GULF LIVE"],
    ["Strait closed (again", "Strait closed again"],
    ["Strait closed) again", "Strait closed again"],
    ["Envoys met again today (in Varn) |", "Envoys met again today (in Varn)"],
  ])("is read as its words: %s", (text, plain) => {
    expect(parsed(text)).toEqual(parsed(plain));
  });

  it.each([
    ["détroit | golfe & pétrole", { kind: "or" }],
    ["Strait shut | Le Fanal", { kind: "or" }],
    ["détroit golfe pétrole gaz OU accord", { kind: "or" }],
    ["strait | –", { kind: "term" }],
    ["{strait gulf}", { kind: "or" }],
  ])("is not seen in a query: %s", (text, node) => {
    expect(parsed(text)).toMatchObject(node);
  });

  it.each([
    "CREWS STAY ASHORE AND PILOTS LEAVE VARN",
    "CREWS STAY ASHORE NOT LEAVING VARN TODAY",
    "FERRIES HALT AGAIN IN VARN TODAY -PILOTS",
    "effects of vitamin E on the crews",
    "crews of group O in Varn",
    'it was late," they told the Council',
    "note: the strait is closed to all ferries again",
    "A) the strait is closed to all ferries again",
    "the ferries -> the strait",
    "the ferries – and -– the strait",
  ])("asks for each of its words: %s", (text) => {
    expect(parsed(text)).toMatchObject({ kind: "and", children: termsOf(text).map((term) => ({ term })) });
  });

  it("can be read wherever its marks stand", () => {
    const word = fc.constantFrom(..."note title to from is has date the strait ferries crews envoys Varn".split(" "));
    const opening = fc.constantFrom("", "", "", '"', "(", "“", "«");
    const closing = fc.constantFrom("", "", "", ",", ".", "!", "?", ":", ";", '"', ")", "”", "»", "*", "–");
    const sentence = fc.array(fc.tuple(opening, word, closing), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(sentence, (parts) => {
        const text = parts.map((part) => part.join("")).join(" ");
        expect(parseQuery(text, today)).toMatchObject({ ok: true });
      }),
    );
  });

  it("is not seen where an operator or a field is written", () => {
    expect(parsed("CREWS ASHORE NOT VARN")).toMatchObject({ children: [{}, {}, { kind: "not" }] });
    expect(parsed("vino Y queso en Varn")).toMatchObject({ kind: "and", stated: true });
    expect(parseQuery("note: strait", today).ok).toBe(false);
    expect(parseQuery("envoys seen in the strait again today after:soon", today).ok).toBe(false);
    expect(parsed("Date::Parse")).toMatchObject({ kind: "phrase", terms: ["date", "parse"] });
    expect(parseQuery("envoys seen in the strait OR (gulf", today).ok).toBe(false);
    expect(parseQuery("envoys seen in the strait outlet:(fanal", today).ok).toBe(false);
  });
});

describe("what cannot be read", () => {
  it.each([
    ['restraint "warning', 10, 1, 'restraint "warning"'],
    ["« retenue", 0, 1, "« retenue»"],
    ["(a OR b", 0, 1, "(a OR b)"],
    ["((a {b", 4, 1, "((a {b}))"],
    ["(a}", 0, 1, "(a)"],
    ["a OR b)", 6, 1, "a OR b"],
    ["a OR", 2, 2, "a"],
    ["a AND AND b", 6, 3, "a AND b"],
    ["AND", 0, 3, '"AND"'],
    ["NOT", 0, 3, '"NOT"'],
    ["near/5", 0, 6, "near 5"],
    ["a near/5", 2, 6, "a"],
    ["a near/900 b", 2, 8, "a near/500 b"],
    ["a atleast0 b", 2, 8, "a atleast1 b"],
    ["word~3", 4, 2, "word~2"],
    ["after:soon", 6, 4, "soon"],
    ["a after:soon", 8, 4, "a", "a soon"],
    ["after:yesteday", 6, 8, "after:yesterday"],
    ["date:1/2/2026", 5, 8, "date:2026-02-01", "date:2026-01-02"],
    ['a before:"3-4-2026"', 9, 10, 'a before:"2026-04-03"', 'a before:"2026-03-04"'],
    ["after:1/2/2026 before:3/4/2026", 6, 8, "after:2026-02-01 before:2026-04-03", "after:2026-01-02 before:2026-03-04"],
    ["date:1/2/2026..3/4/2026", 5, 18, "date:2026-02-01..2026-04-03", "date:2026-01-02..2026-03-04"],
    ["date after 3/4/2026", 0, 19, "after:2026-04-03", "after:2026-03-04"],
    ["date:2026-02..2026-01", 5, 16, "date:2026-01..2026-02"],
    ["has:pictures", 4, 8, "has:image"],
    ["is:unraed", 3, 6, "is:unread"],
    ["is:(unraed OR new)", 3, 15, "is:(unread OR new)"],
    ["is:starred", 3, 7, "tag:starred"],
    ["a words:many", 8, 4, "a", "a many"],
    ["outlet: x", 0, 7, "outlet:x", "outlet x"],
    ["a near/5 outlet:x", 9, 8, "a outlet:x"],
    ["(a b) near/5 c", 0, 5, "(a b) c"],
    ["title:a near/5 b", 0, 7, "title:(a near/5 b)"],
    ["a NOT w/5 b", 2, 7, "a NOT b"],
    ["title:(a outlet:b)", 6, 12, "(a outlet:b)"],
    ["co=bp", 3, 2, "bp"],
  ])("points at the character in %s and says how it could be put right", (text, at, length, ...mends) => {
    const read = parseQuery(text, today);
    expect(read.ok ? read : read.error).toMatchObject({ at, length, mends });
  });

  it.each(["- a", "(", '"', "« »", "| –", ")("])("asks for nothing where no word stands: %s", (text) => {
    expect(parseQuery(text, today).ok).toBe(true);
  });

  it("offers the words of what is too long or too deep", () => {
    const long = parseQuery("strait OR gulf, ".repeat(2000), today);
    expect(long).toMatchObject({ ok: false, error: { problem: "too-long", mends: [expect.stringMatching(/^strait "OR" gulf strait /)] } });
    expect(parseQuery(`${"(".repeat(200)}strait OR gulf`, today)).toMatchObject({ error: { mends: ['strait "OR" gulf'] } });
  });

  it("answers every string with a query, or with a sentence and a way to put it right", () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const read = parseQuery(text, today);
        if (read.ok) return;
        expect(read.error.at).toBeLessThanOrEqual(text.length);
        for (const language of ["en", "fr"]) expect(sayQueryError(read.error, language)).toMatch(/\S{2}/);
        expect(read.error.mends).not.toEqual([]);
        for (const mend of read.error.mends) expect(parseQuery(mend, today)).toMatchObject({ ok: true, value: expect.anything() });
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
    expect(parseQuery(`${"(".repeat(5000)}a OR b`, today)).toMatchObject({ error: { problem: "too-deep" } });
    expect(parseQuery(Array(300).fill("a").join(" near/5 "), today)).toMatchObject({ error: { problem: "too-deep" } });
    expect(parseQuery("a".repeat(20_001), today)).toMatchObject({ error: { problem: "too-long" } });
  });
});
