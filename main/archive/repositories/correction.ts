/** Corrections by hand. The program's own value is kept under them, so that a field can be given back; a revision never overwrites them. */
import type { Database } from "better-sqlite3";
import type { Correction } from "../../../shared/contract/article.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Block, CorrectableField, Published } from "../../../shared/domain/article.ts";
import { readingText } from "../../../shared/domain/article.ts";
import type { ArticleId, OutletId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { termsOf } from "../../../shared/query/terms.ts";
import { sql } from "../sql.ts";
import { reanchor } from "./annotation.ts";
import { findStored, type StoredArticle } from "./article.ts";
import { outletNamed } from "./outlet.ts";

/** The fields of an article as the program found them, by the names of `CorrectableField`; the outlet is its id. */
export interface FoundFields {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly outlet: OutletId | null;
  readonly published: Published;
  readonly updated: Published | null;
  readonly authors: readonly string[];
  readonly blocks: readonly Block[];
}

export function correctArticle(db: Database, id: ArticleId, correction: Correction): Result<null, AppError> {
  const stored = findStored(db, id);
  if (stored === undefined) return err({ kind: "not-found", what: "article" });
  const { field } = correction;
  if (correction.value === null) return giveBack(db, id, field);
  sql(db, "INSERT OR IGNORE INTO corrections (article_id, field, found) VALUES (?, ?, ?)").run(
    id,
    field,
    JSON.stringify(shownFields(stored)[field]),
  );
  setField(db, id, toChange(db, correction));
  return ok(null);
}

function shownFields(stored: StoredArticle): FoundFields {
  const { headline, standfirst, byline, dateline, url, language, outlet_id: outlet } = stored;
  return {
    headline,
    standfirst,
    byline,
    dateline,
    url,
    language,
    outlet,
    published: JSON.parse(stored.published),
    updated: stored.updated === null ? null : JSON.parse(stored.updated),
    authors: JSON.parse(stored.authors),
    blocks: JSON.parse(stored.blocks),
  };
}

/** What the program found, which lies under a correction where there is one. */
export function programValues(db: Database, stored: StoredArticle): FoundFields {
  const kept = sql<{ field: string; found: string }>(db, "SELECT field, found FROM corrections WHERE article_id = ?").all(stored.id);
  return { ...shownFields(stored), ...Object.fromEntries(kept.map((each) => [each.field, JSON.parse(each.found)])) };
}

/** Takes what the program found anew: shown where nothing was corrected, kept underneath where something was. */
export function takeFound(db: Database, id: ArticleId, found: FoundFields, corrected: readonly CorrectableField[]): void {
  for (const field of fieldNames) {
    if (corrected.includes(field)) {
      sql(db, "UPDATE corrections SET found = ? WHERE article_id = ? AND field = ?").run(JSON.stringify(found[field]), id, field);
    } else {
      setField(db, id, { field, found });
    }
  }
}

export const fieldNames = [
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "url",
  "language",
  "outlet",
  "published",
  "updated",
  "authors",
  "blocks",
] as const satisfies readonly CorrectableField[];

type Change = { readonly field: CorrectableField; readonly found: Partial<FoundFields> };

function giveBack(db: Database, id: ArticleId, field: CorrectableField): Result<null, AppError> {
  const kept = sql<{ found: string }>(db, "DELETE FROM corrections WHERE article_id = ? AND field = ? RETURNING found").get(id, field);
  if (kept !== undefined) setField(db, id, { field, found: { [field]: JSON.parse(kept.found) } });
  return ok(null);
}

function toChange(db: Database, correction: Correction): Change {
  if (correction.value === null) return { field: correction.field, found: {} };
  switch (correction.field) {
    case "outlet":
      return { field: "outlet", found: { outlet: outletNamed(db, correction.value) } };
    case "published":
    case "updated":
      return { field: correction.field, found: { [correction.field]: { ...correction.value, certainty: "corrected" } } };
    default:
      return { field: correction.field, found: { [correction.field]: correction.value } };
  }
}

function setField(db: Database, id: ArticleId, { field, found }: Change): void {
  switch (field) {
    case "published":
      if (found.published === undefined) return;
      sql(db, "UPDATE articles SET published = ?, day = ? WHERE id = ?").run(JSON.stringify(found.published), found.published.day, id);
      return;
    case "updated":
      sql(db, "UPDATE articles SET updated = ? WHERE id = ?").run(found.updated ? JSON.stringify(found.updated) : null, id);
      return;
    case "authors":
      sql(db, "UPDATE articles SET authors = ? WHERE id = ?").run(JSON.stringify(found.authors ?? []), id);
      return;
    case "blocks":
      if (found.blocks === undefined) return;
      setBlocks(db, id, found.blocks);
      return;
    case "outlet":
      sql(db, "UPDATE articles SET outlet_id = ? WHERE id = ?").run(found.outlet ?? null, id);
      return;
    default:
      sql(db, `UPDATE articles SET ${field} = ? WHERE id = ?`).run(found[field] ?? null, id);
  }
}

/** Shows this text, and finds the annotations again in it; `before` as in `reanchor`. */
export function setBlocks(db: Database, id: ArticleId, blocks: readonly Block[], before?: readonly Block[]): void {
  sql(db, "UPDATE articles SET blocks = ?, words = ? WHERE id = ?").run(JSON.stringify(blocks), countWords(blocks), id);
  reanchor(db, id, blocks, before);
}

/** Words as the index counts them. */
const countWords = (blocks: readonly Block[]): number => termsOf(readingText(blocks)).length;
