/** What a person chose for a table is kept for the next one that begins with the same row. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
CREATE TABLE column_mappings (
  header TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
}
