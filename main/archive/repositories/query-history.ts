/** The last queries that were asked, to be asked again. They are nobody's work: nothing refers to them. */
import type { Database } from "better-sqlite3";
import type { PastQuery } from "../../../shared/contract/searches.ts";
import { sql } from "../sql.ts";

const kept = 200;

/** The latest first. */
export function listHistory(db: Database): PastQuery[] {
  return sql<PastQuery>(db, "SELECT query, asked_at AS askedAt FROM query_history ORDER BY id DESC").all();
}

/** Asked again, a query comes to the front. */
export function rememberQuery(db: Database, query: string): void {
  sql(db, "DELETE FROM query_history WHERE query = ?").run(query);
  sql(db, "INSERT INTO query_history (query, asked_at) VALUES (?, ?)").run(query, new Date().toISOString());
  sql(db, "DELETE FROM query_history WHERE id NOT IN (SELECT id FROM query_history ORDER BY id DESC LIMIT ?)").run(kept);
}

/** @param query  the one to forget; null for all */
export function forgetQueries(db: Database, query: string | null): void {
  if (query === null) sql(db, "DELETE FROM query_history").run();
  else sql(db, "DELETE FROM query_history WHERE query = ?").run(query);
}
