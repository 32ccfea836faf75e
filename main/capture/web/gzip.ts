/** Gzip (RFC 1952), member by member: a web archive has one for each record. */
import { constants, inflateRawSync } from "node:zlib";
import type { Budget } from "../budget.ts";

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/**
 * Unpacks one member after the other; a member that is cut off or broken gives what can be read of it and ends the list.
 * What is unpacked is counted in the budget.
 */
export function* gunzipMembers(bytes: Uint8Array, budget: Budget): Generator<Uint8Array> {
  let at = 0;
  while (at < bytes.length && isGzip(bytes.subarray(at)) && budget.refusal === null) {
    const start = headerEnd(bytes, at);
    const member = inflate(bytes.subarray(start), budget);
    if (member === null) return;
    yield member.bytes;
    at = start + member.read + 8;
  }
}

interface Member {
  readonly bytes: Uint8Array;
  /** How many packed bytes it took. */
  readonly read: number;
}

function inflate(packed: Uint8Array, budget: Budget): Member | null {
  try {
    const { buffer, engine } = inflateWithInfo(packed, Math.max(1, budget.bytesLeft));
    return { bytes: buffer, read: engine.bytesWritten };
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ERR_BUFFER_TOO_LARGE") budget.takePart(budget.bytesLeft + 1);
    return null;
  }
}

/** Node gives the engine, too, when it is asked; its types do not say so. */
function inflateWithInfo(
  packed: Uint8Array,
  maxOutputLength: number,
): { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } } {
  const options = { info: true, maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  const result: unknown = inflateRawSync(packed, options);
  if (!isInflated(result)) throw new Error("inflateRawSync gave no engine");
  return result;
}

const isInflated = (value: unknown): value is { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } } =>
  typeof value === "object" && value !== null && "engine" in value && "buffer" in value && value.buffer instanceof Uint8Array;

/** After the ten fixed bytes stand an extra field, a name, a comment and a check sum, as the flags say. */
function headerEnd(bytes: Uint8Array, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let end = at + 10;
  if ((flags & 4) !== 0) end += 2 + (bytes[end] ?? 0) + (bytes[end + 1] ?? 0) * 256;
  for (const flag of [8, 16])
    if ((flags & flag) !== 0) {
      const zero = bytes.indexOf(0, end);
      end = zero < 0 ? bytes.length : zero + 1;
    }
  return (flags & 2) === 0 ? end : end + 2;
}
