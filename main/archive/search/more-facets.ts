/** What the matches of a query have in common beside the facts of their own: tags, country and kind of their outlets, dossiers, verdicts, who is quoted. */
import type { Database } from "better-sqlite3";
import type { Facets, FacetValue } from "../../../shared/contract/search.ts";
import { printQuery } from "../../../shared/query/print.ts";
import { sql } from "../sql.ts";

const longestList = 200;

interface Count {
  readonly name: string;
  readonly count: number;
}

interface OutletRow {
  readonly id: number;
  readonly country: string | null;
  readonly kind: string;
}

/**
 * Exact counts over all matches, the most frequent first.
 *
 * @param table    where the matches are
 * @param outlets  articles by outlet, counted before
 */
export function countMore(
  db: Database,
  table: "article_facts" | "matched",
  outlets: ReadonlyMap<number, number>,
): Pick<Facets, "tag" | "country" | "kind" | "dossier" | "verdict" | "actor"> {
  const rows = sql<OutletRow>(db, "SELECT id, country, kind FROM outlets").all();
  const byOutlet = (read: (row: OutletRow) => string | null): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = read(row);
      const count = outlets.get(row.id) ?? 0;
      if (value !== null && count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return toValues([...counts].map(([name, count]) => ({ name, count })));
  };
  const among = table === "article_facts" ? "IN (SELECT id FROM article_facts WHERE is_counted = 1)" : "IN (SELECT id FROM temp.matched)";
  const count = (text: string): FacetValue[] => toValues(sql<Count>(db, text).all());
  return {
    tag: count(
      `SELECT t.path AS name, count(DISTINCT at.article_id) AS count FROM tags t JOIN tags b ON b.id = t.id OR (b.path >= t.path || '/' AND b.path < t.path || '0')
      JOIN article_tags at ON at.tag_id = b.id WHERE at.article_id ${among} GROUP BY t.id`,
    ),
    country: byOutlet((row) => row.country),
    kind: byOutlet((row) => (row.kind === "unknown" ? null : row.kind)),
    dossier: count(
      `SELECT d.name, count(*) AS count FROM dossier_articles da JOIN dossiers d ON d.id = da.dossier_id WHERE da.article_id ${among} GROUP BY d.id`,
    ),
    verdict: count(`SELECT verdict AS name, count(*) AS count FROM articles WHERE id ${among} GROUP BY verdict`),
    actor: count(
      `SELECT a.name, count(DISTINCT q.article_id) AS count FROM quotes q JOIN actors a ON a.id = q.actor_id WHERE q.article_id ${among} GROUP BY a.id`,
    ),
  };
}

function toValues(counts: readonly Count[]): FacetValue[] {
  return [...counts]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, longestList)
    .map(({ name, count }) => ({ value: written(name), label: name, count }));
}

/** A name as it stands behind a field's colon: all fields write theirs alike. */
const written = (name: string): string => printQuery({ kind: "field", field: "outlet", value: name }).slice("outlet:".length);
