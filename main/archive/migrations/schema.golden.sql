CREATE TABLE job_items (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'revision', 'duplicate', 'skipped')),
  article_ids TEXT NOT NULL CHECK (json_valid(article_ids)),
  reason TEXT
, changed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changed))) STRICT;

CREATE TABLE outlets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT,
  language TEXT,
  kind TEXT NOT NULL DEFAULT 'unknown' CHECK (kind IN ('daily', 'weekly', 'agency', 'broadcaster', 'official', 'blog', 'unknown')),
  label TEXT
, owner TEXT, full_text TEXT NOT NULL DEFAULT 'unknown' CHECK (full_text IN ('unknown', 'may-leave', 'stays')), licence TEXT, is_preferred INTEGER NOT NULL DEFAULT 0 CHECK (is_preferred IN (0, 1))) STRICT;

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
, updated TEXT CHECK (json_valid(updated)), authors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors)), agency TEXT, full_text TEXT CHECK (full_text IN ('may-leave', 'stays')), licence TEXT, verdict TEXT NOT NULL DEFAULT 'complete' CHECK (verdict IN (
  'complete', 'truncated', 'paywall', 'consent', 'live-blog', 'gallery', 'index', 'error', 'no-text')), verdict_reason TEXT, let_in_at TEXT, triage TEXT NOT NULL DEFAULT 'new' CHECK (triage IN ('new', 'kept', 'dropped')), is_counted INTEGER
  GENERATED ALWAYS AS ((verdict = 'complete' OR let_in_at IS NOT NULL) AND triage <> 'dropped') VIRTUAL) STRICT;

CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;

CREATE INDEX articles_by_capture ON articles (capture_id);

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  capture_id INTEGER NOT NULL REFERENCES captures (id),
  headline TEXT NOT NULL,
  captured_at TEXT NOT NULL,
  superseded TEXT CHECK (json_valid(superseded))
, part TEXT) STRICT;

CREATE INDEX revisions_by_article ON revisions (article_id);

CREATE INDEX revisions_by_capture ON revisions (capture_id);

CREATE TABLE article_facts (
  id INTEGER PRIMARY KEY,
  day TEXT,
  added_at TEXT NOT NULL,
  outlet_id INTEGER,
  language TEXT,
  is_read INTEGER NOT NULL
, is_counted INTEGER NOT NULL DEFAULT 1, triage TEXT NOT NULL DEFAULT 'new', words INTEGER NOT NULL DEFAULT 0, verdict TEXT NOT NULL DEFAULT 'complete', family_id INTEGER, family_rank REAL NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX article_facts_by_outlet ON article_facts (outlet_id, day);

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
, event_id INTEGER REFERENCES events (id) ON DELETE SET NULL) STRICT;

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

CREATE TABLE undo_steps (
  id INTEGER PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('undo', 'redo')),
  label TEXT NOT NULL,
  made_at TEXT NOT NULL
, job_id INTEGER) STRICT;

CREATE TABLE undo_changes (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES undo_steps (id) ON DELETE CASCADE,
  inverse TEXT NOT NULL
) STRICT;

CREATE INDEX undo_changes_by_step ON undo_changes (step_id);

CREATE TABLE "captures" (
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
, entry_date TEXT) STRICT;

CREATE TABLE "jobs" (
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
, kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'clean-again'))) STRICT;

CREATE INDEX job_items_by_job ON job_items (job_id, path);

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

CREATE INDEX article_facts_new ON article_facts (added_at DESC, id DESC) WHERE triage = 'new';

CREATE TABLE "corrections" (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN (
    'headline', 'standfirst', 'byline', 'dateline', 'published', 'language', 'outlet', 'url', 'blocks', 'updated', 'authors', 'agency')),
  found TEXT NOT NULL CHECK (json_valid(found)),
  UNIQUE (article_id, field)
) STRICT;

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

CREATE TABLE families (
  id INTEGER PRIMARY KEY,
  agency TEXT,
  found_at TEXT NOT NULL
, changes INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE family_members (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL UNIQUE REFERENCES articles (id) ON DELETE CASCADE,
  family_id INTEGER NOT NULL REFERENCES families (id) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('first', 'whole', 'cut', 'extended', 'rewritten')),
  is_headline_changed INTEGER NOT NULL CHECK (is_headline_changed IN (0, 1)),
  kept REAL NOT NULL CHECK (kept BETWEEN 0 AND 1),
  added REAL NOT NULL CHECK (added BETWEEN 0 AND 1)
) STRICT;

CREATE INDEX family_members_by_family ON family_members (family_id, article_id);

CREATE TABLE family_decisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
  decided_at TEXT NOT NULL,
  UNIQUE (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT;

CREATE INDEX family_decisions_by_other ON family_decisions (other_id);

CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'country')),
  description TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE actor_names (
  id INTEGER PRIMARY KEY,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  language TEXT,
  script TEXT CHECK (length(script) = 4),
  UNIQUE (actor_id, name)
) STRICT;

CREATE INDEX actor_names_by_folded ON actor_names (folded);

CREATE TABLE actor_roles (
  id INTEGER PRIMARY KEY,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role <> ''),
  of_actor_id INTEGER REFERENCES actors (id) ON DELETE SET NULL,
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK (from_day <= to_day)
) STRICT;

CREATE INDEX actor_roles_by_actor ON actor_roles (actor_id);

CREATE INDEX actor_roles_by_whom ON actor_roles (of_actor_id);

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  block INTEGER NOT NULL CHECK (block >= 0),
  start_char INTEGER NOT NULL CHECK (start_char >= 0),
  end_char INTEGER NOT NULL CHECK (end_char > start_char),
  exact TEXT NOT NULL CHECK (exact <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'partial', 'indirect')),
  actor_id INTEGER REFERENCES actors (id) ON DELETE SET NULL,
  mention TEXT,
  cue TEXT,
  certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'probable', 'uncertain', 'decided')),
  UNIQUE (article_id, block, start_char, end_char)
) STRICT;

CREATE INDEX quotes_by_actor ON quotes (actor_id, article_id);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL CHECK (label <> ''),
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK (from_day <= to_day)
) STRICT;

CREATE INDEX events_by_day ON events (from_day);

CREATE TABLE event_places (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  place TEXT NOT NULL CHECK (place <> ''),
  country TEXT,
  UNIQUE (event_id, place)
) STRICT;

CREATE TABLE event_actors (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  UNIQUE (event_id, actor_id)
) STRICT;

CREATE INDEX event_actors_by_actor ON event_actors (actor_id);

CREATE TABLE event_articles (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'probable', 'uncertain', 'decided', 'excluded')),
  UNIQUE (event_id, article_id)
) STRICT;

CREATE INDEX event_articles_by_article ON event_articles (article_id);

CREATE INDEX dossiers_by_event ON dossiers (event_id);

CREATE INDEX articles_headlines ON articles (id DESC, headline, outlet_id, day);

CREATE TABLE likeness_keys (
  key INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_facts_uncounted ON article_facts (id) WHERE is_counted = 0;

CREATE TABLE line_corrections (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  action TEXT NOT NULL CHECK (action IN ('remove', 'keep')),
  text TEXT NOT NULL CHECK (text <> ''),
  made_at TEXT NOT NULL,
  UNIQUE (article_id, text)
) STRICT;

CREATE TABLE index_segments (
  id INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  ids BLOB NOT NULL,
  lengths BLOB NOT NULL,
  gone BLOB NOT NULL
) STRICT;

CREATE TABLE index_blocks (
  id INTEGER PRIMARY KEY,
  segment_id INTEGER NOT NULL REFERENCES index_segments (id) ON DELETE CASCADE,
  first_term TEXT NOT NULL,
  documents BLOB NOT NULL,
  places BLOB NOT NULL,
  UNIQUE (segment_id, first_term)
) STRICT;

CREATE TABLE index_pending (id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE index_backlog (id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE word_forms (
  stem TEXT NOT NULL,
  language TEXT NOT NULL,
  term TEXT NOT NULL,
  PRIMARY KEY (stem, language, term)
) STRICT, WITHOUT ROWID;

CREATE INDEX word_forms_by_term ON word_forms (term);

CREATE INDEX article_facts_by_change ON article_facts (changed);

CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
  INSERT INTO article_facts (id, day, added_at, outlet_id, language, is_read, is_counted, triage, words, verdict, changed)
    VALUES (new.id, new.day, new.added_at, new.outlet_id, new.language, new.read_at IS NOT NULL, new.is_counted, new.triage, new.words,
      new.verdict, (SELECT coalesce(max(changed), 0) + 1 FROM article_facts));
  INSERT OR IGNORE INTO index_pending VALUES (new.id);
END;

CREATE TRIGGER article_text_changed AFTER UPDATE OF headline, standfirst, blocks ON articles
WHEN old.headline IS NOT new.headline OR old.standfirst IS NOT new.standfirst OR old.blocks IS NOT new.blocks BEGIN
  INSERT OR IGNORE INTO index_pending VALUES (new.id);
END;

CREATE TRIGGER article_facts_changed
AFTER UPDATE OF day, added_at, outlet_id, language, read_at, verdict, let_in_at, triage, words ON articles BEGIN
  UPDATE article_facts SET day = new.day, added_at = new.added_at, outlet_id = new.outlet_id, language = new.language,
    is_read = new.read_at IS NOT NULL, is_counted = new.is_counted, triage = new.triage, words = new.words, verdict = new.verdict,
    changed = (SELECT coalesce(max(changed), 0) + 1 FROM article_facts) WHERE id = new.id;
END;

CREATE TRIGGER family_joined AFTER INSERT ON family_members BEGIN
  UPDATE article_facts SET family_id = new.family_id, family_rank = iif(new.relation = 'first', 1000000, 0) + new.kept / max(0.001, 1 - new.added), changed = (SELECT coalesce(max(changed), 0) + 1 FROM article_facts) WHERE id = new.article_id;
END;

CREATE TRIGGER family_changed AFTER UPDATE ON family_members BEGIN
  UPDATE article_facts SET family_id = new.family_id, family_rank = iif(new.relation = 'first', 1000000, 0) + new.kept / max(0.001, 1 - new.added), changed = (SELECT coalesce(max(changed), 0) + 1 FROM article_facts) WHERE id = new.article_id;
END;

CREATE TRIGGER family_left AFTER DELETE ON family_members BEGIN
  UPDATE article_facts SET family_id = NULL, family_rank = 0, changed = (SELECT coalesce(max(changed), 0) + 1 FROM article_facts) WHERE id = old.article_id;
END;

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

CREATE TABLE sqlite_sequence(name,seq);

CREATE INDEX concordance_seen_by_article ON concordance_seen (article_id);

CREATE TABLE text_changes (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  count INTEGER NOT NULL
) STRICT;

CREATE TRIGGER text_changed AFTER UPDATE OF headline, standfirst, blocks ON articles BEGIN
  UPDATE text_changes SET count = count + 1;
END;

CREATE TABLE "saved_searches" (
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

CREATE TABLE job_captures (
  job_id INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  capture_id INTEGER NOT NULL REFERENCES captures (id) ON DELETE CASCADE,
  PRIMARY KEY (job_id, capture_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE word_sets (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('synonyms', 'names')),
  words TEXT NOT NULL CHECK (json_valid(words)),
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE word_ends (
  reversed TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE INDEX family_members_first ON family_members (family_id) WHERE relation = 'first';

CREATE TABLE column_mappings (
  id INTEGER PRIMARY KEY,
  header TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL,
  used_at TEXT
) STRICT;

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

CREATE INDEX families_stale ON families (id) WHERE changes > 0;

CREATE TRIGGER family_stale AFTER UPDATE OF headline, blocks, published, outlet_id, agency ON articles
WHEN old.headline IS NOT new.headline OR old.blocks IS NOT new.blocks OR old.published IS NOT new.published
  OR old.outlet_id IS NOT new.outlet_id OR old.agency IS NOT new.agency BEGIN
  UPDATE families SET changes = changes + 1 WHERE id = (SELECT family_id FROM family_members WHERE article_id = new.id);
END;

CREATE TABLE likeness_new (
  key INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts_removed (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  count INTEGER NOT NULL
) STRICT;

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

CREATE INDEX job_items_in_report
  ON job_items (job_id, CASE outcome WHEN 'skipped' THEN 0 WHEN 'duplicate' THEN 1 WHEN 'revision' THEN 2 ELSE 3 END, id);
