/** Bytes that grow while they are written, and numbers of variable length (seven bits a byte, the lowest first). */

export class ByteWriter {
  private bytes = new Uint8Array(256);
  private used = 0;

  get length(): number {
    return this.used;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.used++] = value;
  }

  /** @param value  a whole number from 0 to 2^32 - 1 */
  varint(value: number): void {
    this.room(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.used++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.used++] = rest;
  }

  append(from: Uint8Array, start = 0, end = from.length): void {
    this.room(end - start);
    if (end - start > 16) this.bytes.set(from.subarray(start, end), this.used);
    else for (let at = start; at < end; at += 1) this.bytes[this.used + at - start] = from[at] ?? 0;
    this.used += end - start;
  }

  /** What was written, as a copy; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.used);
    this.used = 0;
    return taken;
  }

  /** What was written, until the next write. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.used);
  }

  clear(): void {
    this.used = 0;
  }

  private room(more: number): void {
    if (this.used + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.used + more));
    grown.set(this.bytes.subarray(0, this.used));
    this.bytes = grown;
  }
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
