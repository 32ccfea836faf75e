/** Lines that a person took out or put back: in one article, or by a rule in all of an outlet's. */
import type { Database } from "better-sqlite3";
import { type CaptureLines, correctLines, type LineCorrection } from "../../../shared/cleaning/correct-lines.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Block } from "../../../shared/domain/article.ts";
import type { ArticleId, OutletId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";
import { findStored } from "./article.ts";
import { setBlocks } from "./correction.ts";

/** Takes a line out of the article or puts it back; a later word on the same line stands over an earlier one. */
export function correctLine(db: Database, id: ArticleId, action: LineCorrection["action"], text: string): Result<null, AppError> {
  const stored = findStored(db, id);
  if (stored === undefined) return err({ kind: "not-found", what: "article" });
  const shown: CaptureLines = { blocks: JSON.parse(stored.blocks), removed: JSON.parse(stored.removed) };
  const said: LineCorrection[] = [{ action, fits: "equals", text }];
  const after = correctLines(shown, said);
  if (after.blocks.length === shown.blocks.length)
    return err({ kind: "input-invalid", detail: "The line is not there, or it is the last one of the text." });
  sql(
    db,
    `INSERT INTO line_corrections (article_id, action, text, made_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (article_id, text) DO UPDATE SET action = excluded.action, made_at = excluded.made_at`,
  ).run(id, action, text, new Date().toISOString());
  correctFound(db, id, shown, said);
  sql(db, "UPDATE articles SET removed = ? WHERE id = ?").run(JSON.stringify(after.removed), id);
  setBlocks(db, id, after.blocks, shown.blocks);
  return ok(null);
}

// Under a text corrected as a whole lies the one that the program found: it follows.
function correctFound(db: Database, id: ArticleId, { removed }: CaptureLines, said: readonly LineCorrection[]): void {
  const kept = sql<{ found: string }>(db, "SELECT found FROM corrections WHERE article_id = ? AND field = 'blocks'").get(id);
  if (kept === undefined) return;
  const blocks: readonly Block[] = JSON.parse(kept.found);
  const after = correctLines({ blocks, removed }, said).blocks;
  sql(db, "UPDATE corrections SET found = ? WHERE article_id = ? AND field = 'blocks'").run(JSON.stringify(after), id);
}

/** What a person said of this article's lines, oldest first. */
export function lineCorrectionsOf(db: Database, id: ArticleId): LineCorrection[] {
  return sql<LineCorrection>(
    db,
    "SELECT action, 'equals' AS fits, text FROM line_corrections WHERE article_id = ? ORDER BY made_at, id",
  ).all(id);
}

/** The rules in force for an outlet, oldest first. */
export function rulesInForce(db: Database, outlet: OutletId | null): LineCorrection[] {
  if (outlet === null) return [];
  return sql<LineCorrection>(
    db,
    "SELECT action, fits, text FROM cleaning_rules WHERE outlet_id = ? AND revoked_at IS NULL ORDER BY made_at, id",
  ).all(outlet);
}
