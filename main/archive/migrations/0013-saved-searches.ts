/** Saved searches get folders, a watch that can be switched, and a tag that they propose; the last queries are kept. */
import type { Database } from "better-sqlite3";

// Each new column has a default, since a step of undo written before may bring a row back without it.
export function migrate(db: Database): void {
  db.exec(`
CREATE TABLE saved_searches_now (
  id INTEGER PRIMARY KEY,
  folder TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  name TEXT NOT NULL COLLATE NOCASE,
  query TEXT NOT NULL,
  is_watched INTEGER NOT NULL DEFAULT 1 CHECK (is_watched IN (0, 1)),
  notifies INTEGER NOT NULL DEFAULT 0 CHECK (notifies IN (0, 1)),
  tag_id INTEGER REFERENCES tags (id) ON DELETE SET NULL,
  seen_at TEXT NOT NULL,
  seen_to INTEGER NOT NULL,
  told_to INTEGER NOT NULL DEFAULT 0,
  UNIQUE (folder, name)
) STRICT;
INSERT INTO saved_searches_now (id, name, query, seen_at, seen_to, told_to)
  SELECT id, name, query, seen_at, seen_to, seen_to FROM saved_searches;
DROP TABLE saved_searches;
ALTER TABLE saved_searches_now RENAME TO saved_searches;

CREATE TABLE tag_decisions (
  id INTEGER PRIMARY KEY,
  search_id INTEGER NOT NULL REFERENCES saved_searches (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  is_accepted INTEGER NOT NULL CHECK (is_accepted IN (0, 1)),
  decided_at TEXT NOT NULL,
  UNIQUE (search_id, tag_id, article_id)
) STRICT;
CREATE INDEX tag_decisions_by_tag ON tag_decisions (tag_id);
CREATE INDEX tag_decisions_by_article ON tag_decisions (article_id);

CREATE TABLE query_history (
  id INTEGER PRIMARY KEY,
  query TEXT NOT NULL UNIQUE,
  asked_at TEXT NOT NULL
) STRICT;
`);
}
