/** Annotations: kept with the selector they were made with, and with where their words stand now. */
import type { Database } from "better-sqlite3";
import { anchorSelection } from "../../../shared/anchor/anchor.ts";
import { moveSpan } from "../../../shared/cleaning/correct-lines.ts";
import type { CallInput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Annotation, Selector } from "../../../shared/domain/annotation.ts";
import { type Block, readingText } from "../../../shared/domain/article.ts";
import type { AnnotationId, ArticleId, TagId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";

interface Row {
  readonly id: AnnotationId;
  readonly article_id: ArticleId;
  readonly colour: number;
  readonly note: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start_char: number;
  readonly end_char: number;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** In the order of the text, orphans last. */
export function annotationsOf(db: Database, articleId: ArticleId): Annotation[] {
  return sql<Row>(db, "SELECT * FROM annotations WHERE article_id = ? ORDER BY span_start IS NULL, span_start, id")
    .all(articleId)
    .map((row) => toAnnotation(db, row));
}

export function addAnnotation(db: Database, input: CallInput<"annotations.add">): Result<Annotation, AppError> {
  const { articleId, selector, colour, note, tagIds } = input;
  const text = textOf(db, articleId);
  if (text === undefined) return err({ kind: "not-found", what: "article" });
  const span = spanIn(text, selector);
  if (span === null) return err({ kind: "input-invalid", detail: "These words do not stand in the article." });
  const now = new Date().toISOString();
  const made = sql<{ id: AnnotationId }>(
    db,
    `INSERT INTO annotations
      (article_id, colour, note, exact, prefix, suffix, start_char, end_char, span_start, span_end, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  ).get(
    articleId,
    colour,
    note,
    selector.exact,
    selector.prefix,
    selector.suffix,
    selector.start,
    selector.end,
    span.start,
    span.end,
    now,
    now,
  );
  if (made === undefined) throw new Error("INSERT of an annotation returned no id");
  setTags(db, made.id, tagIds);
  return loadAnnotation(db, made.id);
}

export function changeAnnotation(db: Database, input: CallInput<"annotations.change">): Result<Annotation, AppError> {
  const { changes } = sql(db, "UPDATE annotations SET colour = ?, note = ?, updated_at = ? WHERE id = ?").run(
    input.colour,
    input.note,
    new Date().toISOString(),
    input.id,
  );
  if (changes === 0) return err({ kind: "not-found", what: "annotation" });
  setTags(db, input.id, input.tagIds);
  return loadAnnotation(db, input.id);
}

export function removeAnnotation(db: Database, id: AnnotationId): Result<null, AppError> {
  const { changes } = sql(db, "DELETE FROM annotations WHERE id = ?").run(id);
  return changes === 0 ? err({ kind: "not-found", what: "annotation" }) : ok(null);
}

/**
 * Finds every annotation of an article again in its new text; those whose words are gone become orphans.
 *
 * @param before  the text until now, when whole lines went or came: then it is known where each passage is
 */
export function reanchor(db: Database, articleId: ArticleId, blocks: readonly Block[], before?: readonly Block[]): void {
  const text = readingText(blocks);
  for (const row of sql<Row>(db, "SELECT * FROM annotations WHERE article_id = ?").all(articleId)) {
    const known = row.span_start === null || row.span_end === null ? null : { start: row.span_start, end: row.span_end };
    const moved = known && before ? moveSpan(known, before, blocks) : null;
    const span = moved ?? spanIn(text, toSelector(row));
    sql(db, "UPDATE annotations SET span_start = ?, span_end = ? WHERE id = ?").run(span?.start ?? null, span?.end ?? null, row.id);
  }
}

function spanIn(text: string, selector: Selector): { start: number; end: number } | null {
  const anchored = anchorSelection(text, selector);
  return anchored.kind === "anchored" ? { start: anchored.start, end: anchored.end } : null;
}

function textOf(db: Database, id: ArticleId): string | undefined {
  const row = sql<{ blocks: string }>(db, "SELECT blocks FROM articles WHERE id = ?").get(id);
  return row && readingText(JSON.parse(row.blocks));
}

function setTags(db: Database, id: AnnotationId, tagIds: readonly TagId[]): void {
  const wanted = JSON.stringify(tagIds);
  sql(db, "DELETE FROM annotation_tags WHERE annotation_id = ? AND tag_id NOT IN (SELECT value FROM json_each(?))").run(id, wanted);
  sql(
    db,
    "INSERT OR IGNORE INTO annotation_tags (annotation_id, tag_id) SELECT ?, t.id FROM json_each(?) w JOIN tags t ON t.id = w.value",
  ).run(id, wanted);
}

function loadAnnotation(db: Database, id: AnnotationId): Result<Annotation, AppError> {
  const row = sql<Row>(db, "SELECT * FROM annotations WHERE id = ?").get(id);
  return row === undefined ? err({ kind: "not-found", what: "annotation" }) : ok(toAnnotation(db, row));
}

function toAnnotation(db: Database, row: Row): Annotation {
  const tags = sql<{ id: TagId }>(db, "SELECT tag_id AS id FROM annotation_tags WHERE annotation_id = ? ORDER BY tag_id").all(row.id);
  const { span_start: start, span_end: end } = row;
  return {
    id: row.id,
    articleId: row.article_id,
    colour: row.colour,
    note: row.note,
    tagIds: tags.map((each) => each.id),
    selector: toSelector(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    span: start === null || end === null ? null : { start, end },
  };
}

const toSelector = (row: Row): Selector => ({
  exact: row.exact,
  prefix: row.prefix,
  suffix: row.suffix,
  start: row.start_char,
  end: row.end_char,
});
