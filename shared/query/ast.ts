/** What a query means. Text nodes hold folded terms as the index has them, and the words as typed for printing. */
import type { Verdict } from "../domain/article.ts";
import type { IsoDay } from "../domain/time.ts";

export type QueryNode =
  | { readonly kind: "term"; readonly term: string; readonly text: string }
  | { readonly kind: "prefix"; readonly terms: readonly string[]; readonly text: string }
  | { readonly kind: "phrase"; readonly terms: readonly string[]; readonly text: string }
  | { readonly kind: "title"; readonly child: TextNode }
  | { readonly kind: "field"; readonly field: NameField; readonly value: string }
  | { readonly kind: "date"; readonly bound: "after" | "before"; readonly day: IsoDay; readonly text: string }
  | { readonly kind: "has"; readonly what: HasValue }
  | { readonly kind: "is"; readonly what: IsValue }
  | { readonly kind: "verdict"; readonly what: Verdict }
  | { readonly kind: "and" | "or"; readonly children: readonly QueryNode[] }
  | { readonly kind: "not"; readonly child: QueryNode };

export type TextNode = Extract<QueryNode, { kind: "term" | "prefix" | "phrase" }>;

/** Fields whose value is a name. */
export const nameFields = ["outlet", "tag", "lang", "dossier"] as const;
export type NameField = (typeof nameFields)[number];

export const hasValues = ["note", "highlight", "revision"] as const;
export type HasValue = (typeof hasValues)[number];

/** `new`, `kept`, `dropped`: what a person decided when it came in; `uncounted`: not complete, and nobody let it in. */
export const isValues = ["unread", "new", "kept", "dropped", "uncounted"] as const;
export type IsValue = (typeof isValues)[number];

/**
 * A query that speaks of where articles stand (such as `is:dropped`, `verdict:paywall`) is answered from all of them; any other leaves out
 * what does not count.
 */
export function speaksOfStanding(node: QueryNode): boolean {
  switch (node.kind) {
    case "verdict":
      return true;
    case "is":
      return node.what !== "unread";
    case "not":
      return speaksOfStanding(node.child);
    case "and":
    case "or":
      return node.children.some(speaksOfStanding);
    default:
      return false;
  }
}
