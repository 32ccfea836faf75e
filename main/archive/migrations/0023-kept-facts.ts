/** The columns that searches sort, count and fold by are kept in the file, and how many articles have gone is counted: see kept-facts.ts. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
CREATE TABLE facts_removed (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  count INTEGER NOT NULL
) STRICT;
INSERT INTO facts_removed VALUES (1, 0);

DROP TRIGGER article_removed;
CREATE TRIGGER article_removed AFTER DELETE ON articles BEGIN
  DELETE FROM article_facts WHERE id = old.id;
  INSERT OR IGNORE INTO index_pending VALUES (old.id);
  UPDATE facts_removed SET count = count + 1;
END;

CREATE TABLE kept_facts (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  edition INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  size INTEGER NOT NULL,
  count INTEGER NOT NULL,
  languages TEXT NOT NULL CHECK (json_valid(languages)),
  verdicts TEXT NOT NULL CHECK (json_valid(verdicts))
) STRICT;

CREATE TABLE kept_fact_columns (
  name TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
`);
}
