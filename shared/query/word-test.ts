/** Whether a word or phrase of a query stands at a place in a text. */
import { withinDistance } from "../words/fuzzy.ts";
import type { TextNode } from "./ast.ts";
import { joinedTerm } from "./hyphen.ts";
import { fitsPattern } from "./pattern.ts";
import { type Token, tokenise } from "./terms.ts";

/** What is looked for by itself: a word in some form, or words side by side. */
export type LeafNode = Extract<TextNode, { kind: "term" | "exact" | "prefix" | "pattern" | "fuzzy" | "phrase" }>;

/** The folded forms in which a folded word is found. */
export type Expansion = (term: string) => ReadonlySet<string>;

export interface WordTest {
  readonly node: LeafNode;
  /** How many tokens it takes. */
  readonly length: number;
  /** Whether this term can be its first. */
  readonly begins: (term: string) => boolean;
  /** With what its first term begins; an empty one is that of every term. */
  readonly starts: readonly string[];
  /** Whether all of it stands at this token, whose term it begins with. */
  readonly goesOn: (text: string, tokens: readonly Token[], at: number) => boolean;
}

/** The tests that a node has: a word with a hyphen also stands there in one word. */
export function leavesOf(node: LeafNode, expansion: Expansion | undefined): WordTest[] {
  const joined = node.kind === "phrase" ? joinedTerm(node.text) : null;
  const leaf = leafOf(node, expansion);
  return joined === null ? [leaf] : [leaf, single(node, (term) => term === joined, [joined])];
}

function leafOf(node: LeafNode, expansion: Expansion | undefined): WordTest {
  switch (node.kind) {
    case "term": {
      const forms = new Set([node.term, ...(expansion?.(node.term) ?? [])]);
      return single(node, (term) => forms.has(term), [...forms]);
    }
    case "pattern":
      return single(node, (term) => fitsPattern(node.pattern, term), [/^[^*?]*/.exec(node.pattern)?.[0] ?? ""]);
    case "fuzzy":
      return single(node, (term) => withinDistance(node.term, term, node.distance), [""]);
    case "phrase":
      return sequence(node, node.terms, (term, wanted) => term === wanted);
    case "prefix":
      return sequence(node, node.terms, (term, wanted) => term.startsWith(wanted));
    case "exact":
      return asTyped(node);
  }
}

const single = (node: LeafNode, begins: WordTest["begins"], starts: WordTest["starts"]): WordTest => ({
  node,
  length: 1,
  begins,
  starts,
  goesOn: () => true,
});

function sequence(node: LeafNode, terms: readonly string[], fitsLast: (term: string, wanted: string) => boolean): WordTest {
  const last = terms.length - 1;
  const fits = (at: number, term: string | undefined): boolean =>
    term !== undefined && (at === last ? fitsLast(term, terms[at] ?? "") : term === terms[at]);
  return {
    node,
    length: terms.length,
    begins: (term) => fits(0, term),
    starts: terms.slice(0, 1),
    goesOn: (_, tokens, at) => {
      for (let step = 1; step <= last; step += 1) if (!fits(step, tokens[at + step]?.term)) return false;
      return true;
    },
  };
}

/** Case and accents as typed; letters and their marks may be composed in either way. */
function asTyped(node: Extract<LeafNode, { kind: "exact" }>): WordTest {
  const typed = tokenise(node.text).map(({ start, end }) => node.text.slice(start, end).normalize("NFC"));
  const folded = sequence(node, node.terms, (term, wanted) => term === wanted);
  return {
    ...folded,
    goesOn: (text, tokens, at) =>
      folded.goesOn(text, tokens, at) &&
      typed.every((word, step) => text.slice(tokens[at + step]?.start, tokens[at + step]?.end).normalize("NFC") === word),
  };
}
