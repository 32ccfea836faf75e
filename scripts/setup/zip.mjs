/** Unpacks a zip file without any package: this runs where packages may be missing. */
import { closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

// Record layouts: PKWARE APPNOTE 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** @typedef {{name: string, method: number, packedBytes: number, headerAt: number, mode: number}} Entry */

/**
 * @param {string} file
 * @param {string} target
 * @param {(name: string) => string | null} place  where an entry goes below the target, null to leave it out
 */
export function unpackZip(file, target, place) {
  const handle = openSync(file, "r");
  try {
    for (const entry of readEntries(handle, statSync(file).size)) {
      const path = entry.name.endsWith("/") ? null : place(entry.name);
      if (path === null) continue;
      if (path.split("/").includes("..")) throw new Error(`${file}: ${entry.name} would leave its folder`);
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), readContent(handle, entry), { mode: entry.mode & 0o111 ? 0o755 : 0o644 });
    }
  } finally {
    closeSync(handle);
  }
}

/** @param {number} handle @param {number} at @param {number} length */
function readBytes(handle, at, length) {
  const bytes = Buffer.alloc(length);
  readSync(handle, bytes, 0, length, at);
  return bytes;
}

/** @param {number} handle @param {number} size @returns {Generator<Entry>} */
function* readEntries(handle, size) {
  const tailLength = Math.min(size, 65_557);
  const tail = readBytes(handle, size - tailLength, tailLength);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endMark) end--;
  if (end < 0) throw new Error("not a zip file, or cut off");
  const directory = readBytes(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  let at = 0;
  while (at < directory.length && directory.readUInt32LE(at) === entryMark) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
      mode: directory.readUInt16LE(at + 40),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

/** @param {number} handle @param {Entry} entry */
function readContent(handle, { headerAt, method, packedBytes, name }) {
  const header = readBytes(handle, headerAt, 30);
  const start = headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readBytes(handle, start, packedBytes);
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed);
  throw new Error(`${name}: compression ${method} is not known`);
}
