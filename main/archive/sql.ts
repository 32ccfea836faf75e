/** Statements, prepared once a connection, and the SQL functions that the schema's triggers call. */
import type { Database, Statement } from "better-sqlite3";
import { foldText } from "../../shared/query/terms.ts";

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

interface StoredBlock {
  readonly kind: string;
  readonly text: string;
}

/** Defines `terms`, `body_terms` and `caption_terms`: what the text index is fed with. A writing connection needs them. */
export function defineTerms(db: Database): void {
  const options = { deterministic: true };
  db.function("terms", options, (text: unknown) => (typeof text === "string" ? foldText(text) : ""));
  db.function("body_terms", options, (blocks: unknown) => foldBlocks(blocks, (kind) => kind !== "caption"));
  db.function("caption_terms", options, (blocks: unknown) => foldBlocks(blocks, (kind) => kind === "caption"));
}

function foldBlocks(json: unknown, takes: (kind: string) => boolean): string {
  if (typeof json !== "string") return "";
  const blocks: readonly StoredBlock[] = JSON.parse(json);
  const texts = blocks.filter((each) => takes(each.kind)).map((each) => each.text);
  return texts.length === 0 ? "" : foldLatest(texts.join("\n"));
}

let latest = { text: "", folded: "" };

/** Folds a text; the latest is remembered, since an article's words are counted and then indexed. */
export function foldLatest(text: string): string {
  if (latest.text !== text) latest = { text, folded: foldText(text) };
  return latest.folded;
}
