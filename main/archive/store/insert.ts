/** A new article with its first capture. */
import type { Database } from "better-sqlite3";
import type { CleanArticle } from "../../../shared/domain/clean-article.ts";
import type { ArticleId, CaptureId, OutletId } from "../../../shared/domain/ids.ts";
import type { PreparedArticle } from "../archive.ts";
import { sql } from "../sql.ts";

export function insertArticle(
  db: Database,
  { article, words }: PreparedArticle,
  outletId: OutletId | null,
  captureId: CaptureId,
  capturedAt: string,
): ArticleId {
  const { lastInsertRowid } = sql(
    db,
    `INSERT INTO articles
      (capture_id, outlet_id, headline, standfirst, byline, dateline, url, language, day, published, words, added_at, removed, blocks,
      updated, verdict, verdict_reason, agency, authors)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    captureId,
    outletId,
    article.headline,
    article.standfirst,
    article.byline,
    article.dateline,
    article.url,
    article.language,
    article.published.day,
    JSON.stringify(article.published),
    words,
    new Date().toISOString(),
    JSON.stringify(article.removed),
    JSON.stringify(article.blocks),
    article.updated === null ? null : JSON.stringify(article.updated),
    article.verdict,
    article.verdictReason,
    article.agency,
    JSON.stringify(article.authors),
  );
  const id = Number(lastInsertRowid) as ArticleId;
  insertRevision(db, id, captureId, article, capturedAt, null);
  return id;
}

/** @param superseded  the cleaned article when it is not the one shown */
export function insertRevision(
  db: Database,
  id: ArticleId,
  captureId: CaptureId,
  { headline, part }: Pick<CleanArticle, "headline" | "part">,
  capturedAt: string,
  superseded: unknown,
): void {
  sql(db, "INSERT INTO revisions (article_id, capture_id, headline, captured_at, superseded, part) VALUES (?, ?, ?, ?, ?, ?)").run(
    id,
    captureId,
    headline,
    capturedAt,
    superseded === null ? null : JSON.stringify(superseded),
    part ?? null,
  );
}
