/** Captures that are cleaned once more, as a job: which of them are still to do, what each cleaning changed, and one undo step for them all. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
ALTER TABLE jobs ADD COLUMN kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'clean-again'));

CREATE TABLE job_captures (
  job_id INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  capture_id INTEGER NOT NULL REFERENCES captures (id) ON DELETE CASCADE,
  PRIMARY KEY (job_id, capture_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE job_items ADD COLUMN changed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changed));

ALTER TABLE undo_steps ADD COLUMN job_id INTEGER;
`);
}
