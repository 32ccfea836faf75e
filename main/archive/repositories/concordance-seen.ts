/** Which mentions a person has seen. Nothing here is undone: a mark is taken back as easily as it is made. */
import type { Database } from "better-sqlite3";
import type { SeenMark } from "../../../shared/concordance/seen.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { Mention } from "../../../shared/domain/mention.ts";
import { sql } from "../sql.ts";

/** A mention that is marked already keeps its mark. @returns the marks' ids in the order of the mentions */
export function markSeen(db: Database, mentions: readonly Mention[]): number[] {
  const now = new Date().toISOString();
  const known = sql<{ id: number }>(
    db,
    "SELECT id FROM concordance_seen WHERE article_id = ? AND zone = ? AND start = ? AND exact = ? AND prefix = ? AND suffix = ?",
  );
  const add = sql(
    db,
    "INSERT INTO concordance_seen (article_id, zone, start, exact, prefix, suffix, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  return db.transaction(() =>
    mentions.map(({ articleId, zone, start, exact, prefix, suffix }) => {
      const values = [articleId, zone, start, exact, prefix, suffix];
      return known.get(...values)?.id ?? Number(add.run(...values, now).lastInsertRowid);
    }),
  )();
}

export function markUnseen(db: Database, ids: readonly number[]): void {
  sql(db, "DELETE FROM concordance_seen WHERE id IN (SELECT value FROM json_each(?))").run(JSON.stringify(ids));
}

export interface SeenState {
  readonly count: number;
  readonly last: number;
}

/** The same as long as no mark was made or taken back. */
export function seenState(db: Database): SeenState {
  const found = sql<SeenState>(db, "SELECT count(*) AS count, coalesce(max(id), 0) AS last FROM concordance_seen").get();
  return found ?? { count: 0, last: 0 };
}

/** The articles whose marks are others now than in an earlier state; null for possibly all, since some were taken back. */
export function articlesMarkedSince(db: Database, earlier: SeenState, now: SeenState): ArticleId[] | null {
  const made = sql<{ id: ArticleId }>(db, "SELECT article_id AS id FROM concordance_seen WHERE id > ?").all(earlier.last);
  return earlier.count + made.length === now.count ? [...new Set(made.map((each) => each.id))] : null;
}

/** The marks of these articles, by article. */
export function marksOf(db: Database, ids: readonly ArticleId[]): Map<ArticleId, SeenMark[]> {
  const found = new Map<ArticleId, SeenMark[]>();
  const rows = sql<SeenMark & { readonly articleId: ArticleId }>(
    db,
    `SELECT id, article_id AS articleId, zone, start, exact, prefix, suffix FROM concordance_seen
    WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  );
  for (const { articleId, ...mark } of rows.iterate(JSON.stringify(ids))) {
    const marks = found.get(articleId);
    if (marks === undefined) found.set(articleId, [mark]);
    else marks.push(mark);
  }
  return found;
}
