CREATE TABLE captures (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  origin TEXT NOT NULL CHECK (origin IN ('file', 'paste')),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  charset TEXT,
  size INTEGER NOT NULL CHECK (size >= 0),
  captured_at TEXT NOT NULL,
  deflated BLOB NOT NULL
) STRICT;

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ended_at TEXT,
  total INTEGER NOT NULL DEFAULT 0,
  imported INTEGER NOT NULL DEFAULT 0,
  revisions INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE job_items (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'revision', 'duplicate', 'skipped')),
  article_ids TEXT NOT NULL CHECK (json_valid(article_ids)),
  reason TEXT
) STRICT;

CREATE INDEX job_items_by_job ON job_items (job_id);

CREATE TABLE outlets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT,
  language TEXT,
  kind TEXT NOT NULL DEFAULT 'unknown' CHECK (kind IN ('daily', 'weekly', 'agency', 'broadcaster', 'official', 'blog', 'unknown')),
  label TEXT
) STRICT;

CREATE TABLE outlet_names (
  id INTEGER PRIMARY KEY,
  outlet_id INTEGER NOT NULL REFERENCES outlets (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX outlet_names_by_outlet ON outlet_names (outlet_id);

CREATE TABLE outlet_domains (
  id INTEGER PRIMARY KEY,
  outlet_id INTEGER NOT NULL REFERENCES outlets (id) ON DELETE CASCADE,
  domain TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX outlet_domains_by_outlet ON outlet_domains (outlet_id);

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  capture_id INTEGER NOT NULL REFERENCES captures (id),
  outlet_id INTEGER REFERENCES outlets (id),
  headline TEXT NOT NULL CHECK (headline <> ''),
  standfirst TEXT,
  byline TEXT,
  dateline TEXT,
  url TEXT,
  language TEXT,
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  published TEXT NOT NULL CHECK (json_valid(published)),
  words INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  read_at TEXT,
  removed TEXT NOT NULL CHECK (json_valid(removed)),
  blocks TEXT NOT NULL CHECK (json_valid(blocks))
) STRICT;

CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;

CREATE INDEX articles_by_capture ON articles (capture_id);

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  capture_id INTEGER NOT NULL REFERENCES captures (id),
  headline TEXT NOT NULL,
  captured_at TEXT NOT NULL,
  superseded TEXT CHECK (json_valid(superseded))
) STRICT;

CREATE INDEX revisions_by_article ON revisions (article_id);

CREATE INDEX revisions_by_capture ON revisions (capture_id);

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  field TEXT NOT NULL
    CHECK (field IN ('headline', 'standfirst', 'byline', 'dateline', 'published', 'language', 'outlet', 'url', 'blocks')),
  found TEXT NOT NULL CHECK (json_valid(found)),
  UNIQUE (article_id, field)
) STRICT;

CREATE TABLE article_facts (
  id INTEGER PRIMARY KEY,
  day TEXT,
  added_at TEXT NOT NULL,
  outlet_id INTEGER,
  language TEXT,
  is_read INTEGER NOT NULL
) STRICT;

CREATE INDEX article_facts_by_day ON article_facts (day DESC, id DESC);

CREATE INDEX article_facts_by_outlet ON article_facts (outlet_id, day);

CREATE VIRTUAL TABLE article_index USING fts5 (
  headline, standfirst, body, captions, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
  INSERT INTO article_facts VALUES (new.id, new.day, new.added_at, new.outlet_id, new.language, new.read_at IS NOT NULL);
  INSERT INTO article_index (rowid, headline, standfirst, body, captions)
    VALUES (new.id, terms(new.headline), terms(new.standfirst), body_terms(new.blocks), caption_terms(new.blocks));
END;

CREATE TRIGGER article_removed AFTER DELETE ON articles BEGIN
  DELETE FROM article_facts WHERE id = old.id;
  DELETE FROM article_index WHERE rowid = old.id;
END;

CREATE TRIGGER article_facts_changed AFTER UPDATE OF day, added_at, outlet_id, language, read_at ON articles BEGIN
  UPDATE article_facts SET day = new.day, added_at = new.added_at, outlet_id = new.outlet_id, language = new.language,
    is_read = new.read_at IS NOT NULL WHERE id = new.id;
END;

CREATE TRIGGER article_text_changed AFTER UPDATE OF headline, standfirst, blocks ON articles
WHEN old.headline IS NOT new.headline OR old.standfirst IS NOT new.standfirst OR old.blocks IS NOT new.blocks BEGIN
  DELETE FROM article_index WHERE rowid = old.id;
  INSERT INTO article_index (rowid, headline, standfirst, body, captions)
    VALUES (new.id, terms(new.headline), terms(new.standfirst), body_terms(new.blocks), caption_terms(new.blocks));
END;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE COLLATE NOCASE,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
  description TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE article_tags (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  UNIQUE (article_id, tag_id)
) STRICT;

CREATE INDEX article_tags_by_tag ON article_tags (tag_id, article_id);

CREATE TABLE annotations (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 5),
  note TEXT NOT NULL,
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start_char INTEGER NOT NULL CHECK (start_char >= 0),
  end_char INTEGER NOT NULL CHECK (end_char > start_char),
  span_start INTEGER,
  span_end INTEGER,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX annotations_by_article ON annotations (article_id);

CREATE TABLE annotation_tags (
  id INTEGER PRIMARY KEY,
  annotation_id INTEGER NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  UNIQUE (annotation_id, tag_id)
) STRICT;

CREATE INDEX annotation_tags_by_tag ON annotation_tags (tag_id);

CREATE TABLE dossiers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  notes TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE dossier_articles (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  UNIQUE (dossier_id, article_id)
) STRICT;

CREATE INDEX dossier_articles_by_article ON dossier_articles (article_id);

CREATE TABLE comparisons (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  article_ids TEXT NOT NULL CHECK (json_valid(article_ids)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE digests (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  language TEXT NOT NULL,
  masthead TEXT NOT NULL CHECK (json_valid(masthead)),
  sections TEXT NOT NULL CHECK (json_valid(sections)),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  query TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  seen_to INTEGER NOT NULL
) STRICT;

CREATE TABLE undo_steps (
  id INTEGER PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('undo', 'redo')),
  label TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE undo_changes (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES undo_steps (id) ON DELETE CASCADE,
  inverse TEXT NOT NULL
) STRICT;

CREATE INDEX undo_changes_by_step ON undo_changes (step_id);
