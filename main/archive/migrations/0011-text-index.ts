/**
 * A text index of our own in place of FTS5 (ADR 0013), and all that a search sorts, counts and folds by in `article_facts`, each row with the
 * number of its last change, so that a reader can follow.
 */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
DROP TRIGGER article_removed;
DROP TRIGGER article_text_changed;
DROP TRIGGER article_added;
DROP TRIGGER article_facts_changed;
DROP TABLE article_index;
DROP INDEX article_facts_by_day;

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

-- Articles whose text has changed in the transaction that is open; empty between transactions.
CREATE TABLE index_pending (id INTEGER PRIMARY KEY) STRICT;

-- Articles that are to be indexed in the background.
CREATE TABLE index_backlog (id INTEGER PRIMARY KEY) STRICT;

-- Forms of words whose stem is another word: what a search for a word looks for.
CREATE TABLE word_forms (
  stem TEXT NOT NULL,
  language TEXT NOT NULL,
  term TEXT NOT NULL,
  PRIMARY KEY (stem, language, term)
) STRICT, WITHOUT ROWID;
CREATE INDEX word_forms_by_term ON word_forms (term);

ALTER TABLE article_facts ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article_facts ADD COLUMN verdict TEXT NOT NULL DEFAULT 'complete';
ALTER TABLE article_facts ADD COLUMN family_id INTEGER;
ALTER TABLE article_facts ADD COLUMN family_rank REAL NOT NULL DEFAULT 0;
ALTER TABLE article_facts ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
UPDATE article_facts SET words = a.words, verdict = a.verdict FROM articles a WHERE a.id = article_facts.id;
UPDATE article_facts SET family_id = m.family_id, family_rank = ${rankOf("m")} FROM family_members m WHERE m.article_id = article_facts.id;
CREATE INDEX article_facts_by_change ON article_facts (changed);
INSERT INTO index_backlog SELECT id FROM articles;
${triggers}`);
}

/** The first text of a family before the others, the longer before the shorter. */
function rankOf(row: string): string {
  return `iif(${row}.relation = 'first', 1000000, 0) + ${row}.kept / max(0.001, 1 - ${row}.added)`;
}

const nextChange = "(SELECT coalesce(max(changed), 0) + 1 FROM article_facts)";

const triggers = `
CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
  INSERT INTO article_facts (id, day, added_at, outlet_id, language, is_read, is_counted, triage, words, verdict, changed)
    VALUES (new.id, new.day, new.added_at, new.outlet_id, new.language, new.read_at IS NOT NULL, new.is_counted, new.triage, new.words,
      new.verdict, ${nextChange});
  INSERT OR IGNORE INTO index_pending VALUES (new.id);
END;

CREATE TRIGGER article_removed AFTER DELETE ON articles BEGIN
  DELETE FROM article_facts WHERE id = old.id;
  INSERT OR IGNORE INTO index_pending VALUES (old.id);
END;

CREATE TRIGGER article_text_changed AFTER UPDATE OF headline, standfirst, blocks ON articles
WHEN old.headline IS NOT new.headline OR old.standfirst IS NOT new.standfirst OR old.blocks IS NOT new.blocks BEGIN
  INSERT OR IGNORE INTO index_pending VALUES (new.id);
END;

CREATE TRIGGER article_facts_changed
AFTER UPDATE OF day, added_at, outlet_id, language, read_at, verdict, let_in_at, triage, words ON articles BEGIN
  UPDATE article_facts SET day = new.day, added_at = new.added_at, outlet_id = new.outlet_id, language = new.language,
    is_read = new.read_at IS NOT NULL, is_counted = new.is_counted, triage = new.triage, words = new.words, verdict = new.verdict,
    changed = ${nextChange} WHERE id = new.id;
END;

CREATE TRIGGER family_joined AFTER INSERT ON family_members BEGIN
  UPDATE article_facts SET family_id = new.family_id, family_rank = ${rankOf("new")}, changed = ${nextChange} WHERE id = new.article_id;
END;

CREATE TRIGGER family_changed AFTER UPDATE ON family_members BEGIN
  UPDATE article_facts SET family_id = new.family_id, family_rank = ${rankOf("new")}, changed = ${nextChange} WHERE id = new.article_id;
END;

CREATE TRIGGER family_left AFTER DELETE ON family_members BEGIN
  UPDATE article_facts SET family_id = NULL, family_rank = 0, changed = ${nextChange} WHERE id = old.article_id;
END;
`;
