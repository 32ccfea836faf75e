/** The blocks of a segment as a reader keeps them at hand: a query with feedback looks up a hundred words, which stand in few blocks. */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";
import { compareTerms } from "./block.ts";

export interface BlockRow {
  readonly id: number;
  readonly documents: Uint8Array;
}

interface Shelf {
  /** Where each block begins, in order, and its row. */
  readonly firstTerms: readonly string[];
  readonly rows: readonly number[];
  readonly kept: Map<number, BlockRow>;
}

/** So many blocks of a segment are kept; one that is much larger than most holds a common word, whose postings are kept by themselves. */
const mostKept = 128;
const largestKept = 16_384;

// A segment never changes.
const shelves = new WeakMap<object, Shelf>();

/** The block that holds a term if the segment has it; undefined before the first. */
export function blockFor(db: Database, segment: { readonly id: number }, term: string): BlockRow | undefined {
  const { firstTerms, rows, kept } = shelfOf(db, segment);
  let low = 0;
  let high = firstTerms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareTerms(firstTerms[middle] ?? "", term) <= 0) low = middle + 1;
    else high = middle;
  }
  const row = rows[low - 1];
  if (row === undefined) return undefined;
  const block = kept.get(row) ?? sql<BlockRow>(db, "SELECT id, documents FROM index_blocks WHERE id = ?").get(row);
  if (block === undefined || block.documents.length > largestKept) return block;
  kept.delete(row);
  kept.set(row, block);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return block;
}

function shelfOf(db: Database, segment: { readonly id: number }): Shelf {
  const known = shelves.get(segment);
  if (known !== undefined) return known;
  const listed = sql<{ id: number; term: string }>(
    db,
    "SELECT id, first_term AS term FROM index_blocks WHERE segment_id = ? ORDER BY first_term",
  ).all(segment.id);
  const shelf = { firstTerms: listed.map((each) => each.term), rows: listed.map((each) => each.id), kept: new Map<number, BlockRow>() };
  shelves.set(segment, shelf);
  return shelf;
}
