/** What a search may find beside its words: sets of words that stand for each other, and German words by their ends, for compounds. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
-- words: an array of words and phrases as a person wrote them.
CREATE TABLE word_sets (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('synonyms', 'names')),
  words TEXT NOT NULL CHECK (json_valid(words)),
  made_at TEXT NOT NULL
) STRICT;

-- reversed: the word from its last letter to its first, so that words with one end stand together.
CREATE TABLE word_ends (
  reversed TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
`);
  const keep = db.prepare("INSERT OR IGNORE INTO word_ends (reversed) VALUES (?)");
  const words = db.prepare<[], { term: string }>("SELECT DISTINCT term FROM word_forms WHERE language = 'de' AND length(term) >= 8");
  for (const { term } of words.all()) keep.run([...term].reverse().join(""));
}
