/** What a person has seen in concordances, and a count that moves on with every change of a text, so that lines are built anew only then. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
CREATE TABLE concordance_seen (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  zone TEXT NOT NULL CHECK (zone IN ('headline', 'standfirst', 'body')),
  start INTEGER NOT NULL,
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  seen_at TEXT NOT NULL
) STRICT;
CREATE INDEX concordance_seen_by_article ON concordance_seen (article_id);

CREATE TABLE text_changes (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  count INTEGER NOT NULL
) STRICT;
INSERT INTO text_changes VALUES (1, 0);
CREATE TRIGGER text_changed AFTER UPDATE OF headline, standfirst, blocks ON articles BEGIN
  UPDATE text_changes SET count = count + 1;
END;
`);
}
