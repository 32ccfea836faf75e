/**
 * Segments: the text index of some articles, written once and never changed. An article whose text changes goes into a new segment and is
 * marked as gone in its old one; small segments are joined to larger ones (`join.ts`), so that there are a few dozen at most.
 * Source: O'Neil et al., "The log-structured merge-tree", 1996; Lucene keeps its index in this way.
 */
import type { Database } from "better-sqlite3";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";
import { type Block, BlockWriter } from "./block.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { type IndexedArticle, type Inverted, invert } from "./invert.ts";
import { encodePlaces, ZonePostings, zones } from "./postings.ts";

/** Raised when words are told apart or stemmed in another way: what an older edition indexed is indexed anew, in the background. */
export const indexEdition = 3;

export interface Segment {
  readonly id: number;
  readonly edition: number;
  /** The articles in it by their number, in ascending order. */
  readonly ids: Uint32Array;
  /** A byte an article: see `lengthByte`. */
  readonly lengths: Uint8Array;
  /** Numbers of the articles that are gone, in ascending order. */
  readonly gone: readonly number[];
}

/** How many articles a segment holds that are not gone. */
export const liveIn = ({ ids, gone }: Segment): number => ids.length - gone.length;

interface Row {
  readonly id: number;
  readonly edition: number;
  readonly ids: Uint8Array;
  readonly lengths: Uint8Array;
  readonly gone: Uint8Array;
}

/** Reads the segments that `known` lacks, and those of which more is gone than it knows. */
export function loadSegments(db: Database, known: ReadonlyMap<number, Segment> = new Map()): Segment[] {
  const listed = sql<{ id: number; documents: number }>(
    db,
    "SELECT id, documents FROM index_segments WHERE documents > 0 ORDER BY id",
  ).all();
  return listed.flatMap(({ id, documents }) => {
    const before = known.get(id);
    if (before !== undefined && liveIn(before) === documents) return [before];
    const row = sql<Row>(db, "SELECT id, edition, ids, lengths, gone FROM index_segments WHERE id = ?").get(id);
    if (row === undefined) return [];
    return [
      {
        id,
        edition: row.edition,
        ids: before?.ids ?? Uint32Array.from(decodeNumbers(row.ids)),
        lengths: before?.lengths ?? Uint8Array.from(row.lengths),
        gone: decodeNumbers(row.gone),
      },
    ];
  });
}

/** Writes a segment of new texts. @param articles  in the order of their ids, at least one */
export function writeSegment(db: Database, articles: readonly IndexedArticle[]): Segment {
  const inverted = invert(articles);
  const { id, writer } = beginSegment(db);
  for (const number of inverted.order) {
    writer.begin();
    writer.term.text(inverted.terms[number] ?? "");
    encodeTerm(inverted, number, articles.length, writer);
    writer.add();
  }
  writer.close();
  const segment = { id, edition: indexEdition, ids: Uint32Array.from(articles, (each) => each.id), lengths: inverted.lengths, gone: [] };
  return finishSegment(db, segment) ?? segment;
}

// Filled anew for each zone.
const postings = new ZonePostings();

function encodeTerm({ starts, documents, places }: Inverted, number: number, size: number, writer: BlockWriter): void {
  for (let zone = 0; zone < zones.length; zone += 1) {
    const key = number * zones.length + zone;
    const end = starts[key + 1] ?? 0;
    postings.clear();
    for (let from = starts[key] ?? 0, to = from; from < end; from = to) {
      const document = documents[from] ?? 0;
      while (to < end && documents[to] === document) to += 1;
      postings.add(document, to - from);
      encodePlaces(places, from, to, writer.termPlaces);
    }
    postings.encode(size, writer.termDocuments);
  }
}

const none = new Uint8Array();

/** Begins a segment: `writer` takes its terms in order. Nobody reads it until it is finished. */
export function beginSegment(db: Database): { readonly id: number; readonly writer: BlockWriter } {
  const id = newId(db);
  sql(db, "INSERT INTO index_segments (id, edition, documents, ids, lengths, gone) VALUES (?, 0, 0, ?, ?, ?)").run(id, none, none, none);
  const insert = sql(db, "INSERT INTO index_blocks (segment_id, first_term, documents, places) VALUES (?, ?, ?, ?)");
  return { id, writer: new BlockWriter(({ firstTerm, documents, places }: Block) => insert.run(id, firstTerm, documents, places)) };
}

/** Has a segment read from now on. @returns null, with the segment dropped, when all of its articles are gone */
export function finishSegment(db: Database, segment: Segment): Segment | null {
  const { id, edition, ids, lengths, gone } = segment;
  if (liveIn(segment) === 0) {
    dropSegment(db, id);
    return null;
  }
  sql(db, "UPDATE index_segments SET edition = ?, documents = ?, ids = ?, lengths = ?, gone = ? WHERE id = ?").run(
    edition,
    liveIn(segment),
    encodeNumbers(ids),
    lengths,
    encodeNumbers(gone),
    id,
  );
  return segment;
}

/** Drops what was begun and never finished: the program was ended meanwhile, or the disk was full. */
export function dropUnfinished(db: Database): void {
  sql(db, "DELETE FROM index_segments WHERE documents = 0").run();
}

const newest = new WeakMap<Database, number>();

// Never the same twice on a connection: a segment that was rolled back must not be taken for the next one.
function newId(db: Database): number {
  const stored = sql<{ id: number | null }>(db, "SELECT max(id) AS id FROM index_segments").get()?.id ?? 0;
  const id = Math.max(stored, newest.get(db) ?? 0) + 1;
  newest.set(db, id);
  return id;
}

/** Marks articles of a segment as gone; a segment that has none left is dropped. @returns what remains */
export function markGone(db: Database, segment: Segment, numbers: readonly number[]): Segment | null {
  const gone = [...new Set([...segment.gone, ...numbers])].sort((a, b) => a - b);
  if (gone.length === segment.ids.length) {
    dropSegment(db, segment.id);
    return null;
  }
  sql(db, "UPDATE index_segments SET gone = ?, documents = ? WHERE id = ?").run(
    encodeNumbers(gone),
    segment.ids.length - gone.length,
    segment.id,
  );
  return { ...segment, gone };
}

export function dropSegment(db: Database, id: number): void {
  sql(db, "DELETE FROM index_segments WHERE id = ?").run(id);
}

/** The number of an article within a segment; -1 when it is not in it, or gone. */
export function numberOf(segment: Segment, id: ArticleId): number {
  const { ids, gone } = segment;
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return gone.includes(middle) ? -1 : middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function encodeNumbers(numbers: ArrayLike<number>): Uint8Array {
  const out = new ByteWriter();
  let before = -1;
  for (let at = 0; at < numbers.length; at += 1) {
    out.varint((numbers[at] ?? 0) - before - 1);
    before = numbers[at] ?? 0;
  }
  return out.take();
}

function decodeNumbers(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const numbers: number[] = [];
  for (let before = -1; !reader.isAtEnd; ) {
    before += reader.varint() + 1;
    numbers.push(before);
  }
  return numbers;
}
