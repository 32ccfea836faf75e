/** Bytes that are read where they are wanted, so that a file may be larger than memory. */
import type { FileHandle } from "node:fs/promises";

export interface Source {
  /** How many bytes there are; infinite where nobody knows before the end has been read. */
  readonly size: number;
  /** As many bytes from this place on as are asked for, fewer at the end only. They stay as they are. */
  read(at: number, length: number): Promise<Uint8Array>;
}

export const inMemory = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
});

export const onDisk = (file: FileHandle, size: number): Source => ({
  size,
  read: async (at, length) => {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - at)));
    let end = 0;
    while (end < bytes.length) {
      const { bytesRead } = await file.read(bytes, end, bytes.length - end, at + end);
      // The file has become shorter.
      if (bytesRead === 0) break;
      end += bytesRead;
    }
    return bytes.subarray(0, end);
  },
});

/** A stretch of another source, which ends where that one does if it is shorter. */
export const stretchOf = (source: Source, start: number, size: number): Source => ({
  size: Math.max(0, Math.min(size, source.size - start)),
  read: (at, length) => source.read(start + at, Math.max(0, Math.min(length, size - at))),
});

const chunkBytes = 1024 * 1024;

/** All of a source, or all from a place on, a megabyte at a time. */
export async function* chunksOf(source: Source, from = 0): AsyncGenerator<Uint8Array> {
  for (let at = from; at < source.size; ) {
    const chunk = await source.read(at, chunkBytes);
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}

/** All of a source; null where it is more than `most`. Throws what is wrong with it, wherever that stands. */
export async function readAll(source: Source, most: number): Promise<Uint8Array | null> {
  const bytes = await source.read(0, most + 1);
  if (bytes.length > most) return null;
  // What is broken gives what stands before, and says so where it breaks.
  await source.read(bytes.length, 1);
  return bytes;
}
