/** What a file says about itself in its first hundred bytes, read without SQLite so that nothing is written beside it. */
import { closeSync, openSync, readSync } from "node:fs";

export type Header =
  | { readonly kind: "empty" }
  | { readonly kind: "other" }
  | { readonly kind: "sqlite"; readonly applicationId: number; readonly version: number };

/** Source: "Database File Format", sqlite.org/fileformat.html, 1.3. Throws the system's error when the file cannot be read. */
export function readHeader(path: string): Header {
  const bytes = Buffer.alloc(100);
  const file = openSync(path, "r");
  let read: number;
  try {
    read = readSync(file, bytes, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  if (read === 0) return { kind: "empty" };
  if (read < 100 || bytes.toString("latin1", 0, 16) !== "SQLite format 3\0") return { kind: "other" };
  return { kind: "sqlite", version: bytes.readUInt32BE(60), applicationId: bytes.readUInt32BE(68) };
}
