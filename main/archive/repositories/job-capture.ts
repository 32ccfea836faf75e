/** The captures that a job cleans once more; those that are left are those that it has not dealt with. */
import type { Database } from "better-sqlite3";
import type { CleanAgainScope } from "../../../shared/contract/capture.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ImportJob } from "../../../shared/domain/capture.ts";
import type { Charset } from "../../../shared/domain/charset.ts";
import type { CaptureId, JobId } from "../../../shared/domain/ids.ts";
import { err, type Result } from "../../../shared/domain/result.ts";
import type { StoredCapture } from "../archive.ts";
import { sql } from "../sql.ts";
import { readJob } from "./job.ts";

/** Begins a job with the captures that the articles in question are shown from. Errors: not-found when there is none. */
export function startCleanAgain(db: Database, scope: CleanAgainScope): Result<ImportJob, AppError> {
  return db
    .transaction((): Result<ImportJob, AppError> => {
      const made = sql<{ id: JobId }>(
        db,
        "INSERT INTO jobs (kind, label, state, started_at) VALUES ('clean-again', ?, 'running', ?) RETURNING id",
      ).get(labelOf(db, scope), new Date().toISOString());
      if (made === undefined) throw new Error("INSERT of a job returned no id");
      const { condition, value } = whichArticles(scope);
      const { changes } = sql(
        db,
        `INSERT INTO job_captures (job_id, capture_id) SELECT DISTINCT ?, capture_id FROM articles WHERE ${condition}`,
      ).run(made.id, value);
      sql(db, "UPDATE jobs SET total = ? WHERE id = ?").run(changes, made.id);
      if (changes > 0) return readJob(db, made.id);
      sql(db, "DELETE FROM jobs WHERE id = ?").run(made.id);
      return err({ kind: "not-found", what: "article" });
    })
    .immediate();
}

function whichArticles(scope: CleanAgainScope): { readonly condition: string; readonly value: string | number } {
  switch (scope.kind) {
    case "articles":
      return { condition: "id IN (SELECT value FROM json_each(?))", value: JSON.stringify(scope.ids) };
    case "capture":
      return { condition: "capture_id = ?", value: scope.captureId };
    case "outlet":
      return { condition: "outlet_id = ?", value: scope.outletId };
    case "all":
      return { condition: "id > ?", value: 0 };
  }
}

/** The set that a person chose is what the capture is read with from now on. */
export function chooseCharset(db: Database, id: CaptureId, charset: Charset): void {
  sql(db, "UPDATE captures SET charset = ? WHERE id = ?").run(charset, id);
}

/** A headline, an outlet's or a file's name; of several articles there is no name. */
function labelOf(db: Database, scope: CleanAgainScope): string {
  const named = (text: string, id: number): string => sql<{ name: string }>(db, text).get(id)?.name ?? "";
  if (scope.kind === "capture") return named("SELECT name FROM captures WHERE id = ?", scope.captureId);
  if (scope.kind === "outlet") return named("SELECT name FROM outlets WHERE id = ?", scope.outletId);
  const [only, ...others] = scope.kind === "articles" ? scope.ids : [];
  return only === undefined || others.length > 0 ? "" : named("SELECT headline AS name FROM articles WHERE id = ?", only);
}

/** What a job has left to clean, in the order of the captures; `after` is the last one that was had. */
export function leftToClean(db: Database, jobId: JobId, after: CaptureId | null, limit: number): StoredCapture[] {
  return sql<StoredCapture>(
    db,
    `SELECT c.id, c.sha256, c.origin, c.name, c.media_type AS mediaType, c.charset, c.size AS bytes, c.captured_at AS capturedAt, c.address,
      c.entry_date AS entryDate, c.deflated
    FROM job_captures j JOIN captures c ON c.id = j.capture_id WHERE j.job_id = ? AND j.capture_id > ? ORDER BY j.capture_id LIMIT ?`,
  ).all(jobId, after ?? 0, limit);
}

export function dealtWith(db: Database, jobId: JobId, captureId: CaptureId): void {
  sql(db, "DELETE FROM job_captures WHERE job_id = ? AND capture_id = ?").run(jobId, captureId);
}
