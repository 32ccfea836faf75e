/** Queries with a name, in folders, and how many articles have come in for those that are watched. */
import type { Database } from "better-sqlite3";
import type { CallInput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { SavedSearchId, TagId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { isInFolder, type SavedSearch, searchFolder } from "../../../shared/domain/saved-search.ts";
import { countSince } from "../search/matched.ts";
import { sql } from "../sql.ts";
import { tagIdAt } from "./tag.ts";

interface Row extends Omit<SavedSearch, "isWatched" | "notifies" | "tag" | "fresh"> {
  readonly isWatched: 0 | 1;
  readonly notifies: 0 | 1;
  readonly seenTo: number;
  readonly tagId: TagId | null;
  readonly path: string | null;
  readonly colour: number | null;
}

const searchSql = `SELECT s.id, s.folder, s.name, s.query, s.is_watched AS isWatched, s.notifies, s.seen_at AS seenAt, s.seen_to AS seenTo,
  t.id AS tagId, t.path, t.colour
FROM saved_searches s LEFT JOIN tags t ON t.id = s.tag_id`;
const newest = "(SELECT coalesce(max(id), 0) FROM article_facts)";

/** By folder, then by name. */
export function listSavedSearches(db: Database): SavedSearch[] {
  return sql<Row>(db, `${searchSql} ORDER BY s.folder, s.name`)
    .all()
    .map((row) => toSavedSearch(db, row));
}

export function findSavedSearch(db: Database, id: SavedSearchId): SavedSearch | undefined {
  const row = sql<Row>(db, `${searchSql} WHERE s.id = ?`).get(id);
  return row === undefined ? undefined : toSavedSearch(db, row);
}

/** A search that begins to be watched counts from now on. Errors: name-taken, not-found. */
export function saveSearch(db: Database, input: CallInput<"searches.save">): Result<SavedSearch, AppError> {
  const { id, folder, name, query, isWatched, notifies, tagPath } = input;
  const taken = sql<{ id: SavedSearchId }>(db, "SELECT id FROM saved_searches WHERE folder = ? AND name = ?").get(folder, name);
  if (taken !== undefined && taken.id !== id) return err({ kind: "name-taken", name });
  const tag = tagPath === null ? null : tagIdAt(db, tagPath);
  const said = [folder, name, query, Number(isWatched), Number(isWatched && notifies), tag] as const;
  if (id === null) {
    sql(
      db,
      `INSERT INTO saved_searches (folder, name, query, is_watched, notifies, tag_id, seen_at, seen_to, told_to)
      VALUES (?, ?, ?, ?, ?, ?, ?, ${newest}, ${newest})`,
    ).run(...said, new Date().toISOString());
  } else {
    const before = findSavedSearch(db, id);
    if (before === undefined) return err({ kind: "not-found", what: "saved search" });
    sql(db, "UPDATE saved_searches SET folder = ?, name = ?, query = ?, is_watched = ?, notifies = ?, tag_id = ? WHERE id = ?").run(
      ...said,
      id,
    );
    if (isWatched && !before.isWatched) seeSearches(db, [id]);
  }
  const row = sql<Row>(db, `${searchSql} WHERE s.folder = ? AND s.name = ?`).get(folder, name);
  return row === undefined ? err({ kind: "not-found", what: "saved search" }) : ok(toSavedSearch(db, row));
}

/** What is there now counts as seen. */
export function seeSearches(db: Database, ids: readonly SavedSearchId[]): void {
  sql(
    db,
    `UPDATE saved_searches SET seen_at = ?, seen_to = ${newest}, told_to = ${newest} WHERE id IN (SELECT value FROM json_each(?))`,
  ).run(new Date().toISOString(), JSON.stringify(ids));
}

export function removeSavedSearch(db: Database, id: SavedSearchId): Result<null, AppError> {
  const { changes } = sql(db, "DELETE FROM saved_searches WHERE id = ?").run(id);
  return changes === 0 ? err({ kind: "not-found", what: "saved search" }) : ok(null);
}

/** Gives a folder, with those in it, another path; empty puts what it holds at the top. Errors: name-taken, input-invalid. */
export function moveSearchFolder(db: Database, { from, to }: CallInput<"searches.moveFolder">): Result<null, AppError> {
  for (const { id, folder, name } of inFolder(db, from)) {
    const moved = searchFolder.safeParse((to + folder.slice(from.length)).replace(/^\//, ""));
    if (!moved.success) return err({ kind: "input-invalid", detail: to });
    const taken = sql<{ id: SavedSearchId }>(db, "SELECT id FROM saved_searches WHERE folder = ? AND name = ?").get(moved.data, name);
    if (taken !== undefined && taken.id !== id) return err({ kind: "name-taken", name });
    sql(db, "UPDATE saved_searches SET folder = ? WHERE id = ?").run(moved.data, id);
  }
  return ok(null);
}

/** Removes a folder's searches and those of the folders in it. */
export function removeSearchFolder(db: Database, folder: string): void {
  for (const { id } of inFolder(db, folder)) removeSavedSearch(db, id);
}

/** What came in for a search since it was last told of, up to the article `to`. */
export interface SearchNews extends Pick<SavedSearch, "id" | "name" | "query"> {
  readonly count: number;
  readonly to: number;
}

/** Of the searches that are told of on the desktop, those with something new. */
export function newsOfSearches(db: Database): SearchNews[] {
  const to = sql<{ id: number }>(db, `SELECT ${newest} AS id`).get()?.id ?? 0;
  return sql<Pick<SavedSearch, "id" | "name" | "query"> & { readonly since: number }>(
    db,
    `SELECT id, name, query, max(seen_to, told_to) AS since FROM saved_searches
    WHERE is_watched = 1 AND notifies = 1 AND max(seen_to, told_to) < ? ORDER BY folder, name`,
  )
    .all(to)
    .map(({ since, ...search }) => ({ ...search, count: countSince(db, search.query, since), to }))
    .filter(({ count }) => count > 0);
}

export function tellSearches(db: Database, ids: readonly SavedSearchId[], to: number): void {
  sql(db, "UPDATE saved_searches SET told_to = ? WHERE id IN (SELECT value FROM json_each(?))").run(to, JSON.stringify(ids));
}

function inFolder(db: Database, folder: string): Pick<Row, "id" | "folder" | "name">[] {
  return sql<Pick<Row, "id" | "folder" | "name">>(db, "SELECT id, folder, name FROM saved_searches")
    .all()
    .filter((each) => isInFolder(each.folder, folder));
}

function toSavedSearch(db: Database, row: Row): SavedSearch {
  const { seenTo, tagId, path, colour, isWatched, notifies, ...search } = row;
  return {
    ...search,
    isWatched: isWatched === 1,
    notifies: notifies === 1,
    tag: tagId === null || path === null || colour === null ? null : { id: tagId, path, colour },
    fresh: isWatched === 1 ? countSince(db, row.query, seenTo) : 0,
  };
}
