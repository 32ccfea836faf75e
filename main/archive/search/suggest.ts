/** "Did you mean": for words and names that the archive does not hold, the nearest that it does, and words that go on where one was broken off. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import { valueFields } from "../../../shared/contract/search.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { QueryNode, TextNode } from "../../../shared/query/ast.ts";
import { parseQuery } from "../../../shared/query/parse.ts";
import { printQuery } from "../../../shared/query/print.ts";
import { foldText } from "../../../shared/query/terms.ts";
import { withinDistance } from "../../../shared/words/fuzzy.ts";
import { countBits } from "./bits.ts";
import { evaluate } from "./evaluate.ts";
import { listFieldValues } from "./field-values.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";
import { articlesWith } from "./word-counts.ts";
import { formsOf, nearlySpelled } from "./words.ts";

/** In a shorter word, one other letter makes another word. */
const shortest = 4;
/** From this length on two letters may be wrong. */
const long = 7;
/** Of the words that go on, the most frequent. */
const mostBegun = 8;
/** No letter of a word that goes on is wrong: a slip of the keys has to be this many times more frequent to be meant. */
const begunWeight = 4;

/** @returns the query with its unknown words put right; null when the archive has all of them, or nothing like them. Errors: query-invalid */
export function suggestQuery(db: Database, query: string): Result<string | null, AppError> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return err({ kind: "query-invalid", ...parsed.error });
  if (parsed.value === null) return ok(null);
  const node = parsed.value;
  return inSnapshot(db, (at) => {
    const before = printQuery(node);
    const after = printQuery(mend(node, { word: (term) => nearest(at, term), name: (field) => nearestName(at, field) }));
    return ok(before === after ? null : after);
  });
}

type Named = Extract<QueryNode, { kind: "field" }>;

/** The name that is spelled most nearly, of those that the archive has for the field; as typed where the field finds something. */
function nearestName(at: Snapshot, node: Named): string {
  const field = valueFields.find((each) => each === node.field);
  const asked = foldText(node.value);
  if (field === undefined || asked.length < shortest || countBits(evaluate(at, node).bits) > 0) return node.value;
  const names = listFieldValues(at.db, field).map(({ name }) => ({ name, folded: foldText(name) }));
  const within = (most: number) => names.find(({ folded }) => withinDistance(asked, folded, most));
  return (within(1) ?? (asked.length < long ? undefined : within(2)))?.name ?? node.value;
}

/** What stands in place of a word, and of the value of a field. */
interface Right {
  readonly word: (term: string) => string;
  readonly name: (node: Named) => string;
}

function nearest(at: Snapshot, term: string): string {
  if (term.length < shortest || formsOf(at, term).some((form) => at.find(form).length > 0)) return term;
  const words = new Set([...begunWith(at, term), ...nearlySpelled(at, term, term.length < long ? 1 : 2)]);
  const found = [...words].map((word) => {
    const isBegun = word.startsWith(term);
    return { word, isClose: isBegun || withinDistance(term, word, 1), weight: (isBegun ? begunWeight : 1) * articlesWith(at, word) };
  });
  found.sort((a, b) => Number(b.isClose) - Number(a.isClose) || b.weight - a.weight);
  return found[0]?.word ?? term;
}

/** The most frequent words that begin so, by what their articles take up. */
function begunWith(at: Snapshot, term: string): string[] {
  const longest = at
    .startingWith(term)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostBegun);
  return longest.map((each) => each.term);
}

function mend(node: QueryNode, right: Right): QueryNode {
  switch (node.kind) {
    case "and":
    case "or":
      return { ...node, children: node.children.map((child) => mend(child, right)) };
    case "not":
      return { ...node, child: mend(node.child, right) };
    case "field":
      return { ...node, value: right.name(node) };
    case "term":
    case "phrase":
    case "near":
    case "any":
    case "all":
    case "zone":
    case "first":
    case "atleast":
      return mendText(node, right.word);
    default:
      return node;
  }
}

function mendText(node: TextNode, right: (term: string) => string): TextNode {
  switch (node.kind) {
    case "term": {
      const term = right(node.term);
      return term === node.term ? node : { ...node, term, text: term };
    }
    case "phrase": {
      const terms = node.terms.map(right);
      return terms.every((term, at) => term === node.terms[at]) ? node : { ...node, terms, text: terms.join(" ") };
    }
    case "near":
      return { ...node, left: mendText(node.left, right), right: mendText(node.right, right) };
    case "any":
    case "all":
      return { ...node, children: node.children.map((child) => mendText(child, right)) };
    case "zone":
    case "first":
    case "atleast":
      return { ...node, child: mendText(node.child, right) };
    default:
      return node;
  }
}
