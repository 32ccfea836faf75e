/** Compound files ([MS-CFB]): storages and streams, a small file system as Outlook and old office programs write it. */

/** What stands in a storage, by name. */
export interface Storage {
  readonly storages: ReadonlyMap<string, Storage>;
  /** Bytes are put together when they are asked for; fewer than there should be where the file is cut off. */
  readonly streams: ReadonlyMap<string, () => Uint8Array>;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entryBytes = 128;
const inHeader = 109;
/** Smaller streams stand together in a stream of their own, the root's. */
const smallUpTo = 4096;
const smallSector = 64;
/** Storages of a mail stand in each other once or twice for each mail that is attached to another. */
const deepest = 50;

export const isCompoundFile = (head: Uint8Array): boolean => signature.every((byte, at) => head[at] === byte);

/** @returns the root; null where the bytes are no such file, or its directory is missing. Never throws. */
export function readCompoundFile(bytes: Uint8Array): Storage | null {
  if (!isCompoundFile(bytes) || bytes.length < 512) return null;
  const file = openSectors(bytes);
  const directory = new Directory(file, file.read(file.header(0x30), Number.POSITIVE_INFINITY));
  return directory.root();
}

interface Sectors {
  header(at: number): number;
  /** A stream of so many bytes from this sector on. */
  read(start: number, size: number): Uint8Array;
}

function openSectors(bytes: Uint8Array): Sectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = (at: number): number => view.getUint32(at, true);
  const size = view.getUint16(0x1e, true) === 12 ? 4096 : 512;
  const sector = (nth: number): Uint8Array => bytes.subarray((nth + 1) * size, (nth + 2) * size);
  const table = tableOf(tableSectors());

  /** The sectors that the table of followers stands in: the first in the header, the others in a chain of lists. */
  function tableSectors(): Uint8Array[] {
    const found = Array.from({ length: inHeader }, (_, nth) => header(0x4c + nth * 4));
    const visited = new Set<number>();
    for (let next = header(0x44); sector(next).length === size && !visited.has(next); ) {
      visited.add(next);
      const list = [...tableOf([sector(next)])];
      next = list.pop() ?? 0;
      found.push(...list);
    }
    return [...new Set(found)].map(sector).filter((each) => each.length === size);
  }

  return { header, read: (start, wanted) => join(chain(start, table, Math.ceil(wanted / size)).map(sector), wanted) };
}

function tableOf(sectors: readonly Uint8Array[]): Uint32Array {
  const whole = join(sectors, Number.POSITIVE_INFINITY);
  const view = new DataView(whole.buffer, whole.byteOffset);
  return Uint32Array.from({ length: Math.floor(whole.length / 4) }, (_, nth) => view.getUint32(nth * 4, true));
}

/** Sectors that follow each other; one that comes once more ends the chain, as one that is not there does. */
function chain(start: number, table: Uint32Array, most: number): number[] {
  const found = new Set<number>();
  for (let next = start; next < table.length && !found.has(next) && found.size < most; next = table[next] ?? table.length) found.add(next);
  return [...found];
}

function join(parts: readonly Uint8Array[], most: number): Uint8Array {
  const whole = Buffer.concat(parts);
  return whole.subarray(0, Math.min(whole.length, most));
}

/** The entries of all storages, each of which names its neighbours and its first child. */
class Directory {
  readonly #file: Sectors;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #visited = new Set<number>();
  readonly #small: Uint8Array;
  readonly #smallTable: Uint32Array;

  constructor(file: Sectors, bytes: Uint8Array) {
    this.#file = file;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#small = bytes.length < entryBytes ? new Uint8Array() : file.read(this.#view.getUint32(116, true), Number.POSITIVE_INFINITY);
    this.#smallTable = tableOf([file.read(file.header(0x3c), Number.POSITIVE_INFINITY)]);
  }

  root(): Storage | null {
    return this.#bytes.length < entryBytes ? null : this.#storage(this.#view.getUint32(76, true), 0);
  }

  /** @param first  the entry by which its children are found */
  #storage(first: number, depth: number): Storage {
    const storages = new Map<string, Storage>();
    const streams = new Map<string, () => Uint8Array>();
    const waiting = depth > deepest ? [] : [first];
    for (let nth = waiting.pop(); nth !== undefined; nth = waiting.pop()) {
      const at = nth * entryBytes;
      if (at + entryBytes > this.#bytes.length || this.#visited.has(nth)) continue;
      this.#visited.add(nth);
      const name = this.#name(at);
      waiting.push(this.#view.getUint32(at + 68, true), this.#view.getUint32(at + 72, true));
      if (this.#bytes[at + 66] === 1) storages.set(name, this.#storage(this.#view.getUint32(at + 76, true), depth + 1));
      else if (this.#bytes[at + 66] === 2) streams.set(name, () => this.#stream(at));
    }
    return { storages, streams };
  }

  #name(at: number): string {
    const length = Math.max(0, Math.min(64, this.#view.getUint16(at + 64, true)) - 2);
    return new TextDecoder("utf-16le").decode(this.#bytes.subarray(at, at + length));
  }

  #stream(at: number): Uint8Array {
    const start = this.#view.getUint32(at + 116, true);
    const size = this.#view.getUint32(at + 120, true);
    if (size >= smallUpTo) return this.#file.read(start, size);
    const sectors = chain(start, this.#smallTable, Math.ceil(size / smallSector));
    return join(
      sectors.map((nth) => this.#small.subarray(nth * smallSector, (nth + 1) * smallSector)),
      size,
    );
  }
}
