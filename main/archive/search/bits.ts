/** Sets of articles: a bit for each id. All sets of one search have the same size. */

export type Bits = Uint32Array;

/** @param size  one more than the highest id */
export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5);

export const addBit = (bits: Bits, id: number): void => {
  const at = id >>> 5;
  bits[at] = (bits[at] ?? 0) | (1 << (id & 31));
};

export const hasBit = (bits: Bits, id: number): boolean => ((bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;

export function bitsOf(ids: Iterable<number>, size: number): Bits {
  const bits = noBits(size);
  for (const id of ids) if (id < size) addBit(bits, id);
  return bits;
}

/** Keeps in `into` what is in `other` as well. */
export function keepBits(into: Bits, other: Bits): Bits {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) & (other[at] ?? 0);
  return into;
}

export function joinBits(into: Bits, other: Bits): Bits {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) | (other[at] ?? 0);
  return into;
}

export function dropBits(into: Bits, other: Bits): Bits {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) & ~(other[at] ?? 0);
  return into;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** Tells the ids in ascending order. A million of them given by an iterator would be a million objects. */
export function eachId(bits: Bits, tell: (id: number) => void): void {
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] ?? 0; word !== 0; ) {
      const lowest = word & -word;
      tell((at << 5) + 31 - Math.clz32(lowest));
      word ^= lowest;
    }
  }
}

/** The ids, in ascending order. */
export function idsOf(bits: Bits): Uint32Array {
  const ids = new Uint32Array(countBits(bits));
  let found = 0;
  eachId(bits, (id) => {
    ids[found++] = id;
  });
  return ids;
}
