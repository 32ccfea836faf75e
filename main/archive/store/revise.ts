/** A later capture of a known article: the newest is shown, all are kept, what a person did stays. */
import type { Database } from "better-sqlite3";
import { correctLines } from "../../../shared/cleaning/correct-lines.ts";
import { readingText, type Verdict } from "../../../shared/domain/article.ts";
import type { CleanArticle } from "../../../shared/domain/clean-article.ts";
import type { ArticleId, CaptureId, OutletId } from "../../../shared/domain/ids.ts";
import { correctedFields, findCapture, findStored } from "../repositories/article.ts";
import { type FoundFields, programValues, takeFound } from "../repositories/correction.ts";
import { lineCorrectionsOf } from "../repositories/line-correction.ts";
import { setVerdict } from "../repositories/standing.ts";
import { sql } from "../sql.ts";
import { insertRevision } from "./insert.ts";

/** A capture that is worth less (a wall, an error page) is kept among the revisions and never shown in place of a better one. */
const worth: Readonly<Record<Verdict, number>> = {
  complete: 3,
  "live-blog": 3,
  gallery: 3,
  truncated: 2,
  paywall: 1,
  index: 1,
  "no-text": 1,
  consent: 0,
  error: 0,
};

/** @returns `duplicate` when the text is the one shown already (its capture is kept all the same), else `revision` */
export function addRevision(
  db: Database,
  id: ArticleId,
  found: CleanArticle,
  outletId: OutletId | null,
  captureId: CaptureId,
  capturedAt: string,
): "revision" | "duplicate" {
  const article: CleanArticle = { ...found, ...correctLines(found, lineCorrectionsOf(db, id)) };
  const stored = findStored(db, id);
  if (stored === undefined) throw new Error(`Article ${id} was matched and is gone`);
  const corrected = correctedFields(db, id);
  const before = programValues(db, stored);
  if (saysTheSame(before, article)) {
    insertRevision(db, id, captureId, article, capturedAt, article);
    return "duplicate";
  }
  if (worth[article.verdict] < worth[stored.verdict]) {
    insertRevision(db, id, captureId, article, capturedAt, article);
    return "revision";
  }
  if (capturedAt < (findCapture(db, stored.capture_id)?.capturedAt ?? "")) {
    insertRevision(db, id, captureId, article, capturedAt, article);
    return "revision";
  }
  sql(db, "UPDATE revisions SET superseded = ? WHERE article_id = ? AND superseded IS NULL").run(
    JSON.stringify({ ...before, removed: JSON.parse(stored.removed) }),
    id,
  );
  insertRevision(db, id, captureId, article, capturedAt, null);
  sql(
    db,
    `UPDATE articles SET capture_id = ?, removed = ?, agency = coalesce(?, agency), read_at = NULL,
      triage = iif(triage = 'dropped', triage, 'new') WHERE id = ?`,
  ).run(captureId, JSON.stringify(article.removed), article.agency, id);
  setVerdict(db, id, article.verdict, article.verdictReason);
  takeFound(db, id, addTo(before, foundIn(article, outletId)), corrected);
  return "revision";
}

/** What cleaning found, by the names of the fields. */
export function foundIn(article: CleanArticle, outlet: OutletId | null): FoundFields {
  const { headline, standfirst, byline, dateline, url, language, published, updated, authors, blocks } = article;
  return { headline, standfirst, byline, dateline, url, language, outlet, published, updated, authors, blocks };
}

/** A capture that tells less (a pasted text has no address) takes nothing away. */
export function addTo(before: FoundFields, found: FoundFields): FoundFields {
  return {
    ...found,
    byline: found.byline ?? before.byline,
    dateline: found.dateline ?? before.dateline,
    url: found.url ?? before.url,
    language: found.language ?? before.language,
    outlet: found.outlet ?? before.outlet,
    published: found.published.day === null && before.published.day !== null ? before.published : found.published,
    updated: found.updated ?? before.updated,
    authors: found.authors.length === 0 ? before.authors : found.authors,
  };
}

function saysTheSame(before: FoundFields, article: CleanArticle): boolean {
  return (
    before.headline === article.headline &&
    before.standfirst === article.standfirst &&
    readingText(before.blocks) === readingText(article.blocks)
  );
}
