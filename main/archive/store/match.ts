/** Which article in the archive an incoming one is a later capture of. */
import type { Database } from "better-sqlite3";
import type { CleanArticle } from "../../../shared/domain/clean-article.ts";
import type { ArticleId, CaptureId, OutletId } from "../../../shared/domain/ids.ts";
import { foldText } from "../../../shared/query/terms.ts";
import { sql } from "../sql.ts";

/** Shorter headlines ("Correction", "In brief") name a slot rather than a story. */
const leastHeadlineTerms = 3;

/**
 * The same canonical address; or, unless two addresses differ, the same headline in the same outlet on the same day.
 * Articles of one capture are never each other's revisions.
 */
export function findSame(db: Database, article: CleanArticle, outletId: OutletId | null, captureId: CaptureId): ArticleId | undefined {
  if (article.url !== null) {
    const byUrl = sql<{ id: ArticleId; headline: string }>(db, "SELECT id, headline FROM articles WHERE url = ? AND capture_id <> ?").all(
      article.url,
      captureId,
    );
    // One address with several articles is a page of many; then only the headline tells them apart.
    if (byUrl.length === 1) return byUrl[0]?.id;
    if (byUrl.length > 1) return byUrl.find((each) => foldText(each.headline) === foldText(article.headline))?.id;
  }
  const { day } = article.published;
  const headline = foldText(article.headline);
  if (outletId === null || day === null || headline.split(" ").length < leastHeadlineTerms) return undefined;
  return sql<{ id: ArticleId; headline: string; url: string | null }>(
    db,
    `SELECT a.id, a.headline, a.url FROM article_facts f JOIN articles a ON a.id = f.id
    WHERE f.outlet_id = ? AND f.day = ? AND a.capture_id <> ?`,
  )
    .all(outletId, day, captureId)
    .find((each) => (each.url === null || article.url === null) && foldText(each.headline) === headline)?.id;
}
