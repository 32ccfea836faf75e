/** Joins the postings that several segments have of a term, by the numbers that their articles have in a new one. */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";
import { type Block, BlockCursor, type BlockWriter } from "./block.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { decodeZone, emptyZone, skipPlaces, ZonePostings, zones } from "./postings.ts";
import type { Segment } from "./segment.ts";

/** Walks the terms of a segment. The connection writes while this reads, so that no statement may stay open: a block at a time. */
export class Source {
  readonly newNumbers: Int32Array;
  places: Uint8Array = new Uint8Array();
  documents: Uint8Array = new Uint8Array();
  /** False when it has come to its end. */
  isOpen = true;
  cursor = new BlockCursor(this.documents);
  private readonly nextBlock: () => Block | undefined;

  constructor(db: Database, segment: Segment, newNumbers: Int32Array) {
    this.newNumbers = newNumbers;
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
      this.documents = block.documents;
      this.places = block.places;
      this.cursor = new BlockCursor(block.documents);
    }
  }
}

// Filled anew for each term.
const termOut = new ByteWriter();
const documentsOut = new ByteWriter();
const placesOut = new ByteWriter();
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
  if (mergeTerm(first, size)) writer.add(termOut, documentsOut, placesOut);
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

function compareBytes(a: ByteWriter, b: ByteWriter): number {
  const most = Math.min(a.length, b.length);
  const [left, right] = [a.bytes, b.bytes];
  for (let at = 0; at < most; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** @param sources  those that stand at the term @returns false when none of the term's articles is left */
function mergeTerm(sources: readonly Source[], size: number): boolean {
  termOut.clear();
  documentsOut.clear();
  placesOut.clear();
  const [known] = sources;
  if (known !== undefined) termOut.append(known.term.bytes, 0, known.term.length);
  const readers = sources.map(({ newNumbers, documents, places, cursor }) => ({
    newNumbers,
    documents: new ByteReader(documents, cursor.documentsAt),
    places: new ByteReader(places, cursor.placesAt),
  }));
  let isEmpty = true;
  for (let zone = 0; zone < zones.length; zone += 1) {
    moveZone(readers);
    postings.encode(size, documentsOut);
    if (postings.length > 0) isEmpty = false;
  }
  return !isEmpty;
}

interface Reading {
  readonly newNumbers: Int32Array;
  readonly documents: ByteReader;
  readonly places: ByteReader;
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

/** Reads one zone of a term from each source, and writes it into `postings` and `placesOut` by the new numbers. */
function moveZone(readers: readonly Reading[]): void {
  for (const list of Object.values(moved)) list.length = 0;
  let isSorted = true;
  let before = -1;
  for (let from = 0; from < readers.length; from += 1) {
    const reading = readers[from];
    if (reading === undefined) break;
    const { newNumbers, documents, places } = reading;
    decodeZone(documents, newNumbers.length, decoded);
    for (let at = 0; at < decoded.count; at += 1) {
      const count = documents.bytes[decoded.countsAt + at] ?? 0;
      const start = places.at;
      skipPlaces(places, count);
      const document = newNumbers[decoded.documents[at] ?? 0] ?? -1;
      if (document === -1) continue;
      if (document < before) isSorted = false;
      before = document;
      moved.documents.push(document);
      moved.counts.push(count);
      moved.from.push(from);
      moved.starts.push(start);
      moved.ends.push(places.at);
    }
  }
  postings.clear();
  if (isSorted) writeMoved(readers);
  else writeSorted(readers);
}

function writeMoved(readers: readonly Reading[]): void {
  const { documents, counts, from, starts, ends } = moved;
  for (let at = 0; at < documents.length; ) {
    const source = from[at] ?? 0;
    const start = starts[at] ?? 0;
    let end = start;
    // What stands together goes over in one piece.
    for (; at < documents.length && from[at] === source && starts[at] === end; at += 1) {
      postings.add(documents[at] ?? 0, counts[at] ?? 0);
      end = ends[at] ?? 0;
    }
    placesOut.append(readers[source]?.places.bytes ?? new Uint8Array(), start, end);
  }
}

function writeSorted(readers: readonly Reading[]): void {
  const { documents, counts, from, starts, ends } = moved;
  const order = documents.map((_, at) => at).sort((a, b) => (documents[a] ?? 0) - (documents[b] ?? 0));
  for (const at of order) {
    postings.add(documents[at] ?? 0, counts[at] ?? 0);
    placesOut.append(readers[from[at] ?? 0]?.places.bytes ?? new Uint8Array(), starts[at], ends[at]);
  }
}
