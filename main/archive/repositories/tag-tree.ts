/** Moving in the hierarchy of tags: a tag under another name or place, and one tag into another. Those below go along. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { TagId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { tagPath } from "../../../shared/domain/tag.ts";
import { renameTagInQuery } from "../../../shared/query/rename-tag.ts";
import { sql } from "../sql.ts";

interface Place {
  readonly id: TagId;
  readonly path: string;
}

/** The tag and those below it, from the top. "0" is the character after "/". */
export function subtree(db: Database, path: string): Place[] {
  return sql<Place>(
    db,
    "SELECT id, path FROM tags WHERE path = ? OR (path >= ? || '/' AND path < ? || '0') ORDER BY length(path), path",
  ).all(path, path, path);
}

/** Gives the tag's branch another path. Errors: `tag-below-itself`, `tag-too-deep`; whether the path is free is the caller's question. */
export function moveBranch(db: Database, from: string, to: string): Result<null, AppError> {
  const branch = branchAt(db, from, to);
  if (!branch.ok) return branch;
  for (const { id, to: path } of branch.value) sql(db, "UPDATE tags SET path = ? WHERE id = ?").run(path, id);
  renameInSearches(db, from, to);
  return ok(null);
}

/** Puts all that carries a tag of the branch `from` under its counterpart below `into`, and removes what was emptied. */
export function mergeBranch(db: Database, from: string, into: string): Result<null, AppError> {
  const branch = branchAt(db, from, into);
  if (!branch.ok) return branch;
  for (const { id, to } of branch.value) {
    const there = sql<{ id: TagId }>(db, "SELECT id FROM tags WHERE path = ?").get(to);
    if (there === undefined) sql(db, "UPDATE tags SET path = ? WHERE id = ?").run(to, id);
    else {
      sql(db, "INSERT OR IGNORE INTO article_tags (article_id, tag_id) SELECT article_id, ? FROM article_tags WHERE tag_id = ?").run(
        there.id,
        id,
      );
      sql(
        db,
        "INSERT OR IGNORE INTO annotation_tags (annotation_id, tag_id) SELECT annotation_id, ? FROM annotation_tags WHERE tag_id = ?",
      ).run(there.id, id);
      followTag(db, id, there.id);
      sql(db, "DELETE FROM tags WHERE id = ?").run(id);
    }
  }
  renameInSearches(db, from, into);
  return ok(null);
}

/** Where each tag of the branch would go. */
function branchAt(db: Database, from: string, to: string): Result<(Place & { readonly to: string })[], AppError> {
  if (to.toLowerCase().startsWith(`${from.toLowerCase()}/`)) return err({ kind: "tag-below-itself", path: from });
  const branch = subtree(db, from).map((each) => ({ ...each, to: to + each.path.slice(from.length) }));
  const tooDeep = branch.find((each) => !tagPath.safeParse(each.to).success);
  return tooDeep === undefined ? ok(branch) : err({ kind: "tag-too-deep", path: tooDeep.to });
}

/** What searches proposed under one tag, and what was decided about it, goes on under the other. */
function followTag(db: Database, from: TagId, into: TagId): void {
  sql(db, "UPDATE saved_searches SET tag_id = ? WHERE tag_id = ?").run(into, from);
  sql(db, "UPDATE OR IGNORE tag_decisions SET tag_id = ? WHERE tag_id = ?").run(into, from);
}

/** A saved search goes on finding what it found. */
function renameInSearches(db: Database, from: string, to: string): void {
  for (const { id, query } of sql<{ id: number; query: string }>(db, "SELECT id, query FROM saved_searches").all()) {
    const renamed = renameTagInQuery(query, from, to);
    if (renamed !== query) sql(db, "UPDATE saved_searches SET query = ? WHERE id = ?").run(renamed, id);
  }
}
