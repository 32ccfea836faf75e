/**
 * Blocks: runs of terms in order, each with what is known of it in one segment. A row of the table of blocks is one of them, so that an
 * index of a million words is some ten thousand rows. Terms are front-coded: only what differs from the one before is written.
 * Source: Witten, Moffat, Bell, "Managing Gigabytes", 4.1.
 */
import { ByteReader, ByteWriter, compareBytes } from "./bytes.ts";

/** A block is closed at this many bytes. */
const blockBytes = 4000;

export interface Block {
  readonly firstTerm: string;
  readonly documents: Uint8Array;
  readonly places: Uint8Array;
}

/** The order of terms in blocks: that of SQLite, which compares the bytes of UTF-8. */
export function compareTerms(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return rankOfUnit(left) - rankOfUnit(right);
  }
  return a.length - b.length;
}

/** Halves of characters beyond U+FFFF go behind all others. */
export const rankOfUnit = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/**
 * Takes terms in order and hands over a block as soon as it is full. What is handed over is good until the next term comes. A term is written
 * into `term`, `termDocuments` and `termPlaces`, which are there for all terms: a segment has ten thousands of them.
 */
export class BlockWriter {
  /** In UTF-8. */
  readonly term = new ByteWriter();
  readonly termDocuments = new ByteWriter();
  readonly termPlaces = new ByteWriter();
  private readonly documents = new ByteWriter();
  private readonly places = new ByteWriter();
  private readonly emit: (block: Block) => void;
  private first: string | null = null;
  private readonly before = new ByteWriter();

  constructor(emit: (block: Block) => void) {
    this.emit = emit;
  }

  /** Empties what a term is written into. */
  begin(): void {
    this.term.clear();
    this.termDocuments.clear();
    this.termPlaces.clear();
  }

  /** Takes the term that was written. */
  add(): void {
    const { term, termDocuments: documents, termPlaces: places } = this;
    const shared = this.first === null ? 0 : sharedLength(this.before, term);
    this.first ??= term.asText();
    this.documents.varint(shared);
    this.documents.varint(term.length - shared);
    this.documents.append(term.bytes, shared, term.length);
    this.documents.varint(documents.length);
    this.documents.varint(places.length);
    this.documents.append(documents.bytes, 0, documents.length);
    this.places.append(places.bytes, 0, places.length);
    this.before.clear();
    this.before.append(term.bytes, 0, term.length);
    if (this.documents.length >= blockBytes) this.close();
  }

  close(): void {
    if (this.first === null) return;
    this.emit({ firstTerm: this.first, documents: this.documents.view(), places: this.places.view() });
    this.first = null;
    this.documents.clear();
    this.places.clear();
  }
}

function sharedLength(a: ByteWriter, b: ByteWriter): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.bytes[at] === b.bytes[at]) at += 1;
  return at;
}

/** Walks the terms of a block. What it shows changes with each step. */
export class BlockCursor {
  /** The term that it stands at, in UTF-8. */
  readonly term = new ByteWriter();
  /** Bounds of the term's bytes in the block's `documents` and `places`. */
  documentsAt = 0;
  documentsEnd = 0;
  placesAt = 0;
  placesEnd = 0;
  private readonly reader: ByteReader;

  /** Stands before the first term. */
  constructor(documents: Uint8Array) {
    this.reader = new ByteReader(documents);
  }

  /** @returns false at the end */
  next(): boolean {
    const { reader, term } = this;
    if (reader.isAtEnd) return false;
    term.shorten(reader.varint());
    const rest = reader.varint();
    term.append(reader.bytes, reader.at, reader.at + rest);
    reader.at += rest;
    const length = reader.varint();
    this.placesAt = this.placesEnd;
    this.placesEnd += reader.varint();
    this.documentsAt = reader.at;
    reader.at += length;
    this.documentsEnd = reader.at;
    return true;
  }

  /** Moves on to the first term at or after this one, in UTF-8, and stays where it is one. @returns false at the end */
  seek(wanted: Uint8Array): boolean {
    const sought = { bytes: wanted, length: wanted.length };
    while (this.documentsEnd === 0 || compareBytes(this.term, sought) < 0) if (!this.next()) return false;
    return true;
  }

  text(): string {
    return this.term.asText();
  }

  entry(): Entry {
    const { documentsAt, documentsEnd, placesAt } = this;
    return { documentsAt, documentsEnd, placesAt };
  }

  startsWith(prefix: Uint8Array): boolean {
    if (this.term.length < prefix.length) return false;
    for (let at = 0; at < prefix.length; at += 1) if (this.term.bytes[at] !== prefix[at]) return false;
    return true;
  }
}

/** The term whose articles begin at a byte of a block's `documents`. */
export function termAt(documents: Uint8Array, at: number): string {
  const cursor = new BlockCursor(documents);
  while (cursor.next()) if (cursor.documentsAt === at) return cursor.text();
  return "";
}

/** Where a term stands in a block's `documents` and `places`. */
export interface Entry {
  readonly documentsAt: number;
  readonly documentsEnd: number;
  readonly placesAt: number;
}

/** The entry of one term. */
export function findEntry(documents: Uint8Array, term: string): Entry | null {
  const wanted = Buffer.from(term);
  let found: Entry | null = null;
  // The term itself comes before all that begin with it.
  eachStartingWith(documents, wanted, (entry, length) => {
    if (length === wanted.length) found = entry;
    return false;
  });
  return found;
}

/**
 * Tells the entry of each term that begins so, in their order and without making strings of them.
 *
 * @param tell  takes the entry and the term's length in bytes; false for no more
 */
export function eachStartingWith(documents: Uint8Array, prefix: Uint8Array, tell: (entry: Entry, length: number) => boolean): void {
  const reader = new ByteReader(documents);
  // How many leading bytes of the term at hand agree with the prefix; entries that share more with their forerunner than that agree as it does.
  let agreed = 0;
  let placesAt = 0;
  while (!reader.isAtEnd) {
    const shared = reader.varint();
    const rest = reader.varint();
    if (agreed === prefix.length) {
      if (shared < agreed) return;
    } else if (shared <= agreed) {
      agreed = shared;
      while (agreed - shared < rest && agreed < prefix.length && documents[reader.at + agreed - shared] === prefix[agreed]) agreed += 1;
    }
    reader.at += rest;
    const length = reader.varint();
    const placesLength = reader.varint();
    const documentsAt = reader.at;
    reader.at += length;
    if (agreed === prefix.length && !tell({ documentsAt, documentsEnd: reader.at, placesAt }, shared + rest)) return;
    placesAt += placesLength;
  }
}
