/**
 * Keys of likeness are many, small and never read by article: without the second index they take half the room. A key that outlives its
 * article, or its article's text, leads to a comparison that finds nothing.
 */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
DROP TABLE likeness_keys;
CREATE TABLE likeness_keys (
  key INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;
`);
}
