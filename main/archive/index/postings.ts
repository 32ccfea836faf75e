/**
 * Where a term stands in the articles of one segment, as bytes.
 *
 * Articles are numbered within the segment from 0, in the order of their ids. For each zone (headline, standfirst, body, captions) there is:
 * how many articles have the term in it; which, as gaps or, when they are more than one in eight, as a bitmap; and how often, a byte each.
 * The places of the words stand apart from that, since few queries ask for them: for each article the first place and then gaps.
 */
import type { ByteReader, ByteWriter } from "./bytes.ts";

export const zones = ["headline", "standfirst", "body", "captions"] as const;

/** From this count on the byte says only that the real one stands before the places. */
export const many = 255;

/** The articles of one term and zone while they are gathered, in ascending order, with how often it stands in each. */
export class ZonePostings {
  documents = new Int32Array(1024);
  /** At most `many`. */
  counts = new Uint8Array(1024);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(document: number, count: number): void {
    if (this.length === this.documents.length) {
      this.documents = grown(this.documents, new Int32Array(this.length * 2));
      this.counts = grown(this.counts, new Uint8Array(this.length * 2));
    }
    this.documents[this.length] = document;
    this.counts[this.length] = Math.min(count, many);
    this.length += 1;
  }

  /** @param size  how many articles the segment has */
  encode(size: number, out: ByteWriter): void {
    const { documents, length } = this;
    const asBitmap = length * 8 > size;
    out.varint(length * 2 + (asBitmap ? 1 : 0));
    if (asBitmap) {
      const at = out.zeros((size + 7) >> 3);
      const { bytes } = out;
      for (let index = 0; index < length; index += 1) {
        const document = documents[index] ?? 0;
        bytes[at + (document >> 3)] = (bytes[at + (document >> 3)] ?? 0) | (1 << (document & 7));
      }
    } else {
      let before = -1;
      for (let index = 0; index < length; index += 1) {
        const document = documents[index] ?? 0;
        out.varint(document - before - 1);
        before = document;
      }
    }
    out.append(this.counts, 0, length);
  }
}

function grown<T extends { set(from: T): void }>(from: T, larger: T): T {
  larger.set(from);
  return larger;
}

/** The articles of one zone as they are decoded: numbers within the segment. Reused from call to call. */
export interface DecodedZone {
  documents: Uint32Array;
  /** Where in the bytes the counts stand, one byte an article. */
  countsAt: number;
  count: number;
}

export const emptyZone = (): DecodedZone => ({ documents: new Uint32Array(1024), countsAt: 0, count: 0 });

/** Decodes the zone at the reader's place, and moves it behind the zone. */
export function decodeZone(reader: ByteReader, size: number, into: DecodedZone): void {
  const head = reader.varint();
  const count = Math.min(head >>> 1, size);
  if (into.documents.length < count) into.documents = new Uint32Array(Math.max(count, into.documents.length * 2));
  into.count = count;
  if (count > 0) {
    if (head & 1) decodeBitmap(reader, size, into.documents);
    else decodeGaps(reader, count, into.documents);
  }
  into.countsAt = reader.at;
  reader.at += count;
}

function decodeGaps(reader: ByteReader, count: number, documents: Uint32Array): void {
  const { bytes } = reader;
  let at = reader.at;
  let document = -1;
  for (let done = 0; done < count; done += 1) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    document += gap + 1;
    documents[done] = document;
  }
  reader.at = at;
}

function decodeBitmap(reader: ByteReader, size: number, documents: Uint32Array): void {
  const { bytes, at } = reader;
  const length = (size + 7) >> 3;
  let done = 0;
  for (let index = 0; index < length; index += 1) {
    let byte = bytes[at + index] ?? 0;
    const base = index << 3;
    while (byte !== 0) {
      const lowest = byte & -byte;
      documents[done++] = base + 31 - Math.clz32(lowest);
      byte ^= lowest;
    }
  }
  reader.at = at + length;
}

// Filled anew for each zone whose articles are put into a set.
let marked = new Uint32Array();

/**
 * Puts the articles of the zone at the reader's place into a set, and moves behind the zone.
 *
 * @param live   articles by their number in the segment, 0 for those that are gone
 * @param first  the first article where each is one more than the one before; null elsewhere
 * @param bits   a bit an article; the lowest may be set for one that is gone
 */
export function markZone(reader: ByteReader, live: Uint32Array, first: number | null, bits: Uint32Array): void {
  const head = reader.varint();
  const count = Math.min(head >>> 1, live.length);
  if (count === 0) return;
  if (head & 1 && first !== null) shiftBitmap(reader, live.length, first, bits);
  else {
    if (marked.length < live.length) marked = new Uint32Array(live.length);
    if (head & 1) decodeBitmap(reader, live.length, marked);
    else decodeGaps(reader, count, marked);
    for (let step = 0; step < count; step += 1) {
      const article = live[marked[step] ?? 0] ?? 0;
      bits[article >>> 5] = (bits[article >>> 5] ?? 0) | (1 << (article & 31));
    }
  }
  reader.at += count;
}

/** The bitmap is a stretch of the set: it is moved there, eight articles at a time. */
function shiftBitmap(reader: ByteReader, size: number, first: number, bits: Uint32Array): void {
  const { bytes, at } = reader;
  const length = (size + 7) >> 3;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    const article = first + (index << 3);
    const word = article >>> 5;
    bits[word] = (bits[word] ?? 0) | (byte << (article & 31));
    if ((article & 31) > 24) bits[word + 1] = (bits[word + 1] ?? 0) | (byte >>> (32 - (article & 31)));
  }
  reader.at = at + length;
}

/** Writes one article's places, those from `start` to `end` in `places`. */
export function encodePlaces(places: Int32Array, start: number, end: number, out: ByteWriter): void {
  if (end - start >= many) out.varint(end - start);
  let before = 0;
  for (let at = start; at < end; at += 1) {
    const place = places[at] ?? 0;
    out.varint(place - before);
    before = place;
  }
}

/** How many places follow for an article whose count byte is `count`. */
export const placesCount = (reader: ByteReader, count: number): number => (count === many ? reader.varint() : count);

/** Moves the reader behind the places of one article. */
export const skipPlaces = (reader: ByteReader, count: number): void => passNumbers(reader, placesCount(reader, count));

/** Moves the reader behind so many numbers. */
export function passNumbers(reader: ByteReader, count: number): void {
  const { bytes } = reader;
  let { at } = reader;
  // The last byte of a number is the one below 128.
  for (let left = count; left > 0 && at < bytes.length; at += 1) left -= 1 - ((bytes[at] ?? 0) >>> 7);
  reader.at = at;
}
