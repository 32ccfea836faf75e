/** What a query is cut into. */
import type { FieldName } from "./fields.ts";
import type { Operator, ReadOperator } from "./operators.ts";

/** A stretch of the query; UTF-16 units, end exclusive. A `field` token ends with its colon, or holds its `value` itself. */
export type QueryToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: "operator"; readonly operator: Operator }
  | { readonly kind: "field"; readonly field: FieldName; readonly value: string | null }
  | { readonly kind: "word" | "phrase" | "bracket" | "space" | "error" }
);

/** A token, with the operator that a word may turn out to be between its neighbours. */
export interface RawToken {
  readonly token: QueryToken;
  readonly maybe: ReadOperator | null;
}
