/** Where the words of a query stand in a text: for snippets and for the marks in the reader. */
import type { Span } from "../domain/span.ts";
import { isTextNode, type QueryNode, type TextNode, type Zone } from "./ast.ts";
import { joinedTerms } from "./hyphen.ts";
import { nearPairs, type Occurrence } from "./near-hits.ts";
import { type Token, tokenise } from "./terms.ts";
import { type Expansion, type LeafNode, leavesOf, type WordTest } from "./word-test.ts";

/** What part of an article a text is; what is asked for in another part is not marked in it. */
export type Place = Zone | "body";

/**
 * @param text       any text, such as an article's reading text
 * @param node       null finds nothing; what a query excludes is not marked
 * @param expansion  the folded forms in which a folded word is found; without it only the word as typed
 * @param place      which part of the article it is; without it, all that is asked for is marked
 * @returns spans in order, none touching another
 */
export function findHits(text: string, node: QueryNode | null, expansion?: Expansion, place?: Place): Span[] {
  const finder = node === null ? null : finderOf(node, expansion);
  if (finder === null || finder.tests.length === 0) return [];
  const tokens = tokenise(text);
  const found = occurrences(text, tokens, finder);
  if (found.size === 0) return [];
  const spans = collect(finder.node, { text, tokens, found, place }).flatMap(({ marks }) =>
    marks.map(([first, last]) => ({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 })),
  );
  return merge(spans);
}

/** The words that a query asks for, without those that it excludes. */
export function textNodes(node: QueryNode): LeafNode[] {
  switch (node.kind) {
    case "and":
    case "or":
    case "any":
    case "all":
      return node.children.flatMap(textNodes);
    case "near":
      return [...textNodes(node.left), ...textNodes(node.right)];
    case "zone":
    case "first":
    case "atleast":
      return textNodes(node.child);
    default:
      return isTextNode(node) ? [node] : [];
  }
}

interface Finder {
  readonly node: QueryNode;
  readonly expansion: Expansion | undefined;
  readonly tests: readonly WordTest[];
  /** The first units of the terms that are worth a look; null for all. Most words of a text are passed over by it. */
  readonly initials: ReadonlySet<number> | null;
  /** The tests that a term may begin, learnt as texts are read. */
  readonly byTerm: Map<string, readonly WordTest[]>;
}

const finders = new WeakMap<QueryNode, Finder>();
const maxLearnt = 100_000;

/** A query marks many texts, one after the other. */
function finderOf(node: QueryNode, expansion: Expansion | undefined): Finder {
  const known = finders.get(node);
  if (known && known.expansion === expansion) return known;
  const tests = textNodes(node).flatMap((leaf) => leavesOf(leaf, expansion));
  const starts = tests.flatMap((test) => test.starts);
  const initials = starts.includes("") ? null : new Set(starts.map((start) => start.charCodeAt(0)));
  const finder = { node, expansion, tests, initials, byTerm: new Map() };
  finders.set(node, finder);
  return finder;
}

function occurrences(text: string, tokens: readonly Token[], finder: Finder): ReadonlyMap<LeafNode, Occurrence[]> {
  const found = new Map<LeafNode, Occurrence[]>();
  const add = (node: LeafNode, first: number, last: number): void => {
    const occurrence = { first, last, marks: [[first, last] as const] };
    const list = found.get(node);
    if (list) list.push(occurrence);
    else found.set(node, [occurrence]);
  };
  const joined = joinedTerms(text, tokens);
  let nth = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const word = joined[nth];
    if (word?.first === at) {
      nth += 1;
      for (const test of begunBy(word.term, finder)) if (test.length === 1 && test.goesOn(text, tokens, at)) add(test.node, at, word.last);
    }
    for (const test of begunBy(tokens[at]?.term ?? "", finder)) if (test.goesOn(text, tokens, at)) add(test.node, at, at + test.length - 1);
  }
  return found;
}

const none: readonly WordTest[] = [];

function begunBy(term: string, { tests, initials, byTerm }: Finder): readonly WordTest[] {
  if (initials !== null && !initials.has(term.charCodeAt(0))) return none;
  const known = byTerm.get(term);
  if (known !== undefined) return known;
  if (byTerm.size > maxLearnt) byTerm.clear();
  const begun = tests.filter((test) => test.begins(term));
  byTerm.set(term, begun);
  return begun;
}

interface Seen {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly found: ReadonlyMap<LeafNode, Occurrence[]>;
  readonly place: Place | undefined;
}

function collect(node: QueryNode, seen: Seen): readonly Occurrence[] {
  switch (node.kind) {
    case "and":
    case "or":
    case "any":
    case "all":
      return node.children.length === 1
        ? node.children.flatMap((child) => collect(child, seen))
        : inOrder(node.children.flatMap((child) => collect(child, seen)));
    case "near":
      return nearPairs(node, collect(node.left, seen), collect(node.right, seen), seen.text, seen.tokens);
    case "zone":
      return isPlace(node.zone, seen.place) ? collect(node.child, seen) : [];
    case "first":
      return collect(node.child, seen).filter(({ last }) => last < node.words);
    case "atleast":
      return collect(node.child, seen);
    default:
      return isLeaf(node) ? (seen.found.get(node) ?? []) : [];
  }
}

const isLeaf = (node: QueryNode): node is LeafNode =>
  isTextNode(node) && !["near", "any", "all", "zone", "first", "atleast"].includes((node satisfies TextNode).kind);

// The reading text begins with the lede, and captions stand in it.
const isPlace = (zone: Zone, place: Place | undefined): boolean =>
  place === undefined || place === zone || (zone !== "title" && place === "body");

const inOrder = (found: Occurrence[]): Occurrence[] => found.sort((a, b) => a.first - b.first || a.last - b.last);

function merge(spans: Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = merged.at(-1);
    if (before && span.start < before.end) before.end = Math.max(before.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
