/** Where the words of a query stand in a text: for snippets and for the marks in the reader. */
import type { Span } from "../domain/span.ts";
import type { QueryNode, TextNode } from "./ast.ts";
import { type Token, tokenise } from "./terms.ts";

/**
 * @param text  any text, such as an article's reading text
 * @param node  null finds nothing; what a query excludes is not marked
 * @returns spans in order, none touching another
 */
export function findHits(
  text: string,
  node: QueryNode | null,
  forms: (term: string) => ReadonlySet<string> = (term) => new Set([term]),
): Span[] {
  const wanted = node === null ? [] : textNodes(node);
  if (wanted.length === 0) return [];
  const tokens = tokenise(text);
  const spans = tokens.flatMap((_, at) => wanted.flatMap((each) => spanAt(tokens, at, each, forms) ?? []));
  return merge(spans);
}

/** The words that a query asks for, without those that it excludes. */
export function textNodes(node: QueryNode): Run[] {
  switch (node.kind) {
    case "term":
    case "prefix":
    case "phrase":
      return [node];
    case "zone":
      return textNodes(node.child);
    case "and":
    case "or":
      return node.children.flatMap(textNodes);
    default:
      return [];
  }
}

type Run = Extract<TextNode, { kind: "term" | "prefix" | "phrase" }>;

function spanAt(tokens: readonly Token[], at: number, node: Run, forms: (term: string) => ReadonlySet<string>): Span | null {
  const terms = node.kind === "term" ? [node.term] : node.terms;
  const last = terms.length - 1;
  for (const [step, term] of terms.entries()) {
    const found = tokens[at + step]?.term;
    if (found === undefined) return null;
    const matches =
      node.kind === "prefix" && step === last ? found.startsWith(term) : node.kind === "term" ? forms(term).has(found) : found === term;
    if (!matches) return null;
  }
  const [first, end] = [tokens[at], tokens[at + last]];
  return first && end ? { start: first.start, end: end.end } : null;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = merged.at(-1);
    if (before && span.start < before.end) before.end = Math.max(before.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
