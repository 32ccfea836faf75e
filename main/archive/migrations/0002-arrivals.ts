/**
 * How captures come in (jobs that go on after a crash, feeds, watched folders), and what each is worth (verdict, triage, cleaning rules,
 * rights).
 *
 * SQLite cannot change a CHECK, so `captures`, `jobs` and `corrections` are made anew; foreign keys are off while that happens.
 */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(arrivals);
  db.exec(outlets);
  db.exec(articles);
  db.exec(subscriptions);
}

const arrivals = `
-- address: where it was fetched from, for a capture that came over the network.
CREATE TABLE captures_anew (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  origin TEXT NOT NULL CHECK (origin IN ('file', 'paste', 'folder', 'feed', 'address')),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  charset TEXT,
  size INTEGER NOT NULL CHECK (size >= 0),
  captured_at TEXT NOT NULL,
  deflated BLOB NOT NULL,
  address TEXT
) STRICT;
INSERT INTO captures_anew SELECT id, sha256, origin, name, media_type, charset, size, captured_at, deflated, NULL FROM captures;
DROP TABLE captures;
ALTER TABLE captures_anew RENAME TO captures;

-- sources: the paths that were asked for (JSON); going on after a crash walks them again and leaves out what job_items has.
CREATE TABLE jobs_anew (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'interrupted', 'done', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ended_at TEXT,
  total INTEGER NOT NULL DEFAULT 0,
  imported INTEGER NOT NULL DEFAULT 0,
  revisions INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  sources TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sources))
) STRICT;
INSERT INTO jobs_anew
  SELECT id, label, state, started_at, ended_at, total, imported, revisions, duplicates, skipped, '[]' FROM jobs;
DROP TABLE jobs;
ALTER TABLE jobs_anew RENAME TO jobs;

DROP INDEX job_items_by_job;
CREATE INDEX job_items_by_job ON job_items (job_id, path);
`;

const outlets = `
ALTER TABLE outlets ADD COLUMN owner TEXT;
ALTER TABLE outlets ADD COLUMN full_text TEXT NOT NULL DEFAULT 'unknown' CHECK (full_text IN ('unknown', 'may-leave', 'stays'));
ALTER TABLE outlets ADD COLUMN licence TEXT;
ALTER TABLE outlets ADD COLUMN is_preferred INTEGER NOT NULL DEFAULT 0 CHECK (is_preferred IN (0, 1));

-- What a person took out or put back in one article, said for all of the outlet's. A revoked rule stays listed.
CREATE TABLE cleaning_rules (
  id INTEGER PRIMARY KEY,
  outlet_id INTEGER NOT NULL REFERENCES outlets (id) ON DELETE CASCADE,
  action TEXT NOT NULL CHECK (action IN ('remove', 'keep')),
  fits TEXT NOT NULL CHECK (fits IN ('equals', 'starts', 'contains')),
  text TEXT NOT NULL CHECK (text <> ''),
  article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,
  made_at TEXT NOT NULL,
  revoked_at TEXT,
  UNIQUE (outlet_id, action, fits, text)
) STRICT;
CREATE INDEX cleaning_rules_by_article ON cleaning_rules (article_id);
`;

const articles = `
-- full_text and licence stand over the outlet's; null leaves it to the outlet.
ALTER TABLE articles ADD COLUMN updated TEXT CHECK (json_valid(updated));
ALTER TABLE articles ADD COLUMN authors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors));
ALTER TABLE articles ADD COLUMN agency TEXT;
ALTER TABLE articles ADD COLUMN full_text TEXT CHECK (full_text IN ('may-leave', 'stays'));
ALTER TABLE articles ADD COLUMN licence TEXT;
ALTER TABLE articles ADD COLUMN verdict TEXT NOT NULL DEFAULT 'complete' CHECK (verdict IN (
  'complete', 'truncated', 'paywall', 'consent', 'live-blog', 'gallery', 'index', 'error', 'no-text'));
ALTER TABLE articles ADD COLUMN verdict_reason TEXT;
ALTER TABLE articles ADD COLUMN let_in_at TEXT;
ALTER TABLE articles ADD COLUMN triage TEXT NOT NULL DEFAULT 'new' CHECK (triage IN ('new', 'kept', 'dropped'));
ALTER TABLE articles ADD COLUMN is_counted INTEGER
  GENERATED ALWAYS AS ((verdict = 'complete' OR let_in_at IS NOT NULL) AND triage <> 'dropped') VIRTUAL;

-- Furniture gets its place among the kept blocks. Of older articles only the words are known.
UPDATE articles SET removed =
  (SELECT json_group_array(json_object('text', value, 'at', NULL, 'why', NULL)) FROM json_each(articles.removed));
UPDATE revisions SET superseded = json_set(superseded, '$.removed', json(
  (SELECT json_group_array(json_object('text', value, 'at', NULL, 'why', NULL)) FROM json_each(revisions.superseded, '$.removed'))))
  WHERE superseded IS NOT NULL;

ALTER TABLE article_facts ADD COLUMN is_counted INTEGER NOT NULL DEFAULT 1;
ALTER TABLE article_facts ADD COLUMN triage TEXT NOT NULL DEFAULT 'new';
DROP INDEX article_facts_by_day;
CREATE INDEX article_facts_by_day ON article_facts (day DESC, id DESC, is_counted);
CREATE INDEX article_facts_new ON article_facts (added_at DESC, id DESC) WHERE triage = 'new';

DROP TRIGGER article_added;
CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
  INSERT INTO article_facts (id, day, added_at, outlet_id, language, is_read, is_counted, triage)
    VALUES (new.id, new.day, new.added_at, new.outlet_id, new.language, new.read_at IS NOT NULL, new.is_counted, new.triage);
  INSERT INTO article_index (rowid, headline, standfirst, body, captions)
    VALUES (new.id, terms(new.headline), terms(new.standfirst), body_terms(new.blocks), caption_terms(new.blocks));
END;

DROP TRIGGER article_facts_changed;
CREATE TRIGGER article_facts_changed
AFTER UPDATE OF day, added_at, outlet_id, language, read_at, verdict, let_in_at, triage ON articles BEGIN
  UPDATE article_facts SET day = new.day, added_at = new.added_at, outlet_id = new.outlet_id, language = new.language,
    is_read = new.read_at IS NOT NULL, is_counted = new.is_counted, triage = new.triage WHERE id = new.id;
END;
UPDATE articles SET triage = 'kept' WHERE read_at IS NOT NULL;

CREATE TABLE corrections_anew (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN (
    'headline', 'standfirst', 'byline', 'dateline', 'published', 'language', 'outlet', 'url', 'blocks', 'updated', 'authors', 'agency')),
  found TEXT NOT NULL CHECK (json_valid(found)),
  UNIQUE (article_id, field)
) STRICT;
INSERT INTO corrections_anew SELECT id, article_id, field, found FROM corrections;
DROP TABLE corrections;
ALTER TABLE corrections_anew RENAME TO corrections;
`;

const subscriptions = `
-- What a person asked for is here, what polling found is in feed_checks: taking back a change must not take back a check.
CREATE TABLE feeds (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE CHECK (url GLOB 'http://*' OR url GLOB 'https://*'),
  title TEXT NOT NULL,
  folder TEXT,
  outlet_id INTEGER REFERENCES outlets (id) ON DELETE SET NULL,
  every_minutes INTEGER NOT NULL DEFAULT 60 CHECK (every_minutes BETWEEN 5 AND 10080),
  takes_pages INTEGER NOT NULL DEFAULT 1 CHECK (takes_pages IN (0, 1)),
  is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX feeds_by_outlet ON feeds (outlet_id);

CREATE TABLE feed_checks (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
  etag TEXT,
  last_modified TEXT,
  checked_at TEXT NOT NULL,
  next_at TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  problem TEXT
) STRICT;
CREATE INDEX feed_checks_by_next ON feed_checks (next_at);

CREATE TABLE feed_entries (
  feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  entry TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (feed_id, entry)
) STRICT, WITHOUT ROWID;

-- Hosts on private or loopback addresses that the user allows to be fetched from.
CREATE TABLE allowed_hosts (
  id INTEGER PRIMARY KEY,
  host TEXT NOT NULL UNIQUE COLLATE NOCASE,
  allowed_at TEXT NOT NULL
) STRICT;

CREATE TABLE watch_folders (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE watched_files (
  folder_id INTEGER NOT NULL REFERENCES watch_folders (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  modified_at TEXT NOT NULL,
  PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;
`;
