/** What a person said of single lines of one article; a rule says the same for all of an outlet's. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
CREATE TABLE line_corrections (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  action TEXT NOT NULL CHECK (action IN ('remove', 'keep')),
  text TEXT NOT NULL CHECK (text <> ''),
  made_at TEXT NOT NULL,
  UNIQUE (article_id, text)
) STRICT;
`);
}
