/** Imports with their report, file by file. */
import type { Database } from "better-sqlite3";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import { fileOf, type ImportItem, type ImportJob, type ReportItem } from "../../../shared/domain/capture.ts";
import { isTableName } from "../../../shared/domain/column-mapping.ts";
import type { JobId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";

const jobSql = `SELECT id, kind, label, state, started_at AS startedAt, ended_at AS endedAt, total, imported, revisions, duplicates, skipped,
  sources <> '[]' AS hasPaths
FROM jobs`;

type Row = Omit<ImportJob, "hasPaths"> & { readonly hasPaths: 0 | 1 };

const toJob = (row: Row): ImportJob => ({ ...row, hasPaths: row.hasPaths === 1 });

/** Newest first. */
export function listJobs(db: Database, limit: number): ImportJob[] {
  return sql<Row>(db, `${jobSql} ORDER BY id DESC LIMIT ?`).all(limit).map(toJob);
}

export function readJob(db: Database, id: JobId): Result<ImportJob, AppError> {
  const row = sql<Row>(db, `${jobSql} WHERE id = ?`).get(id);
  return row === undefined ? err({ kind: "not-found", what: "import" }) : ok(toJob(row));
}

/** The paths that a job was asked for. */
export function jobSources(db: Database, id: JobId): string[] {
  return JSON.parse(sql<{ sources: string }>(db, "SELECT sources FROM jobs WHERE id = ?").get(id)?.sources ?? "[]");
}

/** Of a job: three parameters, its id, limit and offset. What did not come in comes first, as its index has it. */
export const reportSql = `
SELECT id, path, outcome, article_ids AS articleIds, reason, changed, CASE WHEN instr(path, ' > ') > 0 THEN (
  SELECT c.article_ids ->> '$[0]' FROM job_items c WHERE c.job_id = i.job_id AND c.path = substr(i.path, 1, instr(i.path, ' > ') - 1)
) END AS within FROM job_items i WHERE job_id = ?
ORDER BY CASE outcome WHEN 'skipped' THEN 0 WHEN 'duplicate' THEN 1 WHEN 'revision' THEN 2 ELSE 3 END, id LIMIT ? OFFSET ?`;

/** The report in part, what did not come in first: among thousands it is what a person looks for. */
export function reportJob(db: Database, id: JobId, offset: number, limit: number): Result<CallOutput<"capture.report">, AppError> {
  const job = readJob(db, id);
  if (!job.ok) return job;
  const rows = sql<
    Pick<ReportItem, "path" | "outcome" | "within"> & { id: number; articleIds: string; reason: string | null; changed: string }
  >(db, reportSql).all(id, limit, offset);
  const tables = tableParts(
    db,
    rows.map((row) => row.id),
  );
  return ok({
    job: job.value,
    items: rows.map(({ id: itemId, ...row }) => ({
      ...row,
      tables: tables.get(itemId) ?? [],
      articleIds: JSON.parse(row.articleIds),
      reason: row.reason === null ? null : JSON.parse(row.reason),
      changed: JSON.parse(row.changed),
    })),
  });
}

/** The parts with articles in them that are tables by their names, of each of these inputs. */
function tableParts(db: Database, items: readonly number[]): ReadonlyMap<number, string[]> {
  const parts = sql<{ item: number; part: string }>(
    db,
    `SELECT DISTINCT i.id AS item, r.part FROM job_items i
    JOIN json_each(i.article_ids) a JOIN revisions r ON r.article_id = a.value AND r.part IS NOT NULL
    WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.id, r.id`,
  ).all(JSON.stringify(items));
  const found = new Map<number, string[]>();
  for (const { item, part } of parts) if (isTableName(part)) found.set(item, [...(found.get(item) ?? []), part]);
  return found;
}

/** @param input  `sources`: the paths asked for, by which an interrupted job can go on */
export function startJob(
  db: Database,
  input: { readonly label: string; readonly sources: readonly string[] },
): Result<ImportJob, AppError> {
  const made = sql<{ id: JobId }>(db, "INSERT INTO jobs (label, state, started_at, sources) VALUES (?, 'running', ?, ?) RETURNING id").get(
    input.label,
    new Date().toISOString(),
    JSON.stringify(input.sources),
  );
  return made === undefined ? err({ kind: "not-found", what: "import" }) : readJob(db, made.id);
}

export function endJob(db: Database, id: JobId, state: "done" | "cancelled" | "failed"): Result<ImportJob, AppError> {
  sql(db, "UPDATE jobs SET state = ?, ended_at = ? WHERE id = ? AND state = 'running'").run(state, new Date().toISOString(), id);
  return readJob(db, id);
}

/** What a person can do to a job that has not ended. */
export type JobTurn = "paused" | "running" | "cancelled";

const turnsFrom: Readonly<Record<JobTurn, string>> = {
  paused: "'running'",
  running: "'paused', 'interrupted', 'failed'",
  cancelled: "'running', 'paused', 'interrupted'",
};

/** Leaves a job alone that is not in a state to be turned so. */
export function turnJob(db: Database, id: JobId, to: JobTurn): Result<ImportJob, AppError> {
  const endedAt = to === "running" ? null : new Date().toISOString();
  sql(db, `UPDATE jobs SET state = ?, ended_at = ? WHERE id = ? AND state IN (${turnsFrom[to]})`).run(to, endedAt, id);
  return readJob(db, id);
}

/** The inputs that a job has dealt with; or the files of those that were skipped, where a part, `box.zip > page.html`, counts as its file. */
export function jobPaths(db: Database, id: JobId, skippedOnly: boolean): string[] {
  const only = skippedOnly ? "AND outcome = 'skipped'" : "";
  const paths = sql<{ path: string }>(db, `SELECT path FROM job_items WHERE job_id = ? ${only} ORDER BY id`).all(id);
  return [...new Set(paths.map(({ path }) => (skippedOnly ? fileOf(path) : path)))];
}

/** A job that was running when its program died: what it stored is there, and the rest can still come in. */
export function interruptLostJobs(db: Database): void {
  sql(db, "UPDATE jobs SET state = 'interrupted', ended_at = ? WHERE state = 'running'").run(new Date().toISOString());
}

const columns = { imported: "imported", revision: "revisions", duplicate: "duplicates", skipped: "skipped" } as const;

/** Adds to the report what became of inputs, in their order. */
export function addJobItems(db: Database, id: JobId, items: readonly ImportItem[]): void {
  const insert = sql(db, "INSERT INTO job_items (job_id, path, outcome, article_ids, reason, changed) VALUES (?, ?, ?, ?, ?, ?)");
  for (const { path, outcome, articleIds, reason, changed } of items) {
    const told = reason === null ? null : JSON.stringify(reason);
    insert.run(id, path, outcome, JSON.stringify(articleIds), told, JSON.stringify(changed));
  }
  for (const [outcome, those] of Map.groupBy(items, (each) => each.outcome)) {
    const column = columns[outcome];
    sql(db, `UPDATE jobs SET ${column} = ${column} + ? WHERE id = ?`).run(those.length, id);
  }
  sql(db, "UPDATE jobs SET total = max(total, imported + revisions + duplicates + skipped) WHERE id = ?").run(id);
}

export function raiseTotal(db: Database, id: JobId, total: number): void {
  sql(db, "UPDATE jobs SET total = max(total, ?) WHERE id = ?").run(total, id);
}
