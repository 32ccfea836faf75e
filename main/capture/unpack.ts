/** Packed bytes unpacked as they are read, within limits. */
import { setImmediate as othersTurn } from "node:timers/promises";
import { Gunzip, Inflate } from "fflate";
import { Decompress } from "fzstd";
import type { Reason } from "../../shared/domain/reason.ts";
import { maxRatio, ratioMattersFrom } from "./budget.ts";
import { ByteStream } from "./byte-stream.ts";
import type { UnreadPart } from "./read-capture.ts";
import type { Source } from "./source.ts";

/** A source that cannot be read on, and why. */
export class BrokenSource extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.kind);
    this.reason = reason;
  }
}

/** The parts of what may be broken; where no more can be read, the last one says why. */
export async function* endingAtFault<T>(parts: AsyncIterable<T>, part: string): AsyncGenerator<T | UnreadPart> {
  try {
    yield* parts;
  } catch (thrown) {
    if (!(thrown instanceof BrokenSource)) throw thrown;
    yield { part, reason: thrown.reason };
  }
}

/** Takes packed bytes and hands on what they unpack to, at once. */
export interface Unpacker {
  push(packed: Uint8Array, isLast: boolean): void;
}

export type OpenUnpacker = (onUnpacked: (bytes: Uint8Array) => void) => Unpacker;

/** One member after the other (RFC 1952), as web archives have one for each record. */
export const gunzip: OpenUnpacker = (onUnpacked) => new Gunzip(onUnpacked);

/** One frame after the other (RFC 8878), likewise. */
export const unzstd: OpenUnpacker = (onUnpacked) => new Decompress(onUnpacked);

export const inflate: OpenUnpacker = (onUnpacked) => new Inflate(onUnpacked);

/** At most a thousand times as much comes of so many bytes at once. */
const pieceBytes = 16 * 1024;
/** What takes a millisecond each may not keep its process from all else for as long as a file takes. */
const piecesInTurn = 4;

/** @throws {BrokenSource} where the packed bytes are broken or cut off, or shrink to less than text does; what stands before is given. */
export async function* unpacked(packed: AsyncIterable<Uint8Array>, open: OpenUnpacker): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const unpacker = open((bytes) => ready.push(bytes));
  let taken = 0;
  let given = 0;
  for await (const piece of piecesOf(packed)) {
    const isRight = canPush(unpacker, piece, false);
    taken += piece.length;
    for (const bytes of ready.splice(0)) {
      given += bytes.length;
      yield bytes;
    }
    if (!isRight) throw new BrokenSource({ kind: "packed-broken" });
    if (given > ratioMattersFrom && given > taken * maxRatio) throw new BrokenSource({ kind: "zip-bomb", about: [String(maxRatio)] });
  }
  const isWhole = canPush(unpacker, new Uint8Array(), true);
  yield* ready;
  if (!isWhole) throw new BrokenSource({ kind: "packed-broken" });
}

async function* piecesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let given = 0;
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      yield chunk.subarray(at, at + pieceBytes);
      given += 1;
      if (given % piecesInTurn === 0) await othersTurn();
    }
}

function canPush(unpacker: Unpacker, piece: Uint8Array, isLast: boolean): boolean {
  try {
    unpacker.push(piece, isLast);
    return true;
  } catch {
    return false;
  }
}

/** What packed bytes unpack to, as a source: reading forward goes on, reading back begins anew. */
export function unpackedSource(size: number, open: () => AsyncIterable<Uint8Array>): Source {
  let stream = new ByteStream(open());
  return {
    size,
    read: async (at, length) => {
      if (at < stream.position) stream = new ByteStream(open());
      await stream.skip(at - stream.position);
      return new Uint8Array(await stream.peek(length));
    },
  };
}
