/** Writes facets and periods into a query as text, and reads back what stands there: the field stays the only truth. */

import type { IsoDay } from "../../shared/domain/time.ts";
import { lexQuery, type QueryToken } from "../../shared/query/lexer.ts";
import { printQuery } from "../../shared/query/print.ts";

/** The fields that the facet lists write. */
export type FacetField = "outlet" | "lang" | "tag";

/** A period of days: `from` belongs to it, `before` does not. */
export interface Period {
  readonly from: IsoDay;
  readonly before: IsoDay;
}

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
}

/** The values that the query asks for in this field, at its top level and not excluded. */
export function chosenValues(query: string, field: FacetField): string[] {
  return [...new Set(clausesOf(query, field).flatMap((clause) => clause.values))];
}

/** The query with exactly these values of the field: one as `outlet:"A"`, several as `(outlet:"A" OR outlet:"B")`, none left out. */
export function withValues(query: string, field: FacetField, values: readonly string[]): string {
  const rest = without(query, clausesOf(query, field));
  const written = values.map((value) => printQuery({ kind: "field", field, value })).join(" OR ");
  return joined(rest, values.length > 1 ? `(${written})` : written);
}

/** The query in this period; null takes its period away. */
export function withPeriod(query: string, period: Period | null): string {
  const rest = without(query, [...clausesOf(query, "after"), ...clausesOf(query, "before")]);
  return joined(rest, period === null ? "" : `after:${period.from} before:${period.before}`);
}

/** Whether the query names a period at its top level. */
export const hasPeriod = (query: string): boolean => clausesOf(query, "after").length + clausesOf(query, "before").length > 0;

function joined(rest: string, addition: string): string {
  if (addition === "") return rest;
  if (rest === "") return addition;
  return `${hasLooseOr(rest) ? `(${rest})` : rest} ${addition}`;
}

function without(query: string, clauses: readonly Clause[]): string {
  const kept = [...clauses]
    .sort((a, b) => b.start - a.start)
    .reduce((text, each) => text.slice(0, each.start) + text.slice(each.end), query);
  return unwrapped(
    kept
      .replace(/ {2,}/g, " ")
      .trim()
      .replace(/^AND\b\s*/, ""),
  );
}

/** `(a OR b)` alone in its brackets is `a OR b`: they were needed only while something stood beside them. */
function unwrapped(query: string): string {
  const inner = query.slice(1, -1);
  if (!query.startsWith("(") || !query.endsWith(")")) return query;
  let depth = 0;
  const isWhole = tokensOf(inner).every((token) => {
    if (token.kind === "bracket") depth += inner[token.start] === "(" ? 1 : -1;
    return depth >= 0;
  });
  return isWhole && depth === 0 ? inner : query;
}

const tokensOf = (query: string): QueryToken[] => lexQuery(query).filter((token) => token.kind !== "space");

function hasLooseOr(query: string): boolean {
  let depth = 0;
  return tokensOf(query).some((token) => {
    const text = query.slice(token.start, token.end);
    if (token.kind === "bracket") depth += text === "(" ? 1 : -1;
    return token.kind === "operator" && text === "OR" && depth === 0;
  });
}

function clausesOf(query: string, field: string): Clause[] {
  if (hasLooseOr(query)) return wholeOf(query, field);
  const tokens = tokensOf(query);
  const clauses: Clause[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; ) {
    const found =
      depth === 0 && !isExcluded(query, tokens[at - 1]) ? (pairAt(query, tokens, at, field) ?? groupAt(query, tokens, at, field)) : null;
    if (found) {
      // Nothing may be left joined to nothing.
      const joint = tokens[at - 1];
      clauses.push(joint?.kind === "operator" ? { ...found, start: joint.start } : found);
      at += found.tokens;
      continue;
    }
    const token = tokens[at];
    if (token?.kind === "bracket") depth += query[token.start] === "(" ? 1 : -1;
    at += 1;
  }
  return clauses;
}

/** `outlet:A OR outlet:B` and nothing else is the group that the facet would write, without its brackets. */
function wholeOf(query: string, field: string): Clause[] {
  const inBrackets = `(${query})`;
  const tokens = tokensOf(inBrackets);
  const group = groupAt(inBrackets, tokens, 0, field);
  return group?.tokens === tokens.length ? [{ start: 0, end: query.length, values: group.values }] : [];
}

const isExcluded = (query: string, before: QueryToken | undefined): boolean =>
  before?.kind === "operator" && query.slice(before.start, before.end) !== "AND";

interface Found extends Clause {
  readonly tokens: number;
}

function pairAt(query: string, tokens: readonly QueryToken[], at: number, field: string): Found | null {
  const name = tokens[at];
  const value = tokens[at + 1];
  if (name?.kind !== "field" || query.slice(name.start, name.end).toLowerCase() !== `${field}:`) return null;
  if ((value?.kind !== "word" && value?.kind !== "phrase") || value.start !== name.end) return null;
  const text = query.slice(value.start, value.end);
  return { start: name.start, end: value.end, values: [value.kind === "phrase" ? text.slice(1, -1) : text], tokens: 2 };
}

function groupAt(query: string, tokens: readonly QueryToken[], at: number, field: string): Found | null {
  const open = tokens[at];
  if (open?.kind !== "bracket" || query[open.start] !== "(") return null;
  const values: string[] = [];
  for (let next = at + 1; ; next += 1) {
    const pair = pairAt(query, tokens, next, field);
    if (pair === null) return null;
    values.push(...pair.values);
    next += pair.tokens;
    const after = tokens[next];
    if (after?.kind === "bracket" && query[after.start] === ")")
      return { start: open.start, end: after.end, values, tokens: next - at + 1 };
    if (after?.kind !== "operator" || query.slice(after.start, after.end) !== "OR") return null;
  }
}
