/** A report lists what did not come in first: an index in that order leads to its first lines without sorting all of them. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
CREATE INDEX job_items_in_report
  ON job_items (job_id, CASE outcome WHEN 'skipped' THEN 0 WHEN 'duplicate' THEN 1 WHEN 'revision' THEN 2 ELSE 3 END, id);
`);
}
