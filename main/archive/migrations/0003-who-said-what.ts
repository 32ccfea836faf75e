/** Who copied whom (families of copies), who speaks (actors), what was said (quotes) and what happened (events). */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(families);
  db.exec(actors);
  db.exec(events);
}

const families = `
CREATE TABLE families (
  id INTEGER PRIMARY KEY,
  agency TEXT,
  found_at TEXT NOT NULL
) STRICT;

-- kept: the share of the first copy's words that are here; added: the share of the words here that are not in the first copy.
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

-- A person's word on two articles. It outlives the families, which are found anew around it.
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

-- Articles that share a key are compared word by word; the keys are made from the text alone.
CREATE TABLE likeness_keys (
  key INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_keys_by_article ON likeness_keys (article_id);
`;

const actors = `
CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'country')),
  description TEXT NOT NULL DEFAULT ''
) STRICT;

-- folded: as searches fold it; script: ISO 15924, such as Arab.
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

-- start_char and end_char count within the block's text. mention: the words that name the speaker; without it, another source.
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
`;

const events = `
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

-- decided: a person put the article here; excluded: a person took it out, and it stays out.
CREATE TABLE event_articles (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'probable', 'uncertain', 'decided', 'excluded')),
  UNIQUE (event_id, article_id)
) STRICT;
CREATE INDEX event_articles_by_article ON event_articles (article_id);

ALTER TABLE dossiers ADD COLUMN event_id INTEGER REFERENCES events (id) ON DELETE SET NULL;
CREATE INDEX dossiers_by_event ON dossiers (event_id);
`;
