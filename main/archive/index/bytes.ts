/** Bytes that grow while they are written, and numbers of variable length (seven bits a byte, the lowest first). */

/** Up to this many bytes a loop copies faster than a view of them is made. */
const fewBytes = 48;

export class ByteWriter {
  private written = new Uint8Array(256);
  private used = 0;
  // Another view of the same bytes: making one for each of many short texts costs more than reading them.
  private readable = Buffer.alloc(0);

  get length(): number {
    return this.used;
  }

  /** What was written and, behind its length, anything; until the next write. */
  get bytes(): Uint8Array {
    return this.written;
  }

  byte(value: number): void {
    this.room(1);
    this.written[this.used++] = value;
  }

  /** @param value  a whole number from 0 to 2^32 - 1 */
  varint(value: number): void {
    this.room(5);
    let rest = value;
    while (rest > 127) {
      this.written[this.used++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.written[this.used++] = rest;
  }

  append(from: Uint8Array, start = 0, end = from.length): void {
    this.room(end - start);
    if (end - start > fewBytes) this.written.set(from.subarray(start, end), this.used);
    else for (let at = start; at < end; at += 1) this.written[this.used + at - start] = from[at] ?? 0;
    this.used += end - start;
  }

  /** UTF-8; a surrogate without its partner becomes U+FFFD, as SQLite's own binding makes it. */
  text(value: string): void {
    this.room(value.length * 3);
    for (let at = 0; at < value.length; at += 1) {
      const unit = value.charCodeAt(at);
      if (unit < 0x80) this.written[this.used++] = unit;
      else if (unit < 0x800) {
        this.written[this.used++] = 0xc0 | (unit >> 6);
        this.written[this.used++] = 0x80 | (unit & 63);
      } else if (unit < 0xd800 || unit > 0xdfff) {
        this.written[this.used++] = 0xe0 | (unit >> 12);
        this.written[this.used++] = 0x80 | ((unit >> 6) & 63);
        this.written[this.used++] = 0x80 | (unit & 63);
      } else {
        this.used += encoder.encodeInto(value.slice(at), this.written.subarray(this.used)).written;
        return;
      }
    }
  }

  /** `size` zeros, to be changed by the caller. @returns where they begin */
  zeros(size: number): number {
    this.room(size);
    this.written.fill(0, this.used, this.used + size);
    this.used += size;
    return this.used - size;
  }

  /** What was written, as a copy; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.written.slice(0, this.used);
    this.used = 0;
    return taken;
  }

  /** What was written, read as UTF-8. */
  asText(): string {
    const { buffer, byteOffset } = this.written;
    if (this.readable.buffer !== buffer) this.readable = Buffer.from(buffer, byteOffset);
    return this.readable.toString("utf8", 0, this.used);
  }

  /** What was written, until the next write. */
  view(): Uint8Array {
    return this.written.subarray(0, this.used);
  }

  clear(): void {
    this.used = 0;
  }

  /** Keeps what was written first. @param length  in bytes, at most what there is */
  shorten(length: number): void {
    this.used = Math.min(length, this.used);
  }

  private room(more: number): void {
    if (this.used + more <= this.written.length) return;
    const grown = new Uint8Array(Math.max(this.written.length * 2, this.used + more));
    grown.set(this.written.subarray(0, this.used));
    this.written = grown;
  }
}

const encoder = new TextEncoder();

/** Bytes with how many of them count. */
interface Written {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** The order of bytes one after the other; what ends comes before what goes on. */
export function compareBytes(a: Written, b: Written): number {
  const most = Math.min(a.length, b.length);
  const [left, right] = [a.bytes, b.bytes];
  for (let at = 0; at < most; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Reads numbers one after the other. Past the end it reads zeros: a damaged block yields wrong hits, not a crash. */
export class ByteReader {
  at: number;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  varint(): number {
    const { bytes } = this;
    let at = this.at;
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    this.at = at;
    return value >>> 0;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }
}
