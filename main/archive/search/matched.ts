/** The ids that answer a query, kept in a temporary table until the query or the archive changes: pages and facets share one search. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { type QueryNode, speaksOfStanding } from "../../../shared/query/ast.ts";
import { parseQuery } from "../../../shared/query/parse.ts";
import { sql } from "../sql.ts";
import { compileQuery } from "./compile.ts";

export interface Matched {
  readonly node: QueryNode | null;
  /** Where the ids are: what counts of `article_facts` for a query that asks for everything, else `temp.matched`, filled when first asked for. */
  table(): "article_facts" | "matched";
  readonly total: number;
  readonly ranking: string | null;
  /** The ranking expression alone says what matches. */
  readonly onlyWords: boolean;
  /** `table` has what it names. */
  isGathered(): boolean;
  /** The same as long as neither the query nor the archive has changed. */
  readonly key: string;
}

/** What is not complete, or lies in the bin, is found only by queries that speak of it. */
export const uncounted = "SELECT id FROM article_facts WHERE is_counted = 0";

const kept = new WeakMap<Database, Matched>();

/**
 * @param wants  `count` leaves the ids until `table` asks for them
 *
 * Errors: query-invalid, with the place in the query.
 */
export function findMatched(db: Database, query: string, wants: "ids" | "count" = "ids"): Result<Matched, AppError> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return err({ kind: "query-invalid", ...parsed.error });
  const node = parsed.value;
  // The day is in it, since `after:7d` moves on at midnight.
  const key = JSON.stringify([db.pragma("data_version", { simple: true }), new Date().toDateString(), node]);
  const known = kept.get(db);
  if (known?.key === key) return ok(known);
  kept.delete(db);
  const matched: Matched =
    node === null
      ? { node, table: () => "article_facts", isGathered: () => true, total: countAll(db), ranking: null, onlyWords: false, key }
      : { node, key, ...match(db, node, wants) };
  kept.set(db, matched);
  return ok(matched);
}

/** How many of the articles after `sinceId` answer a query; 0 for one that cannot be read. */
export function countSince(db: Database, query: string, sinceId: number): number {
  const parsed = parseQuery(query);
  if (!parsed.ok) return 0;
  if (parsed.value === null)
    return sql<{ n: number }>(db, "SELECT count(*) AS n FROM article_facts WHERE id > ? AND is_counted = 1").get(sinceId)?.n ?? 0;
  const { where, values } = compileQuery(db, parsed.value);
  const count = db.prepare<(string | number)[], { n: number }>(
    `SELECT count(*) AS n FROM article_facts f WHERE f.id > ? AND ${counting(parsed.value, where)}`,
  );
  return count.get(sinceId, ...values)?.n ?? 0;
}

// A page by relevance looks the words up once more to rank them, and needs to know no more than how many there are: four times as fast.
function match(db: Database, node: QueryNode, wants: "ids" | "count"): Omit<Matched, "node" | "key"> {
  const { where, values, ranking } = compileQuery(db, node);
  const onlyWords = where.startsWith("f.id IN (SELECT rowid FROM article_index") && values.length === 1;
  if (!onlyWords) {
    const total = fill(db, `SELECT f.id FROM article_facts f WHERE ${counting(node, where)}`, values);
    return { table: () => "matched", isGathered: () => true, total, ranking, onlyWords };
  }
  const from = `FROM article_index WHERE article_index MATCH ? AND rowid NOT IN (${uncounted})`;
  const gather = (): number => fill(db, `SELECT rowid ${from}`, values);
  let isFilled = wants === "ids";
  const total = isFilled ? gather() : (sql<{ n: number }>(db, `SELECT count(*) AS n ${from}`).get(...values)?.n ?? 0);
  const table = (): "matched" => {
    if (!isFilled) gather();
    isFilled = true;
    return "matched";
  };
  return { table, isGathered: () => isFilled, total, ranking, onlyWords };
}

const counting = (node: QueryNode, where: string): string => (speaksOfStanding(node) ? where : `f.is_counted = 1 AND (${where})`);

function fill(db: Database, source: string, values: readonly string[]): number {
  db.exec("CREATE TEMP TABLE IF NOT EXISTS matched (id INTEGER PRIMARY KEY); DELETE FROM temp.matched");
  return db.prepare<string[]>(`INSERT INTO temp.matched ${source}`).run(...values).changes;
}

function countAll(db: Database): number {
  return sql<{ n: number }>(db, "SELECT count(*) AS n FROM article_facts WHERE is_counted = 1").get()?.n ?? 0;
}
