/**
 * Blocks: runs of terms in order, each with what is known of it in one segment. A row of the table of blocks is one of them, so that an
 * index of a million words is some ten thousand rows. Terms are front-coded: only what differs from the one before is written.
 * Source: Witten, Moffat, Bell, "Managing Gigabytes", 4.1.
 */
import { ByteReader, ByteWriter } from "./bytes.ts";

/** A block is closed at this many bytes. */
const blockBytes = 4000;

export interface Entry {
  readonly term: string;
  /** Bounds of its bytes in the block's `documents` and `places`. */
  readonly documents: readonly [start: number, end: number];
  readonly places: readonly [start: number, end: number];
}

export interface Block {
  readonly firstTerm: string;
  readonly documents: Uint8Array;
  readonly places: Uint8Array;
}

const high = /[\uD800-\uFFFF]/;

/** The order of terms in blocks: that of SQLite, which compares the bytes of UTF-8. */
export function compareTerms(a: string, b: string): number {
  if (a === b) return 0;
  if (high.test(a) || high.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

/** Takes terms in order and hands over a block as soon as it is full. */
export class BlockWriter {
  private readonly documents = new ByteWriter();
  private readonly places = new ByteWriter();
  private readonly emit: (block: Block) => void;
  private firstTerm: string | null = null;
  private before = Buffer.alloc(0);

  constructor(emit: (block: Block) => void) {
    this.emit = emit;
  }

  add(term: string, documents: Uint8Array, places: Uint8Array): void {
    const bytes = Buffer.from(term);
    const shared = this.firstTerm === null ? 0 : sharedLength(this.before, bytes);
    this.firstTerm ??= term;
    this.documents.varint(shared);
    this.documents.varint(bytes.length - shared);
    this.documents.append(bytes, shared);
    this.documents.varint(documents.length);
    this.documents.varint(places.length);
    this.documents.append(documents);
    this.places.append(places);
    this.before = bytes;
    if (this.documents.length >= blockBytes) this.close();
  }

  close(): void {
    if (this.firstTerm === null) return;
    this.emit({ firstTerm: this.firstTerm, documents: this.documents.take(), places: this.places.take() });
    this.firstTerm = null;
  }
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}

/** Walks the terms of a block from its beginning. */
export function* entriesOf(documents: Uint8Array): Generator<Entry> {
  const reader = new ByteReader(documents);
  let term = Buffer.alloc(0);
  let placesAt = 0;
  while (!reader.isAtEnd) {
    const shared = reader.varint();
    const rest = reader.varint();
    const next = Buffer.alloc(shared + rest);
    next.set(term.subarray(0, shared));
    next.set(documents.subarray(reader.at, reader.at + rest), shared);
    term = next;
    reader.at += rest;
    const length = reader.varint();
    const placesLength = reader.varint();
    const start = reader.at;
    reader.at += length;
    yield { term: term.toString(), documents: [start, reader.at], places: [placesAt, placesAt + placesLength] };
    placesAt += placesLength;
  }
}

/** The entry of one term, found without making strings of the others. */
export function findEntry(documents: Uint8Array, term: string): Entry | null {
  const wanted = Buffer.from(term);
  const reader = new ByteReader(documents);
  // How many leading bytes of the term at hand agree with the wanted one; entries that share more with their forerunner than that differ as it does.
  let agreed = 0;
  let placesAt = 0;
  while (!reader.isAtEnd) {
    const shared = reader.varint();
    const rest = reader.varint();
    let isIt = false;
    if (shared <= agreed) {
      agreed = shared;
      while (agreed - shared < rest && agreed < wanted.length && documents[reader.at + agreed - shared] === wanted[agreed]) agreed += 1;
      isIt = agreed === wanted.length && agreed === shared + rest;
    }
    reader.at += rest;
    const length = reader.varint();
    const placesLength = reader.varint();
    const start = reader.at;
    reader.at += length;
    if (isIt) return { term, documents: [start, reader.at], places: [placesAt, placesAt + placesLength] };
    placesAt += placesLength;
  }
  return null;
}
