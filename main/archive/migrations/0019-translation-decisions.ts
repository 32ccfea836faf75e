/** A person's word on whether two texts in different languages are one: kept for ever, like that on copies. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
CREATE TABLE translation_decisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  is_translation INTEGER NOT NULL CHECK (is_translation IN (0, 1)),
  decided_at TEXT NOT NULL,
  UNIQUE (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT;
CREATE INDEX translation_decisions_by_other ON translation_decisions (other_id);
`);
}
