import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QueryNode } from "./ast.ts";
import { explainQuery } from "./explain.ts";
import { findHits } from "./hits.ts";
import { lexQuery } from "./lexer.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";
import { sayQueryError } from "./problem.ts";

const today = new Date(2026, 10, 24);
const parsed = (text: string) => {
  const result = parseQuery(text, today);
  if (!result.ok) throw new Error(sayQueryError(result.error, "en"));
  return result.value;
};
const fragments = [
  "restraint",
  "retenue",
  "l'accord",
  "U.N.",
  "2.4",
  "(",
  ")",
  '"',
  "“",
  "”",
  "«",
  "»",
  "AND",
  "OR",
  "NOT",
  "-",
  "*",
  "outlet:",
  "after:",
  "2026-11",
  " ",
  "ضبط",
  "峰会",
  "\uD800",
];
const queries = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join(" ")),
);

/** A query without the words as typed: a phrase of one term asks for the same as that term. */
function meaning(node: QueryNode): unknown {
  switch (node.kind) {
    case "term":
      return ["phrase", node.term];
    case "phrase":
    case "prefix":
      return [node.kind, ...node.terms];
    case "date":
      return [node.field, node.from, node.to];
    case "zone":
    case "not":
      return [node.kind, meaning(node.child)];
    case "and":
    case "or":
      return [node.kind, ...node.children.map(meaning)];
    default:
      return node;
  }
}

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
    expect(parsed("after:7d")).toMatchObject({ from: "2026-11-17" });
  });

  it.each([
    ['restraint "warning', 10, 1],
    ["(a OR b", 0, 1],
    ["a)", 1, 1],
    ["a OR", 2, 2],
    ["after:soon", 6, 4],
    ["has:pictures", 4, 8],
    ["outlet: x", 0, 7],
  ])("points at the character in %s", (text, at, length) => {
    expect(parseQuery(text, today)).toMatchObject({ ok: false, error: { at, length } });
  });

  it("answers every string with a query or a sentence", () => {
    fc.assert(
      fc.property(queries, (text) => {
        expect(typeof parseQuery(text, today).ok).toBe("boolean");
      }),
      { numRuns: 2000 },
    );
    expect(parseQuery("(".repeat(5000), today).ok).toBe(false);
    expect(parseQuery("a ".repeat(5000), today).ok).toBe(true);
  });

  it.each(['outlet:"AND"', 'outlet:«the "Fanal"»', "!outlet:Cou*", "!OR", '‹»"AND›'])("prints %s so that it is read alike", (text) => {
    const first = parsed(text);
    const again = first && parsed(printQuery(first));
    expect(again && meaning(again)).toEqual(first && meaning(first));
  });

  it("reads what it printed as the same query", () => {
    fc.assert(
      fc.property(queries, (text) => {
        const first = parseQuery(text, today);
        if (!first.ok || first.value === null) return;
        const again = parseQuery(printQuery(first.value), today);
        expect(again.ok && again.value && meaning(again.value)).toEqual(meaning(first.value));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("lexQuery", () => {
  it("covers the query without a gap", () => {
    fc.assert(
      fc.property(queries, (text) => {
        const tokens = lexQuery(text);
        expect(tokens.map((token) => text.slice(token.start, token.end)).join("")).toBe(text);
      }),
    );
  });
});

describe("findHits", () => {
  it("marks words whatever their case and accents, and phrases as one", () => {
    const text = "La Retenue n’est pas une politique: warning shots.";
    const words = findHits(text, parsed('retenue "warning shots" -politique')).map((span) => text.slice(span.start, span.end));
    expect(words).toEqual(["Retenue", "warning shots"]);
  });
});

describe("explainQuery", () => {
  it("says what was understood, in both languages", () => {
    const say = (locale: "en" | "fr") =>
      explainQuery(parsed("(restraint OR retenue) after:2026-11-01"), locale)
        .map((part) => part.text)
        .join("");
    expect(say("en")).toBe("Articles with (restraint or retenue) and since 2026-11-01.");
    expect(say("fr")).toBe("Articles avec (restraint ou retenue) et depuis le 2026-11-01.");
  });
});
