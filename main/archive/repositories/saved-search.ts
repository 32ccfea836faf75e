/** Queries with a name, and how many articles have come in for them since they were last opened. */
import type { Database } from "better-sqlite3";
import type { CallInput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { SavedSearchId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { SavedSearch } from "../../../shared/domain/saved-search.ts";
import { countSince } from "../search/matched.ts";
import { sql } from "../sql.ts";

interface Row {
  readonly id: SavedSearchId;
  readonly name: string;
  readonly query: string;
  readonly seenAt: string;
  readonly seenTo: number;
}

const searchSql = "SELECT id, name, query, seen_at AS seenAt, seen_to AS seenTo FROM saved_searches";

export function listSavedSearches(db: Database): SavedSearch[] {
  return sql<Row>(db, `${searchSql} ORDER BY name COLLATE NOCASE`)
    .all()
    .map((row) => toSavedSearch(db, row));
}

export function saveSearch(db: Database, input: CallInput<"searches.save">): Result<SavedSearch, AppError> {
  const { id, name, query } = input;
  const taken = sql<{ id: SavedSearchId }>(db, "SELECT id FROM saved_searches WHERE name = ?").get(name);
  if (taken !== undefined && taken.id !== id) return err({ kind: "name-taken", name });
  if (id !== null) sql(db, "UPDATE saved_searches SET name = ?, query = ? WHERE id = ?").run(name, query, id);
  else {
    sql(
      db,
      "INSERT INTO saved_searches (name, query, seen_at, seen_to) VALUES (?, ?, ?, (SELECT coalesce(max(id), 0) FROM article_facts))",
    ).run(name, query, new Date().toISOString());
  }
  const row = sql<Row>(db, `${searchSql} WHERE name = ?`).get(name);
  return row === undefined ? err({ kind: "not-found", what: "saved search" }) : ok(toSavedSearch(db, row));
}

export function seeSearch(db: Database, id: SavedSearchId): Result<null, AppError> {
  const { changes } = sql(
    db,
    "UPDATE saved_searches SET seen_at = ?, seen_to = (SELECT coalesce(max(id), 0) FROM article_facts) WHERE id = ?",
  ).run(new Date().toISOString(), id);
  return changes === 0 ? err({ kind: "not-found", what: "saved search" }) : ok(null);
}

export function removeSavedSearch(db: Database, id: SavedSearchId): Result<null, AppError> {
  const { changes } = sql(db, "DELETE FROM saved_searches WHERE id = ?").run(id);
  return changes === 0 ? err({ kind: "not-found", what: "saved search" }) : ok(null);
}

function toSavedSearch(db: Database, row: Row): SavedSearch {
  const { seenTo, ...search } = row;
  return { ...search, fresh: countSince(db, row.query, seenTo) };
}
