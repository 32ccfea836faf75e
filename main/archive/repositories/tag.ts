/** Tags: a hierarchy by path. */
import type { Database } from "better-sqlite3";
import type { CallInput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ArticleId, TagId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import { sql } from "../sql.ts";
import { mergeBranch, moveBranch, subtree } from "./tag-tree.ts";

const tagSql = `
SELECT t.id, t.path, t.colour, t.description,
  (SELECT count(DISTINCT at.article_id) FROM tags below JOIN article_tags at ON at.tag_id = below.id
    WHERE below.id = t.id OR (below.path >= t.path || '/' AND below.path < t.path || '0')) AS articles
FROM tags t`;

export function listTags(db: Database): Tag[] {
  return sql<Tag>(db, `${tagSql} ORDER BY t.path`).all();
}

export function tagsOf(db: Database, id: ArticleId): Tag[] {
  return sql<Tag>(db, `${tagSql} WHERE t.id IN (SELECT tag_id FROM article_tags WHERE article_id = ?) ORDER BY t.path`).all(id);
}

export function findTag(db: Database, id: TagId): Tag | undefined {
  return sql<Tag>(db, `${tagSql} WHERE t.id = ?`).get(id);
}

export function saveTag(db: Database, input: CallInput<"tags.save">): Result<Tag, AppError> {
  const { id, path, colour, description } = input;
  const taken = sql<{ id: TagId }>(db, "SELECT id FROM tags WHERE path = ?").get(path);
  if (taken !== undefined && taken.id !== id) return err({ kind: "name-taken", name: path });
  if (id === null) {
    const made = makeTag(db, path, colour);
    sql(db, "UPDATE tags SET description = ? WHERE id = ?").run(description, made);
    return loadTag(db, made);
  }
  const old = findTag(db, id);
  if (old === undefined) return err({ kind: "not-found", what: "tag" });
  if (path !== old.path) {
    const moved = moveBranch(db, old.path, path);
    if (!moved.ok) return moved;
    makeParents(db, path);
  }
  sql(db, "UPDATE tags SET colour = ?, description = ? WHERE id = ?").run(colour ?? old.colour, description, id);
  return loadTag(db, id);
}

/** Removes the tag and those below it. */
export function removeTag(db: Database, id: TagId): Result<null, AppError> {
  const tag = findTag(db, id);
  if (tag === undefined) return err({ kind: "not-found", what: "tag" });
  for (const each of subtree(db, tag.path)) sql(db, "DELETE FROM tags WHERE id = ?").run(each.id);
  return ok(null);
}

/** Puts everything that carries the tag, or one below it, under the other. @returns the other */
export function mergeTag(db: Database, { id, into }: CallInput<"tags.merge">): Result<Tag, AppError> {
  const tag = findTag(db, id);
  const target = findTag(db, into);
  if (tag === undefined || target === undefined) return err({ kind: "not-found", what: "tag" });
  if (id === into) return err({ kind: "tag-below-itself", path: tag.path });
  const merged = mergeBranch(db, tag.path, target.path);
  return merged.ok ? loadTag(db, into) : merged;
}

export function applyTag(db: Database, input: CallInput<"tags.apply">): Result<Tag, AppError> {
  const { articleIds, path, on } = input;
  if (!on && findTagAt(db, path) === undefined) return err({ kind: "not-found", what: "tag" });
  const id = tagIdAt(db, path);
  const wanted = JSON.stringify(articleIds);
  if (on) {
    sql(
      db,
      "INSERT OR IGNORE INTO article_tags (article_id, tag_id) SELECT a.id, ? FROM json_each(?) w JOIN articles a ON a.id = w.value",
    ).run(id, wanted);
  } else {
    sql(db, "DELETE FROM article_tags WHERE tag_id = ? AND article_id IN (SELECT value FROM json_each(?))").run(id, wanted);
  }
  return loadTag(db, id);
}

/** The tag of this path, made when there is none. */
export const tagIdAt = (db: Database, path: string): TagId => findTagAt(db, path) ?? makeTag(db, path, null);

const findTagAt = (db: Database, path: string): TagId | undefined =>
  sql<{ id: TagId }>(db, "SELECT id FROM tags WHERE path = ?").get(path)?.id;

function loadTag(db: Database, id: TagId): Result<Tag, AppError> {
  const tag = findTag(db, id);
  return tag === undefined ? err({ kind: "not-found", what: "tag" }) : ok(tag);
}

function makeTag(db: Database, path: string, colour: number | null): TagId {
  const parent = makeParents(db, path);
  const made = sql<{ id: TagId }>(db, "INSERT INTO tags (path, colour) VALUES (?, ?) RETURNING id").get(
    path,
    colour ?? parent ?? nextColour(db),
  );
  if (made === undefined) throw new Error("INSERT of a tag returned no id");
  return made.id;
}

/** Makes the tags above `path`. @returns the colour of the nearest, null at the top */
function makeParents(db: Database, path: string): number | null {
  const slash = path.lastIndexOf("/");
  if (slash === -1) return null;
  const parent = path.slice(0, slash);
  const found = sql<{ colour: number }>(db, "SELECT colour FROM tags WHERE path = ?").get(parent);
  if (found !== undefined) return found.colour;
  makeTag(db, parent, null);
  return sql<{ colour: number }>(db, "SELECT colour FROM tags WHERE path = ?").get(parent)?.colour ?? null;
}

function nextColour(db: Database): number {
  const tops = sql<{ count: number }>(db, "SELECT count(*) AS count FROM tags WHERE path NOT LIKE '%/%'").get();
  return (tops?.count ?? 0) % 8;
}
