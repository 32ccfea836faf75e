/** Writes facets and periods into a query as text, and reads back what stands there: the field stays the only truth. */
import type { Period } from "../../shared/domain/period.ts";
import { dateFields } from "../../shared/query/ast.ts";
import type { FieldName } from "../../shared/query/fields.ts";
import { lexQuery } from "../../shared/query/lexer.ts";
import { printQuery } from "../../shared/query/print.ts";
import type { QueryToken } from "../../shared/query/token.ts";

/** The fields that the facet lists write. */
export const facetFields = ["outlet", "country", "kind", "lang", "tag", "actor", "dossier", "verdict"] as const;
export type FacetField = (typeof facetFields)[number];

/** What a query asks for and what it leaves out in one field. */
export interface Choices {
  readonly chosen: readonly string[];
  readonly excluded: readonly string[];
}

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
  readonly isExcluded: boolean;
}

/** What stands at the query's top level in this field. */
export function choicesOf(query: string, field: FacetField): Choices {
  const clauses = clausesOf(query, field);
  const values = (isExcluded: boolean): string[] => [
    ...new Set(clauses.filter((clause) => clause.isExcluded === isExcluded).flatMap((clause) => clause.values)),
  ];
  return { chosen: values(false), excluded: values(true) };
}

/**
 * The query with exactly these choices in the field: one as `outlet:"A"`, several as `(outlet:"A" OR outlet:"B")`, one that is left out as
 * `NOT outlet:"C"`.
 */
export function withChoices(query: string, field: FacetField, { chosen, excluded }: Choices): string {
  const rest = without(query, clausesOf(query, field));
  const wanted = chosen.map((value) => clause(field, value)).join(" OR ");
  const unwanted = excluded.map((value) => `NOT ${clause(field, value)}`);
  return joined(rest, [chosen.length > 1 ? `(${wanted})` : wanted, ...unwanted].filter((each) => each !== "").join(" "));
}

export const sameValue = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** How a value stands in a query, and how a press changes that. */
export type Stance = "chosen" | "excluded" | "open";

export function stanceOf({ chosen, excluded }: Choices, value: string): Stance {
  if (chosen.some((each) => sameValue(each, value))) return "chosen";
  return excluded.some((each) => sameValue(each, value)) ? "excluded" : "open";
}

export function withStance(query: string, field: FacetField, value: string, stance: Stance): string {
  const choices = choicesOf(query, field);
  const others = (values: readonly string[]): string[] => values.filter((each) => !sameValue(each, value));
  return withChoices(query, field, {
    chosen: [...others(choices.chosen), ...(stance === "chosen" ? [value] : [])],
    excluded: [...others(choices.excluded), ...(stance === "excluded" ? [value] : [])],
  });
}

// All fields write their values alike, so that one stands for those that the printer names otherwise.
const clause = (field: FacetField, value: string): string =>
  `${field}:${printQuery({ kind: "field", field: "outlet", value }).slice("outlet:".length)}`;

/** The query in this period; null takes its period away. */
export function withPeriod(query: string, period: Period | null): string {
  const rest = without(query, periodOf(query));
  return joined(rest, period === null ? "" : `after:${period.from} before:${period.before}`);
}

/** Whether the query names a period at its top level. */
export const hasPeriod = (query: string): boolean => periodOf(query).length > 0;

const periodOf = (query: string): Clause[] => dateFields.flatMap((field) => clausesOf(query, field)).filter((each) => !each.isExcluded);

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
    if (token.kind === "bracket") depth += step(inner, token);
    return depth >= 0;
  });
  return isWhole && depth === 0 ? inner : query;
}

/** One bracket deeper, or out of one. */
const step = (query: string, { start }: QueryToken): 1 | -1 => (/[({]/.test(query[start] ?? "") ? 1 : -1);

const tokensOf = (query: string): QueryToken[] => lexQuery(query).filter((token) => token.kind !== "space");

function hasLooseOr(query: string): boolean {
  let depth = 0;
  return tokensOf(query).some((token) => {
    if (token.kind === "bracket") depth += step(query, token);
    return operatorOf(token) === "or" && depth === 0;
  });
}

function clausesOf(query: string, field: FieldName): Clause[] {
  if (hasLooseOr(query)) return wholeOf(query, field);
  const tokens = tokensOf(query);
  const clauses: Clause[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; ) {
    const found = depth === 0 ? (pairAt(query, tokens, at, field) ?? groupAt(query, tokens, at, field)) : null;
    if (found) {
      const { values, end, tokens: length } = found;
      const isExcluded = operatorOf(tokens[at - 1]) === "not";
      // Nothing may be left joined to nothing.
      const first = isExcluded ? at - 1 : at;
      const joint = operatorOf(tokens[first - 1]) === "and" ? first - 1 : first;
      clauses.push({ start: tokens[joint]?.start ?? found.start, end, values, isExcluded });
      at += length;
      continue;
    }
    const token = tokens[at];
    if (token?.kind === "bracket") depth += step(query, token);
    at += 1;
  }
  return clauses;
}

/** `outlet:A OR outlet:B` and nothing else is the group that the facet would write, without its brackets. */
function wholeOf(query: string, field: FieldName): Clause[] {
  const inBrackets = `(${query})`;
  const tokens = tokensOf(inBrackets);
  const group = groupAt(inBrackets, tokens, 0, field);
  return group?.tokens === tokens.length ? [{ start: 0, end: query.length, values: group.values, isExcluded: false }] : [];
}

const operatorOf = (token: QueryToken | undefined): string | null => (token?.kind === "operator" ? token.operator.kind : null);

interface Found extends Omit<Clause, "isExcluded"> {
  readonly tokens: number;
}

function pairAt(query: string, tokens: readonly QueryToken[], at: number, field: FieldName): Found | null {
  const name = tokens[at];
  const value = tokens[at + 1];
  if (name?.kind !== "field" || name.field !== field) return null;
  if (name.value !== null) return { start: name.start, end: name.end, values: [name.value], tokens: 1 };
  if ((value?.kind !== "word" && value?.kind !== "phrase") || value.start !== name.end) return null;
  const text = query.slice(value.start, value.end);
  return { start: name.start, end: value.end, values: [value.kind === "phrase" ? text.slice(1, -1) : text], tokens: 2 };
}

function groupAt(query: string, tokens: readonly QueryToken[], at: number, field: FieldName): Found | null {
  const open = tokens[at];
  if (open?.kind !== "bracket" || step(query, open) < 0) return null;
  const values: string[] = [];
  for (let next = at + 1; ; next += 1) {
    const pair = pairAt(query, tokens, next, field);
    if (pair === null) return null;
    values.push(...pair.values);
    next += pair.tokens;
    const after = tokens[next];
    if (after?.kind === "bracket" && step(query, after) < 0) return { start: open.start, end: after.end, values, tokens: next - at + 1 };
    if (operatorOf(after) !== "or") return null;
  }
}
