/** What the matches of a query have in common: outlets, languages, tags, months, and days for the histogram. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Facets, FacetValue } from "../../../shared/contract/search.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import type { NameField } from "../../../shared/query/ast.ts";
import { printQuery } from "../../../shared/query/print.ts";
import { sql } from "../sql.ts";
import { findMatched, type Matched } from "./matched.ts";
import { countMore } from "./more-facets.ts";

const longestList = 200;
const mostDays = 3660;

interface Count {
  readonly name: string;
  readonly count: number;
}

const kept = new WeakMap<Database, { readonly key: string; readonly facets: Facets }>();

/** Exact counts over all matches. Errors: query-invalid. */
export function findFacets(db: Database, query: string): Result<Facets, AppError> {
  const matched = findMatched(db, query);
  if (!matched.ok) return matched;
  const { key } = matched.value;
  const known = kept.get(db);
  if (known?.key === key) return ok(known.facets);
  const facets = countFacets(db, matched.value);
  kept.set(db, { key, facets });
  return ok(facets);
}

function countFacets(db: Database, matched: Matched): Facets {
  const table = matched.table();
  const { outlets, languages, days } = countFacts(db, table);
  const names = new Map(
    sql<{ id: number; name: string }>(db, "SELECT id, name FROM outlets")
      .all()
      .map((each) => [each.id, each.name]),
  );
  const named = [...outlets].map(([id, count]) => ({ name: names.get(id) ?? "", count }));
  const inOrder = [...days].map(([name, count]) => ({ name, count })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    outlet: named
      .sort(byCount)
      .slice(0, longestList)
      .map((each) => toNamed("outlet", each)),
    language: [...languages]
      .map(([name, count]) => ({ name, count }))
      .sort(byCount)
      .map((each) => toNamed("lang", each)),
    ...countMore(db, table, outlets),
    month: toMonths(inOrder),
    day: inOrder.slice(-mostDays).map(toPlain),
  };
}

const byCount = (a: Count, b: Count): number => b.count - a.count || (a.name < b.name ? -1 : 1);

interface FactCounts {
  readonly outlets: ReadonlyMap<number, number>;
  readonly languages: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
}

// One walk for three counts, handed over as three arrays: grouping in SQL sorts all matches each time, and a row each is slower still.
function countFacts(db: Database, table: "article_facts" | "matched"): FactCounts {
  const from =
    table === "article_facts" ? "article_facts f WHERE f.is_counted = 1" : "temp.matched m CROSS JOIN article_facts f ON f.id = m.id";
  const found = sql<{ outlets: string; languages: string; days: string }>(
    db,
    `SELECT json_group_array(f.outlet_id) AS outlets, json_group_array(f.language) AS languages, json_group_array(f.day) AS days FROM ${from}`,
  ).get();
  const outlets: readonly (number | null)[] = JSON.parse(found?.outlets ?? "[]");
  const languages: readonly (string | null)[] = JSON.parse(found?.languages ?? "[]");
  const days: readonly (string | null)[] = JSON.parse(found?.days ?? "[]");
  return { outlets: tally(outlets), languages: tally(languages), days: tally(days) };
}

function tally<T>(values: readonly (T | null)[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The value is written as the query language wants it: in quotation marks where it has spaces. */
function toNamed(field: NameField, { name, count }: Count): FacetValue {
  return { value: printQuery({ kind: "field", field, value: name }).slice(field.length + 1), label: name, count };
}

const toPlain = ({ name, count }: Count): FacetValue => ({ value: name, label: name, count });

function toMonths(days: readonly Count[]): FacetValue[] {
  const months = new Map<string, number>();
  for (const { name, count } of days) months.set(name.slice(0, 7), (months.get(name.slice(0, 7)) ?? 0) + count);
  return [...months].map(([name, count]) => toPlain({ name, count }));
}
