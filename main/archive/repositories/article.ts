/** One article with all that belongs to it, and the corrections made to it by hand. */
import { inflateRawSync } from "node:zlib";
import type { Database } from "better-sqlite3";
import type { ArticleView } from "../../../shared/contract/article.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Article, CorrectableField, Verdict } from "../../../shared/domain/article.ts";
import type { Capture } from "../../../shared/domain/capture.ts";
import type { ArticleId, CaptureId, OutletId } from "../../../shared/domain/ids.ts";
import type { OwnRights } from "../../../shared/domain/outlet.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { SourceArticle } from "../../../shared/domain/source-article.ts";
import { sql } from "../sql.ts";
import { annotationsOf } from "./annotation.ts";
import { dossiersOf } from "./dossier.ts";
import { findOutlet } from "./outlet.ts";
import { readStanding } from "./standing.ts";
import { tagsOf } from "./tag.ts";

export interface StoredArticle {
  readonly id: ArticleId;
  readonly capture_id: CaptureId;
  readonly outlet_id: OutletId | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly day: string | null;
  readonly published: string;
  readonly updated: string | null;
  readonly authors: string;
  readonly agency: string | null;
  readonly verdict: Verdict;
  readonly verdict_reason: string | null;
  readonly full_text: OwnRights["fullText"];
  readonly licence: string | null;
  readonly words: number;
  readonly added_at: string;
  readonly read_at: string | null;
  readonly removed: string;
  readonly blocks: string;
}

export function findStored(db: Database, id: ArticleId): StoredArticle | undefined {
  return sql<StoredArticle>(db, "SELECT * FROM articles WHERE id = ?").get(id);
}

/** The article with all that belongs to it; hits are left empty. */
export function loadView(db: Database, id: ArticleId): Result<ArticleView, AppError> {
  const row = findStored(db, id);
  const capture = row && findCapture(db, row.capture_id);
  const standing = readStanding(db, id);
  if (row === undefined || capture === undefined || !standing.ok) return err({ kind: "not-found", what: "article" });
  return ok({
    article: toArticle(row, correctedFields(db, id)),
    outlet: row.outlet_id === null ? null : (findOutlet(db, row.outlet_id) ?? null),
    capture,
    standing: standing.value,
    rights: { fullText: row.full_text, licence: row.licence },
    tags: tagsOf(db, id),
    annotations: annotationsOf(db, id),
    dossiers: dossiersOf(db, id),
    revisions: revisionsOf(db, id),
    removed: JSON.parse(row.removed),
    hits: { headline: [], standfirst: [], body: [] },
  });
}

export function correctedFields(db: Database, id: ArticleId): CorrectableField[] {
  const rows = sql<{ field: CorrectableField }>(db, "SELECT field FROM corrections WHERE article_id = ? ORDER BY field").all(id);
  return rows.map((each) => each.field);
}

export function findCapture(db: Database, id: CaptureId): Capture | undefined {
  return sql<Capture>(
    db,
    "SELECT id, sha256, origin, name, media_type AS mediaType, charset, size AS bytes, captured_at AS capturedAt, address, entry_date AS entryDate FROM captures WHERE id = ?",
  ).get(id);
}

/** The capture with its bytes as they came in. */
export function loadCaptureBytes(db: Database, id: CaptureId): Result<{ capture: Capture; bytes: Uint8Array }, AppError> {
  const capture = findCapture(db, id);
  const stored = sql<{ deflated: Uint8Array }>(db, "SELECT deflated FROM captures WHERE id = ?").get(id);
  if (capture === undefined || stored === undefined) return err({ kind: "not-found", what: "capture" });
  return ok({ capture, bytes: new Uint8Array(inflateRawSync(stored.deflated)) });
}

/** In the order of `ids`; ids that are not there are left out. */
export function loadSources(db: Database, ids: readonly ArticleId[]): SourceArticle[] {
  type Row = Omit<SourceArticle, "published" | "blocks"> & { published: string; blocks: string };
  return sql<Row>(
    db,
    `SELECT a.id, a.headline, o.name AS outlet, o.country, a.published, a.language, a.url, a.blocks,
      coalesce(a.full_text, o.full_text, 'unknown') AS fullText, coalesce(a.licence, o.licence) AS licence
    FROM json_each(?) wanted JOIN articles a ON a.id = wanted.value LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY wanted.key`,
  )
    .all(JSON.stringify(ids))
    .map((row) => ({ ...row, published: JSON.parse(row.published), blocks: JSON.parse(row.blocks) }));
}

export function markRead(db: Database, ids: readonly ArticleId[], read: boolean): void {
  sql(db, `UPDATE articles SET read_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND (read_at IS NULL) = ?`).run(
    read ? new Date().toISOString() : null,
    JSON.stringify(ids),
    read ? 1 : 0,
  );
}

function revisionsOf(db: Database, id: ArticleId): ArticleView["revisions"] {
  return sql<ArticleView["revisions"][number]>(
    db,
    `SELECT capture_id AS captureId, captured_at AS capturedAt, headline, part FROM revisions WHERE article_id = ?
    ORDER BY superseded IS NOT NULL, captured_at DESC, id DESC`,
  ).all(id);
}

function toArticle(row: StoredArticle, corrected: CorrectableField[]): Article {
  return {
    id: row.id,
    captureId: row.capture_id,
    outletId: row.outlet_id,
    headline: row.headline,
    standfirst: row.standfirst,
    byline: row.byline,
    dateline: row.dateline,
    url: row.url,
    language: row.language,
    published: JSON.parse(row.published),
    updated: row.updated === null ? null : JSON.parse(row.updated),
    authors: JSON.parse(row.authors),
    blocks: JSON.parse(row.blocks),
    words: row.words,
    corrected,
    addedAt: row.added_at,
    readAt: row.read_at,
  };
}
