/**
 * The columns of facts as they are kept in the file, so that a start reads eight blobs and not a row of each article. They are written when an
 * archive is closed, in one transaction with the number of the last change that is in them; what changed later is taken in as ever. Where an
 * article has gone since, they count for nothing.
 */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";
import { columnNames, columnsOf, type Facts, followFacts, Names } from "./facts.ts";

/** Another number for other columns, or others' meaning. */
const edition = 1;

/** Fewer changes than these are read row by row in no time. */
const fewChanges = 1000;

const latest = new WeakMap<Database, Facts>();

/** The facts as of the transaction that is open. They are one object that goes along with the archive. */
export function factsOf(db: Database): Facts {
  const facts = followFacts(db, latest.get(db) ?? null, (removed, room) => readKept(db, removed, room));
  latest.set(db, facts);
  return facts;
}

/** Keeps the facts in the file when there is enough in them that is not kept yet. */
export function keepFacts(db: Database, atLeast = fewChanges): void {
  db.transaction(() => {
    const kept = sql<{ changed: number; count: number }>(
      db,
      "SELECT changed, k.count FROM kept_facts k, facts_removed r WHERE edition = ? AND removed = r.count",
    ).get(edition);
    const behind = sql<{ n: number }>(db, "SELECT count(*) AS n FROM article_facts WHERE changed > ?").get(kept?.changed ?? -1)?.n ?? 0;
    if (behind < Math.max(atLeast, (kept?.count ?? 0) / 50)) return;
    write(db, factsOf(db));
  }).immediate();
}

/** Whether the facts, kept ones among them, are what the rows of the articles say. */
export function areFactsTrue(db: Database): boolean {
  return db.transaction(() => {
    const [followed, read] = [factsOf(db), followFacts(db, null, () => null)];
    const differs = (id: number): boolean =>
      followed.flags[id] !== read.flags[id] ||
      (read.flags[id] !== 0 &&
        (numbers.some((name) => followed[name][id] !== read[name][id]) ||
          followed.languages.list[followed.language[id] ?? 0] !== read.languages.list[read.language[id] ?? 0] ||
          followed.verdicts.list[followed.verdict[id] ?? 0] !== read.verdicts.list[read.verdict[id] ?? 0]));
    const ids = Array.from({ length: read.size }, (_, id) => id);
    return followed.size === read.size && followed.count === read.count && !ids.some(differs);
  })();
}

/** Columns whose values mean the same in whatever order names were met. */
const numbers = ["day", "outlet", "words", "family", "familyRank"] as const;

function write(db: Database, facts: Facts): void {
  sql(db, "INSERT OR REPLACE INTO kept_facts VALUES (1, ?, ?, ?, ?, ?, ?, ?)").run(
    edition,
    facts.removed,
    facts.changed,
    facts.size,
    facts.count,
    JSON.stringify(facts.languages.list),
    JSON.stringify(facts.verdicts.list),
  );
  for (const name of columnNames) {
    const column = facts[name].subarray(0, facts.size);
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    sql(db, "INSERT OR REPLACE INTO kept_fact_columns VALUES (?, ?)").run(name, bytes);
  }
}

interface KeptRow {
  readonly changed: number;
  readonly size: number;
  readonly count: number;
  readonly languages: string;
  readonly verdicts: string;
}

/** @param room  for ids below this number, since some may have come since */
function readKept(db: Database, removed: number, room: number): Facts | null {
  const row = sql<KeptRow>(db, "SELECT changed, size, count, languages, verdicts FROM kept_facts WHERE edition = ? AND removed = ?").get(
    edition,
    removed,
  );
  if (row === undefined) return null;
  const { changed, size, count } = row;
  const columns = columnsOf(Math.max(size, room));
  for (const name of columnNames) {
    const bytes = sql<{ bytes: Uint8Array }>(db, "SELECT bytes FROM kept_fact_columns WHERE name = ?").get(name)?.bytes;
    const column = columns[name].subarray(0, size);
    if (bytes?.length !== column.byteLength) return null;
    new Uint8Array(column.buffer).set(bytes);
  }
  const [languages, verdicts]: string[][] = [JSON.parse(row.languages), JSON.parse(row.verdicts)];
  return { size, count, ...columns, languages: new Names(languages), verdicts: new Names(verdicts), changed, removed };
}
