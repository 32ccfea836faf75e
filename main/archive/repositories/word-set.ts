/** Sets of words that stand for each other in searches that ask for it. */
import type { Database } from "better-sqlite3";
import type { CallInput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { WordSetId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { type WordSet, wordSet } from "../../../shared/domain/word-set.ts";
import { sql } from "../sql.ts";

interface Row extends Omit<WordSet, "words"> {
  readonly words: string;
}

const toSet = ({ id, kind, words }: Row): WordSet => ({ id, kind, words: wordSet.shape.words.parse(JSON.parse(words)) });

/** In the order of their making. */
export const listWordSets = (db: Database): WordSet[] => sql<Row>(db, "SELECT id, kind, words FROM word_sets ORDER BY id").all().map(toSet);

/** @param input  without an id it makes a set. Errors: not-found. */
export function saveWordSet(db: Database, { id, kind, words }: CallInput<"words.save">): Result<WordSet, AppError> {
  const row =
    id === null
      ? sql<Row>(db, "INSERT INTO word_sets (kind, words, made_at) VALUES (?, ?, ?) RETURNING id, kind, words").get(
          kind,
          JSON.stringify(words),
          new Date().toISOString(),
        )
      : sql<Row>(db, "UPDATE word_sets SET kind = ?, words = ? WHERE id = ? RETURNING id, kind, words").get(
          kind,
          JSON.stringify(words),
          id,
        );
  return row === undefined ? err({ kind: "not-found", what: "set of words" }) : ok(toSet(row));
}

export function removeWordSet(db: Database, id: WordSetId): void {
  sql(db, "DELETE FROM word_sets WHERE id = ?").run(id);
}
