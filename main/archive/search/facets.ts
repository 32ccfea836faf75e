/** What the matches of a query have in common: outlets, languages, tags, months, and days for the histogram. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Facets, FacetValue } from "../../../shared/contract/search.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import type { NameField } from "../../../shared/query/ast.ts";
import { printQuery } from "../../../shared/query/print.ts";
import { sql } from "../sql.ts";
import { findMatched, type Matched } from "./matched.ts";

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

function countFacets(db: Database, { table }: Matched): Facets {
  const from = table === "article_facts" ? "article_facts f" : "temp.matched m CROSS JOIN article_facts f ON f.id = m.id";
  const counts = (text: string): Count[] => sql<Count>(db, text).all();
  const outlets = counts(
    `SELECT o.name, g.count FROM (SELECT f.outlet_id AS id, count(*) AS count FROM ${from} GROUP BY f.outlet_id) g
    JOIN outlets o ON o.id = g.id ORDER BY g.count DESC, o.name LIMIT ${longestList}`,
  );
  const languages = counts(
    `SELECT f.language AS name, count(*) AS count FROM ${from} WHERE f.language IS NOT NULL GROUP BY f.language ORDER BY count DESC, name`,
  );
  const members = table === "article_facts" ? "" : "WHERE at.article_id IN (SELECT id FROM temp.matched)";
  const tags = counts(
    `SELECT t.path AS name, count(*) AS count FROM article_tags at JOIN tags t ON t.id = at.tag_id ${members}
    GROUP BY t.id ORDER BY count DESC, name LIMIT ${longestList}`,
  );
  const days = counts(`SELECT f.day AS name, count(*) AS count FROM ${from} WHERE f.day IS NOT NULL GROUP BY f.day ORDER BY f.day`);
  return {
    outlet: outlets.map((each) => toNamed("outlet", each)),
    language: languages.map((each) => toNamed("lang", each)),
    tag: tags.map((each) => toNamed("tag", each)),
    month: toMonths(days),
    day: days.slice(-mostDays).map(toPlain),
  };
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
