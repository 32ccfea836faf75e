/**
 * Where a term stands in the articles of one segment, as bytes.
 *
 * Articles are numbered within the segment from 0, in the order of their ids. For each zone (headline, standfirst, body, captions) there is:
 * how many articles have the term in it; which, as gaps or, when they are more than one in eight, as a bitmap; and how often, a byte each.
 * The places of the words stand apart from that, since few queries ask for them: for each article the first place and then gaps.
 */
import { type ByteReader, ByteWriter } from "./bytes.ts";

export const zones = ["headline", "standfirst", "body", "captions"] as const;

/** From this count on the byte says only that the real one stands before the places. */
const many = 255;

/** One term in one zone of several articles, being gathered. `gaps` holds the places of all articles in a row. */
export interface ZonePostings {
  readonly documents: number[];
  readonly counts: number[];
  readonly gaps: number[];
}

/** @param size  how many articles the segment has */
export function encodeZone(documents: ArrayLike<number>, counts: ArrayLike<number>, size: number, out: ByteWriter): void {
  const count = documents.length;
  const asBitmap = count * 8 > size;
  out.varint(count * 2 + (asBitmap ? 1 : 0));
  if (asBitmap) {
    const bits = new Uint8Array((size + 7) >> 3);
    for (let at = 0; at < count; at += 1) {
      const document = documents[at] ?? 0;
      bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7));
    }
    out.append(bits);
  } else {
    let before = -1;
    for (let at = 0; at < count; at += 1) {
      const document = documents[at] ?? 0;
      out.varint(document - before - 1);
      before = document;
    }
  }
  for (let at = 0; at < count; at += 1) out.byte(Math.min(counts[at] ?? 0, many));
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

/** Writes one article's places; `start` and `end` bound its gaps. */
export function encodePlaces(gaps: readonly number[], start: number, end: number, out: ByteWriter): void {
  if (end - start >= many) out.varint(end - start);
  for (let at = start; at < end; at += 1) out.varint(gaps[at] ?? 0);
}

/** How many places follow for an article whose count byte is `count`. */
export const placesCount = (reader: ByteReader, count: number): number => (count === many ? reader.varint() : count);

/** Moves the reader behind the places of one article. */
export function skipPlaces(reader: ByteReader, count: number): void {
  let left = placesCount(reader, count);
  const { bytes } = reader;
  let at = reader.at;
  while (left > 0 && at < bytes.length) if ((bytes[at++] ?? 0) < 128) left -= 1;
  reader.at = at;
}

/** All zones of a term: for the articles and the places, as one pair of byte strings. */
export function encodeTerm(found: readonly (ZonePostings | undefined)[], size: number): { documents: Uint8Array; places: Uint8Array } {
  const documents = new ByteWriter();
  const places = new ByteWriter();
  for (let zone = 0; zone < zones.length; zone += 1) {
    const postings = found[zone];
    if (postings === undefined) {
      documents.varint(0);
      continue;
    }
    encodeZone(postings.documents, postings.counts, size, documents);
    let at = 0;
    for (const count of postings.counts) {
      encodePlaces(postings.gaps, at, at + count, places);
      at += count;
    }
  }
  return { documents: documents.take(), places: places.take() };
}
