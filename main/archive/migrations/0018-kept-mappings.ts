/** Mappings of columns are listed with when they were last used, and can be removed and had back. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
ALTER TABLE column_mappings RENAME TO old_mappings;

CREATE TABLE column_mappings (
  id INTEGER PRIMARY KEY,
  header TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL,
  used_at TEXT
) STRICT;

INSERT INTO column_mappings (header, mapping) SELECT header, mapping FROM old_mappings;

DROP TABLE old_mappings;
`);
}
