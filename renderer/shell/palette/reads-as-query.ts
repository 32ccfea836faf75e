import { lexQuery } from "../../../shared/query/lexer.ts";

/** Whether a text says more than names do: an operator, a field, a phrase or brackets. Then Enter searches instead of opening. */
export function readsAsQuery(text: string): boolean {
  return lexQuery(text).some(({ kind }) => kind === "operator" || kind === "field" || kind === "phrase" || kind === "bracket");
}
