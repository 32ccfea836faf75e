/** The text index as a reader sees it: where a term stands, in which forms, and how long each article is. */
import type { Database } from "better-sqlite3";
import { lengthOf } from "../../../shared/ranking/score.ts";
import { sql } from "../sql.ts";
import { BlockCursor, compareTerms, type Entry, eachStartingWith, findEntry, termAt } from "./block.ts";
import { ByteReader } from "./bytes.ts";
import { loadSegments, type Segment } from "./segment.ts";
import { type BlockRow, blockFor } from "./shelf.ts";

/** A segment whose `ids` hold 0 for what is gone: nothing has to be asked of each article, and no article is called 0. */
export interface ReadSegment extends Segment {
  readonly live: Uint32Array;
  /** The first id where each article's is one more than the one before, as those of an import are; null elsewhere. */
  readonly first: number | null;
}

/** A term in one segment. */
export class Postings {
  readonly segment: ReadSegment;
  private readonly db: Database;
  private readonly block: BlockRow;
  private readonly entry: Entry;
  private readonly known: string | null;

  /** @param known  the term, where it is known; it is worked out when it is asked for elsewhere */
  constructor(db: Database, segment: ReadSegment, block: BlockRow, entry: Entry, known: string | null) {
    this.db = db;
    this.segment = segment;
    this.block = block;
    this.entry = entry;
    this.known = known;
  }

  get term(): string {
    return this.known ?? termAt(this.block.documents, this.entry.documentsAt);
  }

  /** Bytes of the articles that have it. */
  get length(): number {
    return this.entry.documentsEnd - this.entry.documentsAt;
  }

  /** A reader at the first zone. */
  open(): ByteReader {
    return new ByteReader(this.block.documents, this.entry.documentsAt);
  }

  /** A reader at the places of the first zone. */
  openPlaces(): ByteReader {
    const row = sql<{ places: Uint8Array }>(this.db, "SELECT places FROM index_blocks WHERE id = ?").get(this.block.id);
    return new ByteReader(row?.places ?? new Uint8Array(), this.entry.placesAt);
  }
}

export interface TextIndex {
  readonly segments: readonly ReadSegment[];
  /** By article id, a byte each: see `lengthByte`. */
  readonly lengths: Uint8Array;
  /** How many articles are in the index, and their average length in weighted words. */
  readonly documents: number;
  readonly averageLength: number;
  /** The term in each segment that has it. */
  find(term: string): Postings[];
  /** Every term that begins so, or those of them that `takes` takes, in each segment that has it. Its `term` is worked out when it is asked for. */
  startingWith(prefix: string, takes?: (term: string) => boolean): Postings[];
  /** Every term that begins so, once. */
  termsStartingWith(prefix: string): Set<string>;
  /** The first term of a segment at or after this one. */
  next(segment: ReadSegment, atOrAfter: string): string | undefined;
}

/** @param before  what was read when the archive was in an earlier state: segments that are still there are taken from it */
export function readTextIndex(db: Database, size: number, before?: TextIndex): TextIndex {
  const known = new Map(before?.segments.map((each) => [each.id, each]));
  const segments = loadSegments(db, known).map((each) =>
    known.get(each.id)?.gone === each.gone ? (known.get(each.id) ?? toRead(each)) : toRead(each),
  );
  const lengths = new Uint8Array(size);
  let words = 0;
  let documents = 0;
  for (const segment of segments) {
    for (let at = 0; at < segment.live.length; at += 1) {
      const id = segment.live[at] ?? 0;
      if (id === 0 || id >= size) continue;
      const byte = segment.lengths[at] ?? 0;
      lengths[id] = byte;
      words += wordsByByte[byte] ?? 0;
      documents += 1;
    }
  }
  return {
    segments,
    lengths,
    documents,
    averageLength: documents === 0 ? 1 : words / documents,
    find: (term) => segments.flatMap((segment) => findIn(db, segment, term) ?? []),
    startingWith: (prefix, takes) => segments.flatMap((segment) => startingIn(db, segment, prefix, takes)),
    termsStartingWith: (prefix) => new Set(segments.flatMap((segment) => termsIn(db, segment, prefix))),
    next: (segment, atOrAfter) => nextIn(db, segment, atOrAfter),
  };
}

const wordsByByte = Float64Array.from({ length: 256 }, (_, byte) => lengthOf(byte));

function toRead(segment: Segment): ReadSegment {
  const { ids, gone } = segment;
  const [first, last] = [ids[0] ?? 0, ids.at(-1) ?? 0];
  if (gone.length === 0) return { ...segment, live: ids, first: last - first === ids.length - 1 ? first : null };
  const live = ids.slice();
  for (const number of gone) live[number] = 0;
  return { ...segment, live, first: null };
}

const blocksAfter = "SELECT id, documents FROM index_blocks WHERE segment_id = ? AND first_term > ? AND first_term < ? ORDER BY first_term";

function findIn(db: Database, segment: ReadSegment, term: string): Postings | null {
  const block = blockFor(db, segment, term);
  const entry = block && findEntry(block.documents, term);
  return block && entry ? new Postings(db, segment, block, entry, term) : null;
}

function startingIn(db: Database, segment: ReadSegment, prefix: string, takes?: (term: string) => boolean): Postings[] {
  const found: Postings[] = [];
  if (takes === undefined) {
    // Thousands of terms begin with one letter, and few searches need their letters.
    const bytes = Buffer.from(prefix);
    for (const block of blocksWith(db, segment, prefix))
      eachStartingWith(block.documents, bytes, (entry) => found.push(new Postings(db, segment, block, entry, null)) > 0);
    return found;
  }
  for (const [block, cursor] of cursorsIn(db, segment, prefix)) {
    const term = cursor.text();
    if (takes(term)) found.push(new Postings(db, segment, block, cursor.entry(), term));
  }
  return found;
}

function termsIn(db: Database, segment: ReadSegment, prefix: string): string[] {
  const found: string[] = [];
  for (const [, cursor] of cursorsIn(db, segment, prefix)) found.push(cursor.text());
  return found;
}

/** Stands at each term that begins so, one after the other. */
function* cursorsIn(db: Database, segment: ReadSegment, prefix: string): Generator<readonly [BlockRow, BlockCursor]> {
  const bytes = Buffer.from(prefix);
  for (const block of blocksWith(db, segment, prefix)) {
    const cursor = new BlockCursor(block.documents);
    for (let isThere = cursor.seek(bytes); isThere && cursor.startsWith(bytes); isThere = cursor.next()) yield [block, cursor];
  }
}

/** The blocks that may hold terms that begin so. */
function blocksWith(db: Database, segment: ReadSegment, prefix: string): BlockRow[] {
  const first = blockFor(db, segment, prefix);
  const others = sql<BlockRow>(db, blocksAfter).all(segment.id, prefix, `${prefix}\u{10FFFF}`);
  return first === undefined ? others : [first, ...others];
}

/** Where a walk along a segment's vocabulary stands: it asks for one term after the other, most of them of one block. */
interface Stand {
  readonly block: BlockRow;
  readonly cursor: BlockCursor;
  /** What was asked for last. */
  asked: string;
}
const stands = new WeakMap<ReadSegment, Stand>();

function nextIn(db: Database, segment: ReadSegment, atOrAfter: string): string | undefined {
  const bytes = Buffer.from(atOrAfter);
  const before = stands.get(segment);
  const isAhead = before !== undefined && compareTerms(before.asked, atOrAfter) <= 0;
  if (isAhead && before.cursor.seek(bytes)) {
    before.asked = atOrAfter;
    return before.cursor.text();
  }
  const block = blockFor(db, segment, atOrAfter);
  // One that was walked to its end has nothing more.
  if (block !== undefined && !(isAhead && block.id === before.block.id)) {
    const cursor = new BlockCursor(block.documents);
    stands.set(segment, { block, cursor, asked: atOrAfter });
    if (cursor.seek(bytes)) return cursor.text();
  }
  return sql<{ term: string }>(
    db,
    "SELECT first_term AS term FROM index_blocks WHERE segment_id = ? AND first_term > ? ORDER BY first_term LIMIT 1",
  ).get(segment.id, atOrAfter)?.term;
}
