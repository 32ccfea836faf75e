/** Statements, prepared once a connection. */
import type { Database, Statement } from "better-sqlite3";

const prepared = new WeakMap<Database, Map<string, Statement>>();

type Value = string | number | bigint | null | Uint8Array;

/** Prepares `text` for this connection, or takes the statement prepared before. Rows have the shape that the caller's SQL names. */
export function sql<Row = never>(db: Database, text: string): Statement<Value[], Row> {
  let statements = prepared.get(db);
  if (statements === undefined) {
    statements = new Map();
    prepared.set(db, statements);
  }
  let statement = statements.get(text);
  if (statement === undefined) {
    statement = db.prepare(text);
    statements.set(text, statement);
  }
  return statement as Statement<Value[], Row>;
}
