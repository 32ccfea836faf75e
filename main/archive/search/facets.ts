/** What the matches of a query have in common, counted exactly over all of them. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Facets, FacetValue } from "../../../shared/contract/search.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import type { NameField } from "../../../shared/query/ast.ts";
import { printQuery } from "../../../shared/query/print.ts";
import { sql } from "../sql.ts";
import { type Bits, hasBit, idsOf } from "./bits.ts";
import { dayText } from "./facts.ts";
import { findMatched } from "./matched.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";

const longestList = 200;
const mostDays = 3660;

/** Errors: query-invalid. */
export function findFacets(db: Database, query: string): Result<Facets, AppError> {
  return inSnapshot(db, (at) => {
    const matched = findMatched(at, query);
    if (!matched.ok) return matched;
    return ok(matched.value.once("facets", () => countFacets(at, matched.value.bits)));
  });
}

interface Outlet {
  readonly id: number;
  readonly name: string;
  readonly country: string | null;
  readonly kind: string;
}

function countFacets({ db, facts }: Snapshot, bits: Bits): Facets {
  const ids = idsOf(bits);
  const outlets = tally(ids, facts.outlet);
  const listed = sql<Outlet>(db, "SELECT id, name, country, kind FROM outlets").all();
  const perOutlet = listed.map((each) => ({ ...each, count: outlets.get(each.id) ?? 0 }));
  const days = [...tally(ids, facts.day)].sort(([a], [b]) => a - b).map(([day, count]) => ({ name: dayText(day), count }));
  const named = (codes: Map<number, number>, names: readonly string[]): Count[] =>
    [...codes].map(([code, count]) => ({ name: names[code] ?? "", count }));
  return {
    outlet: toFacet("outlet", perOutlet),
    country: toFacet(
      "country",
      sumBy(perOutlet, (each) => each.country),
    ),
    kind: toFacet(
      "kind",
      sumBy(perOutlet, (each) => (each.kind === "unknown" ? null : each.kind)),
    ),
    language: toFacet("lang", named(tally(ids, facts.language), facts.languages.list)),
    verdict: named(tally(ids, facts.verdict), facts.verdicts.list).sort(byCount).map(toPlain),
    tag: toFacet("tag", countTags(db, bits)),
    dossier: toFacet("dossier", members(db, bits, "SELECT dossier_id, article_id FROM dossier_articles", "SELECT id, name FROM dossiers")),
    actor: toFacet(
      "actor",
      members(db, bits, "SELECT DISTINCT actor_id, article_id FROM quotes WHERE actor_id IS NOT NULL", "SELECT id, name FROM actors"),
    ),
    month: toMonths(days),
    day: days.slice(-mostDays).map(toPlain),
  };
}

interface Count {
  readonly name: string;
  readonly count: number;
}

/** How often each value but 0 stands in a column. */
function tally(ids: Uint32Array, column: Uint32Array | Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < ids.length; at += 1) {
    const value = column[ids[at] ?? 0] ?? 0;
    if (value !== 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function sumBy<T extends { readonly count: number }>(counts: readonly T[], nameOf: (each: T) => string | null): Count[] {
  const sums = new Map<string, number>();
  for (const each of counts) {
    const name = nameOf(each);
    if (name !== null) sums.set(name, (sums.get(name) ?? 0) + each.count);
  }
  return [...sums].map(([name, count]) => ({ name, count }));
}

/** Counts the matches among the members of named collections. @param pairs  rows of a collection's id and an article's */
function members(db: Database, bits: Bits, pairs: string, names: string): Count[] {
  const counts = new Map<number, number>();
  for (const [id, article] of sql<[number, number]>(db, pairs).raw(true).iterate())
    if (hasBit(bits, article)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return sql<{ id: number; name: string }>(db, names)
    .all()
    .flatMap(({ id, name }) => (counts.has(id) ? [{ name, count: counts.get(id) ?? 0 }] : []));
}

/** Each tag with what stands below it in the tree; an article with several of them counts once. */
function countTags(db: Database, bits: Bits): Count[] {
  const tags = sql<{ id: number; path: string }>(db, "SELECT id, path FROM tags").all();
  const idOf = new Map(tags.map((each) => [each.path.toLowerCase(), each.id]));
  const above = new Map(
    tags.map(({ id, path }) => {
      const parts = path.toLowerCase().split("/");
      return [id, parts.flatMap((_, at) => idOf.get(parts.slice(0, at + 1).join("/")) ?? [])];
    }),
  );
  const counts = new Map<number, { count: number; latest: number }>();
  const pairs = sql<[number, number]>(db, "SELECT article_id, tag_id FROM article_tags ORDER BY article_id").raw(true);
  for (const [article, tag] of pairs.iterate()) {
    if (!hasBit(bits, article)) continue;
    for (const id of above.get(tag) ?? []) {
      const known = counts.get(id) ?? { count: 0, latest: 0 };
      if (known.latest !== article) counts.set(id, { count: known.count + 1, latest: article });
    }
  }
  return tags.map(({ id, path }) => ({ name: path, count: counts.get(id)?.count ?? 0 }));
}

const byCount = (a: Count, b: Count): number => b.count - a.count || (a.name < b.name ? -1 : 1);

/** The values that are there, the most frequent first, each written as the query language wants it. */
const toFacet = (field: NameField, counts: readonly Count[]): FacetValue[] =>
  counts
    .filter((each) => each.count > 0)
    .sort(byCount)
    .slice(0, longestList)
    .map(({ name, count }) => ({
      value: printQuery({ kind: "field", field, value: name }).slice(field.length + 1),
      label: name,
      count,
    }));

const toPlain = ({ name, count }: Count): FacetValue => ({ value: name, label: name, count });

const toMonths = (days: readonly Count[]): FacetValue[] =>
  sumBy(
    days.map((each) => ({ ...each, name: each.name.slice(0, 7) })),
    (each) => each.name,
  ).map(toPlain);
