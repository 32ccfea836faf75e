/** Searches what a person marked and wrote: highlights with their notes. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { FoundNote, FoundNotes, OwnTextRequest } from "../../../shared/contract/own-texts.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import { sql } from "../sql.ts";
import { openTextTest, type TextTest } from "./own-text.ts";
import { inSnapshot } from "./snapshot.ts";
import { cutAround } from "./snippet.ts";
import { readAsked } from "./widened.ts";

interface NoteRow extends Pick<FoundNote, "id" | "articleId" | "colour" | "headline" | "outlet" | "language" | "day" | "updatedAt"> {
  readonly note: string;
  readonly exact: string;
  readonly isLost: 0 | 1;
  readonly tagIds: string;
}

// CROSS: notes come first and lead to their articles. Where there are none yet, SQLite knows nothing of their table and would walk all articles.
const notesSql = `
SELECT n.id, n.article_id AS articleId, n.colour, n.note, n.exact, n.updated_at AS updatedAt, n.span_start IS NULL AS isLost,
  (SELECT json_group_array(t.tag_id) FROM annotation_tags t WHERE t.annotation_id = n.id) AS tagIds,
  a.headline, a.language, a.day, o.name AS outlet
FROM annotations n CROSS JOIN articles a ON a.id = n.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
ORDER BY n.updated_at DESC, n.id DESC`;

/** Last changed first. Errors: query-invalid. */
export function findNotes(db: Database, { query, offset, limit }: OwnTextRequest): Result<FoundNotes, AppError> {
  const asked = readAsked(db, query);
  if (!asked.ok) return asked;
  return inSnapshot(db, (at) => {
    const test = openTextTest(at, asked.value.node);
    const found = sql<NoteRow>(db, notesSql)
      .all()
      .map((row) => ({ row, tagIds: JSON.parse(row.tagIds) as number[] }))
      .filter(({ row, tagIds }) => test.holds({ text: `${row.note}\n${row.exact}`, articleId: row.articleId, tagIds }));
    const page = found.slice(offset, offset + limit).map(({ row, tagIds }) => toFound(row, test, tagsOf(db, tagIds)));
    return ok({ total: found.length, rows: page });
  });
}

function toFound({ exact, note, isLost, tagIds: _, ...row }: NoteRow, test: TextTest, tags: FoundNote["tags"]): FoundNote {
  const marked = (text: string) => cutAround(text, test.find(text));
  return { ...row, passage: marked(exact), note: { text: note, marks: test.find(note) }, isLost: isLost === 1, tags };
}

const tagsOf = (db: Database, ids: readonly number[]): FoundNote["tags"] =>
  sql<Pick<Tag, "id" | "path" | "colour">>(
    db,
    "SELECT id, path, colour FROM tags WHERE id IN (SELECT value FROM json_each(?)) ORDER BY path",
  ).all(JSON.stringify(ids));
