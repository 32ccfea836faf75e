import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountOperator, hasValues, isBareWord, isValues, nameFields, type QueryNode, type TextNode, zones } from "./ast.ts";
import { parseQuery } from "./parse.ts";
import { readPeriod } from "./period.ts";
import { printQuery } from "./print.ts";
import { termsOf, tokenise } from "./terms.ts";
import { anyQuery } from "./test-queries.ts";

const today = new Date(2026, 10, 24);

/** A query without the words as typed, but for those that count as typed. */
function meaning(node: QueryNode): unknown {
  switch (node.kind) {
    case "term":
      return [node.kind, node.term];
    case "phrase":
    case "prefix":
      return [node.kind, ...node.terms];
    case "pattern":
      return [node.kind, node.pattern];
    case "fuzzy":
      return [node.kind, node.term, node.distance];
    case "near":
      return { ...node, left: meaning(node.left), right: meaning(node.right) };
    case "zone":
    case "first":
    case "atleast":
    case "not":
      return { ...node, child: meaning(node.child) };
    case "and":
    case "or":
    case "any":
    case "all":
      return [node.kind, ...node.children.map(meaning)];
    default:
      return node;
  }
}

const word = fc.constantFrom(
  "restraint",
  "Retenue",
  "峰",
  "ضبط",
  "and",
  "AND",
  "Oder",
  "same",
  "adj",
  "near5",
  "atleast3",
  "AROUND",
  "o",
  "title",
  "20",
  "é",
);
const phrase = fc.oneof(
  word,
  fc.constantFrom("warning shots", 'the "Fanal" of', "l’accord, d'Iran", "what? no", "a AND b", "峰会", "“x” y"),
);
/** From the first letter to the last, as the parser keeps it. */
const lettered = (text: string): string => text.slice(tokenise(text)[0]?.start, tokenise(text).at(-1)?.end);
const leaf: fc.Arbitrary<TextNode> = fc.oneof(
  word.map((text): TextNode => ({ kind: "term", term: termsOf(text).join(), text })),
  phrase.map(lettered).map((text): TextNode => ({ kind: "phrase", terms: termsOf(text), text })),
  phrase.map(lettered).map((text): TextNode => ({ kind: "exact", terms: termsOf(text), text })),
  phrase.map(lettered).map((text): TextNode => ({ kind: "prefix", terms: termsOf(text), text })),
  fc.constantFrom("wom?n", "organi*ation", "*gate", "*ee*").map((pattern): TextNode => ({ kind: "pattern", pattern, text: pattern })),
  fc.constantFrom<1 | 2>(1, 2).map((distance): TextNode => ({ kind: "fuzzy", term: "soleimany", distance, text: "Soleimany" })),
);

const near = (of: fc.Arbitrary<TextNode>): fc.Arbitrary<TextNode> =>
  fc
    .record({
      left: of,
      right: of,
      ordered: fc.boolean(),
      unit: fc.constantFrom("word" as const, "sentence" as const, "paragraph" as const),
      distance: fc.integer({ min: 1, max: 500 }),
    })
    .map((given): TextNode => ({ kind: "near", ...given, distance: given.unit === "word" ? given.distance : 0 }));
const many = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { minLength: 2, maxLength: 3 });
const anyOf = (of: fc.Arbitrary<TextNode>): fc.Arbitrary<TextNode> => many(of).map((children): TextNode => ({ kind: "any", children }));
const words = fc.oneof({ weight: 3, arbitrary: leaf }, anyOf(leaf), near(fc.oneof(leaf, anyOf(leaf), near(leaf))));
const inZone = fc.oneof(
  words,
  many(fc.oneof(words, anyOf(words))).map((children): TextNode => ({ kind: "all", children })),
);
/** An OR of words outside of anything that binds it is no text node of its own. */
const loose = words.filter(({ kind }) => kind !== "any");
const text: fc.Arbitrary<TextNode> = fc.oneof(
  loose,
  fc.record({ kind: fc.constant("zone" as const), zone: fc.constantFrom(...zones), child: inZone }),
  fc.record({ kind: fc.constant("first" as const), words: fc.integer({ min: 1, max: 5000 }), child: inZone }),
  fc.record({ kind: fc.constant("atleast" as const), count: fc.integer({ min: 1, max: 100 }), child: words }),
);

const value = fc.constantFrom("Courier", "Le Fanal", "a/b", "AND", 'the "Fanal"', "«x»", "20..30", "https://fanal.example/a(b)?c=d");
const fact: fc.Arbitrary<QueryNode> = fc.oneof(
  fc.record({ kind: fc.constant("field" as const), field: fc.constantFrom(...nameFields), value }),
  fc.record({ kind: fc.constant("has" as const), what: fc.constantFrom(...hasValues) }),
  fc.record({ kind: fc.constant("is" as const), what: fc.constantFrom(...isValues) }),
  fc.constant<QueryNode>({ kind: "verdict", what: "live-blog" }),
  fc
    .record({
      what: fc.constantFrom("words" as const, "copies" as const),
      op: fc.constantFrom<CountOperator>(">", "<", ">=", "<=", "="),
      value: fc.nat(1_000_000),
    })
    .map((given) => ({ kind: "count" as const, ...given })),
  fc
    .record({
      field: fc.constantFrom("after" as const, "before" as const, "since" as const, "date" as const),
      text: fc.constantFrom("2026-11", "7d", "1 week ago", "hier"),
    })
    .map((given): QueryNode => {
      const period = readPeriod(given.field, given.text, today);
      if (typeof period === "string") throw new Error(period);
      return { kind: "date", ...given, ...period };
    }),
);

const { query } = fc.letrec<{ query: QueryNode }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fact,
    tie("query").map((child): QueryNode => ({ kind: "not", child })),
    many(tie("query")).map((children): QueryNode => ({ kind: "and", children })),
    many(tie("query")).map(
      (children): QueryNode => ({ kind: "and", children, ...(children.filter(isBareWord).length > 1 ? { stated: true } : {}) }),
    ),
    many(tie("query")).map((children): QueryNode => ({ kind: "or", children })),
  ),
}));

describe("printQuery", () => {
  it("writes every query so that it is read as the same", () => {
    fc.assert(
      fc.property(query, (node) => {
        const again = parseQuery(printQuery(node), today);
        expect(again.ok ? again.value && meaning(again.value) : [printQuery(node), again.error]).toEqual(meaning(node));
      }),
      { numRuns: 3000 },
    );
  });

  it("writes what was read, whatever was typed, so that it is read as the same", () => {
    fc.assert(
      fc.property(anyQuery, (typed) => {
        const first = parseQuery(typed, today);
        if (!first.ok || first.value === null) return;
        const printed = printQuery(first.value);
        const again = parseQuery(printed, today);
        expect(again.ok ? again.value && meaning(again.value) : [printed, again.error]).toEqual(meaning(first.value));
        expect(again.ok && again.value && printQuery(again.value)).toBe(printed);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['outlet:"AND"', 'outlet:"AND"'],
    ["NEAR.", "near"],
    ["same", "same."],
    ["hd=(a OR b) w/5 c", null],
    ["arms ET (strike OU shell) SANS drone", "arms (strike OR shell) NOT drone"],
    ["toyota/F50/ AND by=(jane doe)", '/f50/ toyota author:"jane doe"'],
    ['"arms deliver*" w/3 negoti!', '"arms deliver*" near/3 negoti*'],
    ["since:7d", "since:7d"],
    ['"neg*\uFEFFrestraint"', "neg*restraint"],
  ])("prints %s as %s", (typed, printed) => {
    const read = parseQuery(typed, today);
    expect(read.ok && read.value ? printQuery(read.value) : null).toBe(printed);
  });
});
