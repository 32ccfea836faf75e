/** Joins small segments to larger ones, and leaves out what is gone. */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";
import { type Block, compareTerms, type Entry, entriesOf } from "./block.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { decodeZone, emptyZone, encodeZone, skipPlaces, zones } from "./postings.ts";
import { dropSegment, liveIn, type Segment, storeSegment } from "./segment.ts";

/** Segments of one class are joined when there are this many. */
const joinedAtOnce = 8;
/** From this many articles on a segment stays as it is. */
const largest = 32_768;

/** Eight small ones make one of the next class. */
const classOf = (segment: Segment): number => Math.max(0, Math.floor(Math.log(liveIn(segment) / 64) / Math.log(joinedAtOnce)));

/** Which segments to join now: those of the smallest class that has enough of them, or a large one that has lost a third of its articles. */
export function segmentsToJoin(segments: readonly Segment[]): Segment[] {
  const wasted = segments.find((each) => each.gone.length * 3 > each.ids.length && each.ids.length >= 64);
  if (wasted !== undefined) return [wasted];
  const byClass = new Map<string, Segment[]>();
  for (const segment of segments) {
    if (liveIn(segment) >= largest) continue;
    const key = `${classOf(segment)} ${segment.edition}`;
    const group = [...(byClass.get(key) ?? []), segment];
    if (group.length === joinedAtOnce) return group;
    byClass.set(key, group);
  }
  return [];
}

/** Writes one segment of the live articles of several, and drops those. @returns null when all of their articles are gone */
export function joinSegments(db: Database, segments: readonly Segment[]): Segment | null {
  const numbering = number(segments);
  if (numbering.ids.length === 0) {
    for (const { id } of segments) dropSegment(db, id);
    return null;
  }
  const joined = storeSegment(db, numbering.ids, numbering.lengths, segments[0]?.edition ?? 0, (writer) => {
    const sources = segments.map((segment, at) => openSource(db, segment, numbering.newNumbers[at] ?? new Int32Array(0)));
    for (;;) {
      let term: string | null = null;
      for (const { entry } of sources) if (entry && (term === null || compareTerms(entry.term, term) < 0)) term = entry.term;
      if (term === null) break;
      const at = sources.filter((each) => each.entry?.term === term);
      const merged = mergeTerm(at, numbering.ids.length);
      if (merged !== null) writer.add(term, merged.documents, merged.places);
      for (const source of at) source.next();
    }
  });
  for (const { id } of segments) dropSegment(db, id);
  return joined;
}

interface Numbering {
  readonly ids: Uint32Array;
  readonly lengths: Uint8Array;
  /** For each segment, the new number of each of its articles; -1 for one that is gone. */
  readonly newNumbers: readonly Int32Array[];
}

function number(segments: readonly Segment[]): Numbering {
  const all = segments.flatMap(({ ids, gone }, at) => {
    const dead = new Set(gone);
    return Array.from(ids, (id, document) => ({ id, at, document })).filter((each) => !dead.has(each.document));
  });
  all.sort((a, b) => a.id - b.id);
  const newNumbers = segments.map(({ ids }) => new Int32Array(ids.length).fill(-1));
  const lengths = new Uint8Array(all.length);
  for (const [next, { at, document }] of all.entries()) {
    const numbers = newNumbers[at];
    if (numbers) numbers[document] = next;
    lengths[next] = segments[at]?.lengths[document] ?? 0;
  }
  return { ids: Uint32Array.from(all, (each) => each.id), lengths, newNumbers };
}

interface Source {
  readonly newNumbers: Int32Array;
  entry: Entry | null;
  documents: Uint8Array;
  places: Uint8Array;
  next(): void;
}

// The connection writes while this reads, so that no statement may stay open: a block at a time.
function openSource(db: Database, segment: Segment, newNumbers: Int32Array): Source {
  const nextBlock = sql<Block>(
    db,
    `SELECT first_term AS firstTerm, documents, places FROM index_blocks WHERE segment_id = ? AND first_term > ?
    ORDER BY first_term LIMIT 1`,
  );
  let latest = "";
  let entries: Iterator<Entry> | null = null;
  const source: Source = { newNumbers, entry: null, documents: new Uint8Array(), places: new Uint8Array(), next: advance };
  function advance(): void {
    for (;;) {
      const step = entries?.next();
      if (step !== undefined && step.done !== true) {
        source.entry = step.value;
        return;
      }
      const block = nextBlock.get(segment.id, latest);
      if (block === undefined) {
        source.entry = null;
        return;
      }
      latest = block.firstTerm;
      source.documents = block.documents;
      source.places = block.places;
      entries = entriesOf(block.documents);
    }
  }
  advance();
  return source;
}

const decoded = emptyZone();
const documentsOut = new ByteWriter();
const placesOut = new ByteWriter();

/** @returns null when none of the term's articles is left */
function mergeTerm(sources: readonly Source[], size: number): { documents: Uint8Array; places: Uint8Array } | null {
  documentsOut.clear();
  placesOut.clear();
  const readers = sources.map((source) => {
    const [start, end] = source.entry?.documents ?? [0, 0];
    return {
      source,
      documents: new ByteReader(source.documents.subarray(start, end)),
      places: new ByteReader(source.places, source.entry?.places[0]),
    };
  });
  let isEmpty = true;
  for (let zone = 0; zone < zones.length; zone += 1) {
    const found = newGathered();
    for (const [from, { source, documents, places }] of readers.entries()) gather(found, from, source.newNumbers, documents, places);
    if (!found.isSorted) sortGathered(found);
    encodeZone(found.documents, found.counts, size, documentsOut);
    for (const [at, from] of found.from.entries())
      placesOut.append(readers[from]?.places.bytes ?? new Uint8Array(), found.starts[at], found.ends[at]);
    if (found.documents.length > 0) isEmpty = false;
  }
  return isEmpty ? null : { documents: documentsOut.take(), places: placesOut.take() };
}

/** The articles of one zone of a term, by their new numbers, with where their places stand in which source. */
interface Gathered {
  documents: number[];
  counts: number[];
  from: number[];
  starts: number[];
  ends: number[];
  isSorted: boolean;
}

const newGathered = (): Gathered => ({ documents: [], counts: [], from: [], starts: [], ends: [], isSorted: true });

function gather(found: Gathered, from: number, newNumbers: Int32Array, documents: ByteReader, places: ByteReader): void {
  decodeZone(documents, newNumbers.length, decoded);
  let before = found.documents.at(-1) ?? -1;
  for (let at = 0; at < decoded.count; at += 1) {
    const count = documents.bytes[decoded.countsAt + at] ?? 0;
    const start = places.at;
    skipPlaces(places, count);
    const document = newNumbers[decoded.documents[at] ?? 0] ?? -1;
    if (document === -1) continue;
    if (document < before) found.isSorted = false;
    before = document;
    found.documents.push(document);
    found.counts.push(count);
    found.from.push(from);
    found.starts.push(start);
    found.ends.push(places.at);
  }
}

function sortGathered(found: Gathered): void {
  const order = found.documents.map((_, at) => at).sort((a, b) => (found.documents[a] ?? 0) - (found.documents[b] ?? 0));
  for (const key of ["documents", "counts", "from", "starts", "ends"] as const) found[key] = order.map((at) => found[key][at] ?? 0);
}
