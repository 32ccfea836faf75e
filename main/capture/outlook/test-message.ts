/** For tests: mails as Outlook saves them, in compound files of the smallest kind. */
import { join } from "../test-capture.ts";

export interface Properties {
  readonly [name: string]: Uint8Array | Properties;
}

/** A property that is text. */
export const wide = (text: string): Uint8Array => Buffer.from(text, "utf16le");

/** Properties of fixed length by their type and number, behind a head of so many bytes. */
export function fixed(head: number, values: readonly (readonly [tag: number, value: bigint])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(head + values.length * 16));
  for (const [nth, [tag, value]] of values.entries()) {
    view.setUint32(head + nth * 16, tag, true);
    view.setBigUint64(head + nth * 16 + 8, value, true);
  }
  return new Uint8Array(view.buffer);
}

const none = 0xffffffff;
const chainEnd = 0xfffffffe;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly bytes: Uint8Array;
  readonly size: number;
  child: number;
  next: number;
}

/** Everything of less than 4096 bytes goes into the small stream; siblings hang on each other in a row. */
export function buildCompoundFile(root: Properties): Uint8Array {
  const entries: Entry[] = [{ name: "Root Entry", type: 5, bytes: new Uint8Array(), size: 0, child: none, next: none }];
  addChildren(entries, 0, root);
  const small = new Chains(64);
  const large = new Chains(512);
  const starts = entries.map(({ bytes, type }) => (type !== 2 ? 0 : bytes.length < 4096 ? small.add(bytes) : large.add(bytes)));
  starts[0] = large.add(small.bytes());
  const smallTable = large.add(tableBytes(small.table));
  const directoryAt = large.add(join(...entries.map((entry, nth) => entryBytes(entry, starts[nth] ?? 0, small.bytes().length))));
  const header = new DataView(new ArrayBuffer(512));
  new Uint8Array(header.buffer).set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.setUint16(0x1e, 9, true);
  header.setUint16(0x18, 0x3e, true);
  header.setUint16(0x1a, 3, true);
  header.setUint16(0x1c, 0xfffe, true);
  header.setUint16(0x20, 6, true);
  header.setUint32(0x30, directoryAt, true);
  header.setUint32(0x38, 4096, true);
  header.setUint32(0x3c, smallTable, true);
  header.setUint32(0x44, chainEnd, true);
  for (let nth = 0; nth < 109; nth += 1) header.setUint32(0x4c + nth * 4, none, true);
  const tableAt = large.table.length;
  const table = tableBytes(large.table);
  header.setUint32(0x2c, table.length / 512, true);
  header.setUint32(0x40, tableBytes(small.table).length / 512, true);
  for (let nth = 0; nth * 512 < table.length; nth += 1) header.setUint32(0x4c + nth * 4, tableAt + nth, true);
  return join(new Uint8Array(header.buffer), large.bytes(), table);
}

class Chains {
  readonly table: number[] = [];
  readonly #parts: Uint8Array[] = [];
  readonly #sector: number;

  constructor(sector: number) {
    this.#sector = sector;
  }

  add(bytes: Uint8Array): number {
    const start = this.table.length;
    const count = Math.max(1, Math.ceil(bytes.length / this.#sector));
    const padded = new Uint8Array(count * this.#sector);
    padded.set(bytes);
    this.#parts.push(padded);
    for (let nth = 1; nth <= count; nth += 1) this.table.push(nth === count ? chainEnd : start + nth);
    return start;
  }

  bytes(): Uint8Array {
    return join(...this.#parts);
  }
}

function tableBytes(table: readonly number[]): Uint8Array {
  const padded = new Uint32Array(Math.ceil(Math.max(1, table.length) / 128) * 128).fill(none);
  padded.set(table);
  return new Uint8Array(padded.buffer);
}

function addChildren(entries: Entry[], parent: number, properties: Properties): void {
  let last: Entry | undefined;
  for (const [name, value] of Object.entries(properties)) {
    const nth = entries.length;
    const isStream = value instanceof Uint8Array;
    const bytes = isStream ? value : new Uint8Array();
    const entry: Entry = { name, type: isStream ? 2 : 1, bytes, size: bytes.length, child: none, next: none };
    entries.push(entry);
    if (last !== undefined) last.next = nth;
    else {
      const above = entries[parent];
      if (above !== undefined) above.child = nth;
    }
    last = entry;
    if (!isStream) addChildren(entries, nth, value);
  }
}

function entryBytes({ name, type, size, child, next }: Entry, start: number, smallSize: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(128));
  const letters = Buffer.from(name, "utf16le");
  new Uint8Array(view.buffer).set(letters);
  view.setUint16(64, letters.length + 2, true);
  view.setUint8(66, type);
  view.setUint32(68, none, true);
  view.setUint32(72, next, true);
  view.setUint32(76, child, true);
  view.setUint32(116, start, true);
  view.setUint32(120, type === 5 ? smallSize : size, true);
  return new Uint8Array(view.buffer);
}
