/** The directory of a ZIP file (PKWARE APPNOTE 6.3), and its entries unpacked one at a time within limits. */
import { inflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Budget } from "./budget.ts";
import type { Refusal } from "./format.ts";

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
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const longestComment = 65_535;
/** Text shrinks to a twentieth at best; what shrinks further is made to. Small entries may. */
const maxRatio = 200;
const ratioMattersFrom = 4 * 1024 * 1024;

/** Lists a ZIP file's entries, in the directory's order; a sentence where the directory is missing, lies or is a bomb's. */
export function listZip(bytes: Uint8Array): Result<readonly ZipEntry[], Refusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end < 0) return err({ kind: "zip-cut-off" });
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) return err({ kind: "zip-broken" });
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      isEncrypted: (flags & 1) !== 0,
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return refuseBomb(entries, bytes.length) ?? ok(entries);
}

/** Entries that share their bytes, or that unpack to far more than text does, are made to fill a disk. */
function refuseBomb(entries: readonly ZipEntry[], length: number): { readonly ok: false; readonly error: Refusal } | null {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (packed > length) return err({ kind: "zip-overlaps" });
  if (unpacked > ratioMattersFrom && unpacked > packed * maxRatio) return err({ kind: "zip-bomb", about: [String(maxRatio)] });
  return null;
}

/**
 * Unpacks an entry.
 *
 * @returns its bytes; a sentence where it is encrypted, broken, or unpacks to more than the directory states or the budget has left
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Result<Uint8Array, Refusal> {
  if (entry.isEncrypted) return err({ kind: "entry-encrypted" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerAt } = entry;
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== localHeader) return err({ kind: "entry-broken" });
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return err({ kind: "entry-cut-off" });
  if (entry.unpacked > budget.bytesLeft) budget.takePart(entry.unpacked);
  if (budget.refusal !== null) return err(budget.refusal);
  if (entry.method === 0) return ok(packed);
  if (entry.method !== 8) return err({ kind: "entry-method", about: [String(entry.method)] });
  try {
    // An entry of no bytes still needs room for the library to see its end.
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) }));
  } catch {
    return err({ kind: "entry-unpackable" });
  }
}

function findDirectoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === directoryEnd) return at;
  return -1;
}

/** Names without the mark of UTF-8 are in UTF-8 all the same from most programs, else in the set of DOS. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  return isUtf8 || !text.includes("\uFFFD") ? text : iconv.decode(bytes, "cp437");
}
