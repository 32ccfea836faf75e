/**
 * Which articles hold which keys of likeness. Keys are spread evenly, so that in a table of all each new one changes a page of its own: new
 * ones gather in a small table, and go over into the large one in the order of keys, many to a page.
 * Source: O'Neil et al., "The log-structured merge-tree", 1996.
 */
import type { Database } from "better-sqlite3";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";

type KeyRow = readonly [key: number, id: ArticleId];

/** Every key that is asked for is in the answer. */
export function readHolders(db: Database, keys: ReadonlySet<number>): Map<number, ArticleId[]> {
  const holders = new Map<number, ArticleId[]>();
  for (const key of keys) holders.set(key, []);
  const asked = JSON.stringify([...keys]);
  const rows = sql<KeyRow>(
    db,
    `SELECT key, article_id FROM likeness_keys WHERE key IN (SELECT value FROM json_each(?))
    UNION ALL SELECT key, article_id FROM likeness_new WHERE key IN (SELECT value FROM json_each(?))
    ORDER BY key, article_id`,
  )
    .raw(true)
    .iterate(asked, asked);
  for (const [key, id] of rows) holders.get(key)?.push(id);
  return holders;
}

export function addKeys(db: Database, rows: readonly KeyRow[]): void {
  if (rows.length === 0) return;
  const before = countNew(db);
  sql(db, "INSERT INTO likeness_new (key, article_id) SELECT value ->> 0, value ->> 1 FROM json_each(?)").run(inOrder(rows));
  newRows.set(db, before + rows.length);
}

export function dropKeys(db: Database, rows: readonly KeyRow[]): void {
  if (rows.length === 0) return;
  const dropped = inOrder(rows);
  for (const table of ["likeness_keys", "likeness_new"])
    sql(db, `DELETE FROM ${table} WHERE (key, article_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`).run(dropped);
}

/** Neighbours share their page. */
const inOrder = (rows: readonly KeyRow[]): string => JSON.stringify(rows.toSorted(([a], [b]) => a - b));

/** So many rows gather before they go over: those of some ten thousand articles. */
const mostNew = 200_000;
/** So many go over at a time: a tenth of a second's work at most. */
const settledAtOnce = 10_000;

/** About how many are new; what was rolled back is among them. */
const newRows = new WeakMap<Database, number>();
/** The key that a connection goes on with while keys go over. */
const sweeps = new WeakMap<Database, number>();

function countNew(db: Database): number {
  return newRows.get(db) ?? sql<{ count: number }>(db, "SELECT count(*) AS count FROM likeness_new").get()?.count ?? 0;
}

/** Has some of the new keys go over, in a transaction of its own, once there are many. @returns whether more is left */
export function settleKeys(db: Database, most = mostNew, atOnce = settledAtOnce): boolean {
  const from = sweeps.get(db) ?? 0;
  if (from === 0 && countNew(db) <= most) return false;
  const next = sql<{ key: number }>(db, "SELECT key FROM likeness_new WHERE key >= ? ORDER BY key LIMIT 1 OFFSET ?").get(from, atOnce);
  const end = next === undefined ? Number.MAX_SAFE_INTEGER : Math.max(next.key, from + 1);
  db.transaction(() => {
    sql(
      db,
      `INSERT OR IGNORE INTO likeness_keys (key, article_id)
      SELECT key, article_id FROM likeness_new WHERE key >= ? AND key < ? ORDER BY key, article_id`,
    ).run(from, end);
    const { changes } = sql(db, "DELETE FROM likeness_new WHERE key >= ? AND key < ?").run(from, end);
    newRows.set(db, countNew(db) - changes);
  }).immediate();
  if (next === undefined) sweeps.delete(db);
  else sweeps.set(db, end);
  return next !== undefined;
}
