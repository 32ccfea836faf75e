/** Joins the postings that several segments have of a term, by the numbers that their articles have in a new one. */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";
import { type Block, BlockCursor, type BlockWriter } from "./block.ts";
import { ByteReader, type ByteWriter, compareBytes } from "./bytes.ts";
import { decodeZone, emptyZone, skipPlaces, ZonePostings, zones } from "./postings.ts";
import type { Segment } from "./segment.ts";

/** Walks the terms of a segment. The connection writes while this reads, so that no statement may stay open: a block at a time. */
export class Source {
  readonly newNumbers: Int32Array;
  /** Its articles keep their order and none is gone: each new number is the old one and this. Null when it is not so. */
  readonly offset: number | null;
  documents = new ByteReader(new Uint8Array());
  places = new ByteReader(new Uint8Array());
  /** False when it has come to its end. */
  isOpen = true;
  private cursor = new BlockCursor(this.documents.bytes);
  private readonly nextBlock: () => Block | undefined;

  constructor(db: Database, segment: Segment, newNumbers: Int32Array) {
    this.newNumbers = newNumbers;
    const first = newNumbers[0] ?? 0;
    this.offset = newNumbers.every((number, at) => number === first + at) ? first : null;
    let latest = "";
    this.nextBlock = () => {
      const block = sql<Block>(
        db,
        `SELECT first_term AS firstTerm, documents, places FROM index_blocks WHERE segment_id = ? AND first_term > ?
        ORDER BY first_term LIMIT 1`,
      ).get(segment.id, latest);
      latest = block?.firstTerm ?? latest;
      return block;
    };
    this.next();
  }

  get term(): ByteWriter {
    return this.cursor.term;
  }

  next(): void {
    while (!this.cursor.next()) {
      const block = this.nextBlock();
      if (block === undefined) {
        this.isOpen = false;
        return;
      }
      this.documents = new ByteReader(block.documents);
      this.places = new ByteReader(block.places);
      this.cursor = new BlockCursor(block.documents);
    }
    // Each reader stands at the term's first zone.
    this.documents.at = this.cursor.documentsAt;
    this.places.at = this.cursor.placesAt;
  }
}

// Filled anew for each zone.
const postings = new ZonePostings();
const decoded = emptyZone();

/**
 * Writes the term that comes first among those that the sources stand at, and moves these on.
 *
 * @param sources  at least one, all open
 * @param size  how many articles the new segment has
 */
export function mergeNext(sources: readonly Source[], size: number, writer: BlockWriter): void {
  const first = firstOf(sources);
  if (mergeTerm(first, size, writer)) writer.add();
  for (const source of first) source.next();
}

/** Those that stand at the term that comes first. */
function firstOf(sources: readonly Source[]): Source[] {
  const first: Source[] = [];
  for (const source of sources) {
    const [known] = first;
    const order = known === undefined ? 0 : compareBytes(source.term, known.term);
    if (order > 0) continue;
    if (order < 0) first.length = 0;
    first.push(source);
  }
  return first;
}

/** @param sources  those that stand at the term @returns false when none of the term's articles is left */
function mergeTerm(sources: readonly Source[], size: number, writer: BlockWriter): boolean {
  writer.begin();
  const [known] = sources;
  if (known !== undefined) writer.term.append(known.term.bytes, 0, known.term.length);
  const areInOrder = sources.every(({ offset }, at) => offset !== null && offset >= (at === 0 ? 0 : (sources[at - 1]?.offset ?? offset)));
  let isEmpty = true;
  for (let zone = 0; zone < zones.length; zone += 1) {
    postings.clear();
    if (areInOrder) for (const source of sources) shiftZone(source, writer.termPlaces);
    else moveZone(sources, writer.termPlaces);
    postings.encode(size, writer.termDocuments);
    if (postings.length > 0) isEmpty = false;
  }
  return !isEmpty;
}

/** Reads one zone of a term and writes it with its places behind what is there. */
function shiftZone({ newNumbers, offset, documents, places }: Source, placesOut: ByteWriter): void {
  decodeZone(documents, newNumbers.length, decoded);
  const start = places.at;
  for (let at = 0; at < decoded.count; at += 1) {
    const count = documents.bytes[decoded.countsAt + at] ?? 0;
    postings.add((decoded.documents[at] ?? 0) + (offset ?? 0), count);
    skipPlaces(places, count);
  }
  placesOut.append(places.bytes, start, places.at);
}

/** The articles of one zone of a term, by their new numbers, with where their places stand in which source. */
interface Moved {
  readonly documents: number[];
  readonly counts: number[];
  readonly from: number[];
  readonly starts: number[];
  readonly ends: number[];
}

// Filled anew for each zone.
const moved: Moved = { documents: [], counts: [], from: [], starts: [], ends: [] };

/** Reads one zone of a term from each source, and writes what is left of it in the order of the new numbers. */
function moveZone(sources: readonly Source[], placesOut: ByteWriter): void {
  for (const list of Object.values(moved)) list.length = 0;
  for (const [from, { newNumbers, documents, places }] of sources.entries()) {
    decodeZone(documents, newNumbers.length, decoded);
    for (let at = 0; at < decoded.count; at += 1) {
      const count = documents.bytes[decoded.countsAt + at] ?? 0;
      const start = places.at;
      skipPlaces(places, count);
      const document = newNumbers[decoded.documents[at] ?? 0] ?? -1;
      if (document === -1) continue;
      moved.documents.push(document);
      moved.counts.push(count);
      moved.from.push(from);
      moved.starts.push(start);
      moved.ends.push(places.at);
    }
  }
  const { documents, counts, from, starts, ends } = moved;
  const order = documents.map((_, at) => at).sort((a, b) => (documents[a] ?? 0) - (documents[b] ?? 0));
  for (const at of order) {
    postings.add(documents[at] ?? 0, counts[at] ?? 0);
    placesOut.append(sources[from[at] ?? 0]?.places.bytes ?? new Uint8Array(), starts[at], ends[at]);
  }
}
