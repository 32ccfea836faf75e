/** The directory of a ZIP file (PKWARE APPNOTE 6.3, with its large form ZIP64), and its entries unpacked one at a time within limits. */
import { inflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { maxCaptureBytes, maxRatio, ratioMattersFrom } from "./budget.ts";
import type { Refusal } from "./format.ts";
import { chunksOf, inMemory, type Source, stretchOf } from "./source.ts";
import { inflate, unpacked, unpackedSource } from "./unpack.ts";

export interface ZipEntry {
  readonly name: string;
  /** Bytes in the file, and bytes once unpacked as the directory states them. */
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly headerAt: number;
}

const directoryEnd = 0x06054b50;
const largeDirectoryEnd = 0x06064b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const longestComment = 65_535;
/** What stands behind the directory: its end, before it the end of the large form and the place of that, and a comment. */
const longestEnd = 22 + 20 + 56 + longestComment;
/** A number that is too large for its field, and stands in the large form. */
const elsewhere = 0xffffffff;

export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

type Listing = Result<readonly ZipEntry[], Refusal>;

/** Every format that is an archive looks into it. */
const listings = new WeakMap<Source, Promise<Listing>>();

/** Lists a ZIP file's entries, in the directory's order; a sentence where the directory is missing, lies or is a bomb's. */
export function listZip(source: Source): Promise<Listing> {
  const known = listings.get(source);
  if (known !== undefined) return known;
  const listed = readDirectory(source);
  listings.set(source, listed);
  return listed;
}

async function readDirectory(source: Source): Promise<Listing> {
  if (!Number.isFinite(source.size)) return err({ kind: "too-large" });
  const tailAt = Math.max(0, source.size - longestEnd);
  const place = findDirectory(viewOf(await source.read(tailAt, longestEnd)));
  if (place === null) return err({ kind: "zip-cut-off" });
  const { at: start, length, count } = place;
  if (length > maxCaptureBytes) return err({ kind: "too-many-parts" });
  const bytes = await source.read(start, length);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return err({ kind: "zip-broken" });
    const nameAt = at + 46;
    const extraAt = nameAt + view.getUint16(at + 28, true);
    const commentAt = extraAt + view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const large = largeNumbers(bytes.subarray(extraAt, commentAt));
    const number = (field: number): number => {
      const told = view.getUint32(at + field, true);
      return told === elsewhere ? (large.shift() ?? told) : told;
    };
    entries.push({
      name: decodeName(bytes.subarray(nameAt, extraAt), (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      // The large form has its numbers in this order, those only that do not stand here.
      unpacked: number(24),
      packed: number(20),
      headerAt: number(42),
      isEncrypted: (flags & 1) !== 0,
    });
    at = commentAt + view.getUint16(at + 32, true);
  }
  return refuseBomb(entries, source.size) ?? ok(entries);
}

/** Entries that share their bytes, or that unpack to far more than text does, are made to fill a disk. */
function refuseBomb(entries: readonly ZipEntry[], length: number): { readonly ok: false; readonly error: Refusal } | null {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const whole = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (packed > length) return err({ kind: "zip-overlaps" });
  if (whole > ratioMattersFrom && whole > packed * maxRatio) return err({ kind: "zip-bomb", about: [String(maxRatio)] });
  return null;
}

/** @returns an entry as a source of its own; a sentence where it is encrypted, broken, or unpacks to more than the directory states */
export async function openEntry(source: Source, entry: ZipEntry): Promise<Result<Source, Refusal>> {
  if (entry.isEncrypted) return err({ kind: "entry-encrypted" });
  const view = viewOf(await source.read(entry.headerAt, 30));
  if (view.byteLength < 30 || view.getUint32(0, true) !== localHeader) return err({ kind: "entry-broken" });
  const start = entry.headerAt + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = stretchOf(source, start, entry.packed);
  if (packed.size < entry.packed) return err({ kind: "entry-cut-off" });
  if (entry.method === 0) return ok(packed);
  if (entry.method !== 8) return err({ kind: "entry-method", about: [String(entry.method)] });
  if (entry.unpacked > maxCaptureBytes) return ok(unpackedSource(entry.unpacked, () => unpacked(chunksOf(packed), inflate)));
  try {
    // An entry of no bytes still needs room for the library to see its end.
    const options = { maxOutputLength: Math.max(entry.unpacked, 1) };
    return ok(inMemory(inflateRawSync(await packed.read(0, packed.size), options)));
  } catch {
    return err({ kind: "entry-unpackable" });
  }
}

interface DirectoryPlace {
  readonly at: number;
  readonly length: number;
  readonly count: number;
}

/** @param tail  the last bytes of the file */
function findDirectory(tail: DataView): DirectoryPlace | null {
  const end = lastMark(tail, directoryEnd, tail.byteLength - 22);
  if (end < 0) return null;
  const place = { at: tail.getUint32(end + 16, true), length: tail.getUint32(end + 12, true), count: tail.getUint16(end + 10, true) };
  if (place.at !== elsewhere && place.length !== elsewhere && place.count !== 0xffff) return place;
  const large = lastMark(tail, largeDirectoryEnd, end - 20 - 56);
  if (large < 0) return place;
  const number = (at: number): number => Number(tail.getBigUint64(large + at, true));
  return { at: number(48), length: number(40), count: number(32) };
}

function lastMark(view: DataView, mark: number, from: number): number {
  for (let at = from; at >= 0; at -= 1) if (view.getUint32(at, true) === mark) return at;
  return -1;
}

/** The numbers of the large form, in an entry's extra fields. */
function largeNumbers(extra: Uint8Array): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(view.byteLength, at + 4 + view.getUint16(at + 2, true));
    return Array.from({ length: Math.min(3, Math.floor((end - at - 4) / 8)) }, (_, nth) =>
      Number(view.getBigUint64(at + 4 + nth * 8, true)),
    );
  }
  return [];
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Names without the mark of UTF-8 are in UTF-8 all the same from most programs, else in the set of DOS. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  return isUtf8 || !text.includes("\uFFFD") ? text : iconv.decode(bytes, "cp437");
}
