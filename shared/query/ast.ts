/** What a query means. Text nodes hold folded terms as the index has them, and the words as typed for printing. */
import type { IsoDay } from "../domain/time.ts";

export type QueryNode =
  | { readonly kind: "term"; readonly term: string; readonly text: string }
  | { readonly kind: "prefix"; readonly terms: readonly string[]; readonly text: string }
  | { readonly kind: "phrase"; readonly terms: readonly string[]; readonly text: string }
  | { readonly kind: "title"; readonly child: TextNode }
  | { readonly kind: "field"; readonly field: NameField; readonly value: string }
  | { readonly kind: "date"; readonly bound: "after" | "before"; readonly day: IsoDay; readonly text: string }
  | { readonly kind: "has"; readonly what: HasValue }
  | { readonly kind: "unread" }
  | { readonly kind: "and" | "or"; readonly children: readonly QueryNode[] }
  | { readonly kind: "not"; readonly child: QueryNode };

export type TextNode = Extract<QueryNode, { kind: "term" | "prefix" | "phrase" }>;

/** Fields whose value is a name. */
export const nameFields = ["outlet", "tag", "lang", "dossier"] as const;
export type NameField = (typeof nameFields)[number];

export const hasValues = ["note", "highlight", "revision"] as const;
export type HasValue = (typeof hasValues)[number];

/** Why a query cannot be read: where (UTF-16 units) and, in a sentence, what to do. */
export interface QueryError {
  readonly at: number;
  readonly length: number;
  readonly reason: string;
}
