/** Where an article stands: what cleaning says it is worth, and what a person decided about it. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Standing, Triage, Verdict } from "../../../shared/domain/article.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { OwnRights } from "../../../shared/domain/outlet.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";

type Row = Omit<Standing, "isCounted"> & { readonly isCounted: 0 | 1 };

export function readStanding(db: Database, id: ArticleId): Result<Standing, AppError> {
  const row = sql<Row>(
    db,
    `SELECT verdict, verdict_reason AS reason, let_in_at AS letInAt, triage, is_counted AS isCounted FROM articles WHERE id = ?`,
  ).get(id);
  return row === undefined ? err({ kind: "not-found", what: "article" }) : ok({ ...row, isCounted: row.isCounted === 1 });
}

/** What cleaning found. That a person let the article in is not touched by it. */
export function setVerdict(db: Database, id: ArticleId, verdict: Verdict, reason: string | null): void {
  sql(db, "UPDATE articles SET verdict = ?, verdict_reason = ? WHERE id = ?").run(verdict, reason, id);
}

/** A person's word that articles count although they are not complete, or the taking back of it. */
export function letIn(db: Database, ids: readonly ArticleId[], isIn: boolean): void {
  sql(db, "UPDATE articles SET let_in_at = ? WHERE id IN (SELECT value FROM json_each(?))").run(
    isIn ? new Date().toISOString() : null,
    JSON.stringify(ids),
  );
}

export function setRights(db: Database, id: ArticleId, { fullText, licence }: OwnRights): void {
  sql(db, "UPDATE articles SET full_text = ?, licence = ? WHERE id = ?").run(fullText, licence, id);
}

export function setTriage(db: Database, ids: readonly ArticleId[], triage: Triage): void {
  sql(db, "UPDATE articles SET triage = ? WHERE id IN (SELECT value FROM json_each(?))").run(triage, JSON.stringify(ids));
}
