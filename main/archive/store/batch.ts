/** Storing what an import brought: one transaction a batch, one savepoint an input, nothing captured ever overwritten. */
import type { Database } from "better-sqlite3";
import { correctLines, type LineCorrection } from "../../../shared/cleaning/correct-lines.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import { readingText } from "../../../shared/domain/article.ts";
import { fileOf, type ImportItem, type ImportJob } from "../../../shared/domain/capture.ts";
import type { ArticleId, CaptureId, JobId } from "../../../shared/domain/ids.ts";
import type { Result } from "../../../shared/domain/result.ts";
import { ok } from "../../../shared/domain/result.ts";
import type { PreparedArticle, StoreCapture, StoreItem } from "../archive.ts";
import type { ArticleTerms, LanguageForms } from "../index/invert.ts";
import { indexPending } from "../index/keep-in-step.ts";
import { keepForms } from "../index/word-forms.ts";
import { findStored } from "../repositories/article.ts";
import { markMappingsUsed } from "../repositories/column-mapping.ts";
import { addJobItems, raiseTotal, readJob } from "../repositories/job.ts";
import { rulesInForce } from "../repositories/line-correction.ts";
import { matchOutlet } from "../repositories/outlet.ts";
import { watchedAmong } from "../repositories/watch-folder.ts";
import { sql } from "../sql.ts";
import { type CopyFinder, openCopyFinder } from "./copies.ts";
import { joinFamily, rejoinFamily } from "./family.ts";
import { insertArticle } from "./insert.ts";
import { findSame } from "./match.ts";
import { prepareArticle } from "./prepare.ts";
import { addRevision } from "./revise.ts";

interface Batch {
  readonly jobId: JobId;
  readonly total: number;
  readonly items: readonly StoreItem[];
}

/** What the articles of a batch share. */
interface Sharing {
  /** Terms of the articles that the batch adds, so that the index need not read their texts again. */
  readonly terms: Map<ArticleId, ArticleTerms>;
  /** Forms of words to be kept. */
  readonly forms: LanguageForms[];
  readonly finder: CopyFinder;
}

/** What is known of the batch's inputs. */
interface KnownInputs {
  /** The articles of captures that are in the archive, by the hash of their bytes. */
  readonly articles: Map<string, readonly ArticleId[]>;
  /** Files that came in from a watched folder. */
  readonly watched: ReadonlySet<string>;
}

/** @returns the job as it stands after the batch, and what became of each input, in their order */
export function storeBatch(db: Database, batch: Batch): Result<{ job: ImportJob; items: ImportItem[] }, AppError> {
  const known = readJob(db, batch.jobId);
  if (!known.ok) return known;
  const items = db
    .transaction(() => {
      raiseTotal(db, batch.jobId, batch.total);
      const coming = batch.items.flatMap((item) => ("reason" in item ? [] : item.articles));
      const finder = openCopyFinder(
        db,
        coming.map((each) => each.fingerprint),
      );
      const sharing: Sharing = { terms: new Map(), forms: coming.flatMap((each) => each.forms), finder };
      const known = readKnown(
        db,
        batch.items.flatMap((item) => ("capture" in item ? [item.capture] : [])),
      );
      const stored = batch.items.map((item) => storeItem(db, item, known, sharing));
      addJobItems(db, batch.jobId, stored);
      for (const item of batch.items) if ("tables" in item) markMappingsUsed(db, item.tables ?? []);
      finder.write();
      keepForms(db, sharing.forms);
      indexPending(db, sharing.terms);
      return stored;
    })
    .immediate();
  const job = readJob(db, batch.jobId);
  return job.ok ? ok({ job: job.value, items }) : job;
}

function readKnown(db: Database, captures: readonly StoreCapture[]): KnownInputs {
  const hashes = captures.map((each) => each.sha256);
  const files = captures.flatMap((each) => (each.origin === "file" ? [fileOf(each.name)] : []));
  return { articles: articlesOfBytes(db, hashes), watched: watchedAmong(db, files) };
}

function storeItem(db: Database, item: StoreItem, known: KnownInputs, sharing: Sharing): ImportItem {
  const { path } = item;
  if ("reason" in item) return { path, outcome: "skipped", articleIds: [], reason: item.reason, changed: [] };
  const { capture } = item;
  const before = known.articles.get(capture.sha256);
  if (before !== undefined) return { path, outcome: "duplicate", articleIds: [...before], reason: { kind: "known-bytes" }, changed: [] };
  if (item.articles.length === 0) return { path, outcome: "skipped", articleIds: [], reason: { kind: "no-article" }, changed: [] };
  // A job that goes on after a crash knows its paths only.
  const origin = capture.origin === "file" && known.watched.has(fileOf(capture.name)) ? "folder" : capture.origin;
  const captureId = insertCapture(db, { ...capture, origin });
  const stored = item.articles.map((article) => storeArticle(db, article, captureId, capture.capturedAt, sharing));
  const found = summary(stored);
  known.articles.set(capture.sha256, found.articleIds);
  return { path, ...found, changed: [] };
}

interface Stored {
  readonly id: ArticleId;
  readonly outcome: "imported" | "revision" | "duplicate";
}

/** A text that came in: a new article, or a later capture of one that is known. */
export function storeArticle(db: Database, found: PreparedArticle, captureId: CaptureId, capturedAt: string, sharing: Sharing): Stored {
  const { terms, finder } = sharing;
  const outletId = matchOutlet(db, found.article.outlet);
  const prepared = obey(found, rulesInForce(db, outletId));
  if (prepared !== found) sharing.forms.push(...prepared.forms);
  const { article } = prepared;
  const same = findSame(db, article, outletId, captureId);
  if (same === undefined) {
    const id = insertArticle(db, prepared, outletId, captureId, capturedAt);
    terms.set(id, prepared.terms);
    joinFamily(finder, id, prepared.fingerprint);
    return { id, outcome: "imported" };
  }
  terms.delete(same);
  const outcome = addRevision(db, same, article, outletId, captureId, capturedAt);
  // An older capture than the one shown changes nothing of what is compared.
  if (outcome === "revision" && findStored(db, same)?.capture_id === captureId) rejoinFamily(finder, same, prepared.fingerprint);
  return { id: same, outcome };
}

/** What the outlet's rules make of an article; they are few, and most articles meet none. */
function obey(prepared: PreparedArticle, rules: readonly LineCorrection[]): PreparedArticle {
  if (rules.length === 0) return prepared;
  const { article } = prepared;
  const lines = correctLines(article, rules);
  return readingText(lines.blocks) === readingText(article.blocks) ? prepared : prepareArticle({ ...article, ...lines });
}

function summary(stored: readonly Stored[]): Pick<ImportItem, "outcome" | "articleIds" | "reason"> {
  const articleIds = [...new Set(stored.map((each) => each.id))];
  const has = (outcome: Stored["outcome"]): boolean => stored.some((each) => each.outcome === outcome);
  if (has("imported")) return { outcome: "imported", articleIds, reason: null };
  if (has("revision")) return { outcome: "revision", articleIds, reason: null };
  return { outcome: "duplicate", articleIds, reason: { kind: "known-text" } };
}

function articlesOfBytes(db: Database, hashes: readonly string[]): Map<string, readonly ArticleId[]> {
  const rows = sql<{ sha256: string; id: ArticleId }>(
    db,
    `SELECT c.sha256, r.article_id AS id FROM captures c JOIN revisions r ON r.capture_id = c.id
    WHERE c.sha256 IN (SELECT value FROM json_each(?)) ORDER BY r.id`,
  ).all(JSON.stringify(hashes));
  const byHash = Map.groupBy(rows, (each) => each.sha256);
  return new Map([...byHash].map(([hash, those]) => [hash, those.map((each) => each.id)]));
}

function insertCapture(db: Database, capture: StoreCapture): CaptureId {
  const { lastInsertRowid } = sql(
    db,
    `INSERT INTO captures (sha256, origin, name, media_type, charset, size, captured_at, deflated, address, entry_date)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    capture.sha256,
    capture.origin,
    capture.name,
    capture.mediaType,
    capture.charset,
    capture.bytes,
    capture.capturedAt,
    capture.deflated,
    capture.address,
    capture.entryDate,
  );
  return Number(lastInsertRowid) as CaptureId;
}
