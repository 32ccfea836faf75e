/** Finds the articles that answer a query: each node is a set of articles, and brackets, AND, OR, NOT are what sets do. */
import { assertNever } from "../../../shared/domain/result.ts";
import {
  type CountOperator,
  type IsValue,
  isTextNode,
  type QueryNode,
  speaksOfStanding,
  type TextNode,
} from "../../../shared/query/ast.ts";
import { type Bits, bitsOf, dropBits, joinBits, keepBits, noBits } from "./bits.ts";
import { verifyExact } from "./exact.ts";
import { dayNumber, type Facts, familySizes, flag, where } from "./facts.ts";
import { idsInField, idsThatHave } from "./fields.ts";
import { foldedIn } from "./fold.ts";
import type { Snapshot } from "./snapshot.ts";
import { matchText, type TextMatch } from "./text-match.ts";

/** What a search found: the articles, and for each asked-for text node what ranking needs. */
export interface Evaluation {
  readonly bits: Bits;
  readonly texts: ReadonlyMap<TextNode, TextMatch>;
}

/** What is not complete, or lies in the bin, is found only by queries that speak of it. @param node  null asks for everything */
export function evaluate(at: Snapshot, node: QueryNode | null): Evaluation {
  const texts = new Map<TextNode, TextMatch>();
  if (node === null) return { bits: at.counted().slice(), texts };
  const bits = evaluateNode(at, node, texts);
  return { bits: speaksOfStanding(node) ? bits : keepBits(bits, at.counted()), texts };
}

function evaluateNode(at: Snapshot, node: QueryNode, texts: Map<TextNode, TextMatch>): Bits {
  if (isTextNode(node)) {
    const match = texts.get(node) ?? matchText(at, node);
    texts.set(node, match);
    // The typed case and accents are not in the index: the texts say.
    return hasExact(node) ? verifyExact(at, node, match.bits.slice()) : match.bits.slice();
  }
  const { facts } = at;
  switch (node.kind) {
    case "and": {
      // What reads texts comes last, when few are left.
      const bits = node.children.filter((child) => !readsTexts(child)).map((child) => evaluateNode(at, child, texts));
      const some = bits.length === 0 ? at.everything().slice() : bits.reduce(keepBits);
      return node.children.filter(readsTexts).reduce((left, child) => keepBits(left, evaluateNode(at, child, texts)), some);
    }
    case "or":
      return node.children.reduce((all, child) => joinBits(all, evaluateNode(at, child, texts)), noBits(facts.size));
    case "not":
      return dropBits(at.everything().slice(), evaluateNode(at, node.child, texts));
    case "date": {
      const from = node.from === null ? 1 : dayNumber(node.from);
      const to = node.to === null ? 99_999_999 : dayNumber(node.to);
      return where(facts, ({ day }, id) => +((day[id] ?? 0) >= from && (day[id] ?? 0) < to));
    }
    case "count":
      return evaluateCount(facts, node.what, compareBy[node.op], node.value);
    case "is":
      return evaluateIs(at, node.what);
    case "verdict": {
      const code = facts.verdicts.list.indexOf(node.what);
      return where(facts, ({ verdict }, id) => +(verdict[id] === code));
    }
    case "widen":
      return at.everything().slice();
    case "has":
      return bitsOf(idsThatHave(at.db, node.what), facts.size);
    case "field":
      return idsInField(at, node.field, node.value);
    default:
      return assertNever(node);
  }
}

function hasExact(node: TextNode): boolean {
  switch (node.kind) {
    case "exact":
      return true;
    case "near":
      return hasExact(node.left) || hasExact(node.right);
    case "any":
    case "all":
      return node.children.some(hasExact);
    case "zone":
    case "first":
    case "atleast":
      return hasExact(node.child);
    default:
      return false;
  }
}

const readsTexts = (node: QueryNode): boolean => isTextNode(node) && hasExact(node);

const compareBy: Readonly<Record<CountOperator, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  "=": (a, b) => a === b,
};

function evaluateCount(facts: Facts, what: "words" | "copies", fits: (a: number, b: number) => boolean, value: number): Bits {
  if (what === "words") return where(facts, ({ words }, id) => +fits(words[id] ?? 0, value));
  const members = familySizes(facts);
  return where(facts, ({ family }, id) => +fits((members.get(family[id] ?? 0) ?? 1) - 1, value));
}

const isFlags: Readonly<Record<Exclude<IsValue, "folded">, readonly [mask: number, value: number]>> = {
  unread: [flag.isRead, 0],
  new: [flag.isNew, flag.isNew],
  kept: [flag.isKept, flag.isKept],
  dropped: [flag.isDropped, flag.isDropped],
  uncounted: [flag.isCounted, 0],
};

function evaluateIs(at: Snapshot, what: IsValue): Bits {
  const { facts } = at;
  if (what === "folded") return foldedIn(at, at.counted());
  const [mask, value] = isFlags[what];
  return where(facts, ({ flags }, id) => +(((flags[id] ?? 0) & mask) === value));
}
