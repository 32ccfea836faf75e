/** Stretches of words in one zone of one article, and what distances, sentences and paragraphs make of them. */

import type { ByteReader } from "../index/bytes.ts";

/** In order of their start: places of words, `end` exclusive. Filled anew for each article. */
export class Stretches {
  count = 0;
  start = new Int32Array(16);
  end = new Int32Array(16);

  clear(): void {
    this.count = 0;
  }

  add(start: number, end: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.count += 1;
  }

  /** Adds words by the places that a reader stands at, and moves it behind them. */
  addPlaces(reader: ByteReader, count: number): void {
    const { bytes } = reader;
    // A damaged block may say that there are more places than it has bytes.
    const end = this.count + Math.min(count, bytes.length - reader.at);
    while (end > this.start.length) this.grow();
    const { start, end: ends } = this;
    let at = reader.at;
    let place = 0;
    for (; this.count < end; this.count += 1) {
      let byte = bytes[at++] ?? 0;
      let gap = byte;
      // Nearly all are of one byte.
      if (byte > 127) {
        gap &= 127;
        for (let shift = 7; byte > 127 && shift < 32; shift += 7) {
          byte = bytes[at++] ?? 0;
          gap |= (byte & 127) << shift;
        }
      }
      place += gap;
      start[this.count] = place;
      ends[this.count] = place + 1;
    }
    reader.at = at;
  }

  /** Puts stretches in order that were added out of it; what was added twice is there once. */
  settle(): void {
    const { start, end } = this;
    // Mostly a few runs in order one behind the other.
    for (let at = 1; at < this.count; at += 1) {
      const [from, to] = [start[at] ?? 0, end[at] ?? 0];
      let before = at - 1;
      for (; before >= 0 && isBehind(start[before] ?? 0, end[before] ?? 0, from, to); before -= 1) {
        start[before + 1] = start[before] ?? 0;
        end[before + 1] = end[before] ?? 0;
      }
      start[before + 1] = from;
      end[before + 1] = to;
    }
    let kept = 0;
    for (let at = 0; at < this.count; at += 1) {
      if (kept > 0 && start[kept - 1] === start[at] && end[kept - 1] === end[at]) continue;
      start[kept] = start[at] ?? 0;
      end[kept] = end[at] ?? 0;
      kept += 1;
    }
    this.count = kept;
  }

  private grow(): void {
    this.start = twice(this.start);
    this.end = twice(this.end);
  }
}

const isBehind = (start: number, end: number, from: number, to: number): boolean => start > from || (start === from && end > to);

function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** All stretches of several, none twice. */
export function union(all: readonly Stretches[], into: Stretches): Stretches {
  into.clear();
  for (const each of all) for (let at = 0; at < each.count; at += 1) into.add(each.start[at] ?? 0, each.end[at] ?? 0);
  into.settle();
  return into;
}

/** Those of `a` that one of `b` follows at once, as one stretch. */
export function adjoin(a: Stretches, b: Stretches, into: Stretches): Stretches {
  into.clear();
  const { start: starts, end: ends, count } = a;
  const { start: next, end: nextEnds, count: nextCount } = b;
  for (let i = 0, j = 0; i < count; i += 1) {
    const end = ends[i] ?? 0;
    while (j < nextCount && (next[j] ?? 0) < end) j += 1;
    if (j === nextCount) break;
    if (next[j] === end) into.add(starts[i] ?? 0, nextEnds[j] ?? 0);
  }
  return into;
}

/** How far apart two may stand. */
export interface Distance {
  /** At most so many words from one to the other: 1 is side by side. */
  readonly distance: number;
  /** `a` comes first. */
  readonly ordered: boolean;
}

/** Each of `a` with one of `b` that is near it. */
export function near(a: Stretches, b: Stretches, { distance, ordered }: Distance, into: Stretches): Stretches {
  into.clear();
  const { start: aStart, end: aEnd, count } = a;
  const { start: bStart, end: bEnd, count: bCount } = b;
  let first = 0;
  for (let i = 0; i < count; i += 1) {
    const from = aStart[i] ?? 0;
    const to = aEnd[i] ?? 0;
    // What lies too far before one lies too far before all that come after it.
    while (first < bCount && from - (bEnd[first] ?? 0) >= distance) first += 1;
    for (let j = first; j < bCount; j += 1) {
      const after = (bStart[j] ?? 0) - to + 1;
      if (after > distance) break;
      const before = ordered ? 0 : from - (bEnd[j] ?? 0) + 1;
      if (after < 1 && (before < 1 || before > distance)) continue;
      addPair(a, i, b, j, into);
      break;
    }
  }
  return into;
}

/** Each of both with those near it that have none of its kind in between, where it is asked of the pairs where they stand. */
export function nearPairs(a: Stretches, b: Stretches, { distance, ordered }: Distance, into: Stretches): Stretches {
  into.clear();
  addNeighbours(a, b, distance, into);
  if (!ordered) addNeighbours(b, a, distance, into);
  into.settle();
  return into;
}

/** As shared/query/near-hits.ts pairs them to mark them: what is found is marked. */
function addNeighbours(before: Stretches, after: Stretches, distance: number, into: Stretches): void {
  let next = 0;
  for (let i = 0; i < before.count; i += 1) {
    const end = before.end[i] ?? 0;
    while (next < after.count && (after.start[next] ?? 0) < end) next += 1;
    let nearer = i + 1;
    while (nearer < before.count && (before.end[nearer] ?? 0) <= end) nearer += 1;
    const limit = nearer < before.count ? (before.end[nearer] ?? 0) : Number.POSITIVE_INFINITY;
    for (let j = next; j < after.count; j += 1) {
      const start = after.start[j] ?? 0;
      if (start - end >= distance || (j > next && start >= limit)) break;
      addPair(before, i, after, j, into);
    }
  }
}

const addPair = (a: Stretches, i: number, b: Stretches, j: number, into: Stretches): void =>
  into.add(Math.min(a.start[i] ?? 0, b.start[j] ?? 0), Math.max(a.end[i] ?? 0, b.end[j] ?? 0));

/** Both in one stretch between two marks; a zone without marks is one. */
export function within(a: Stretches, b: Stretches, marks: Stretches, into: Stretches): Stretches {
  into.clear();
  for (let i = 0; i < a.count; i += 1) {
    const unit = unitOf(a.start[i] ?? 0, marks);
    for (let j = 0; j < b.count; j += 1) {
      const isApart = (a.end[i] ?? 0) <= (b.start[j] ?? 0) || (b.end[j] ?? 0) <= (a.start[i] ?? 0);
      if (!isApart || unitOf(b.start[j] ?? 0, marks) !== unit) continue;
      addPair(a, i, b, j, into);
      break;
    }
  }
  return into;
}

/** How many marks stand at or before a place. */
function unitOf(place: number, marks: Stretches): number {
  let [low, high] = [0, marks.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks.start[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that stand among the first `words` words, to their last. */
export function amongFirst(found: Stretches, words: number, into: Stretches): Stretches {
  into.clear();
  for (let at = 0; at < found.count; at += 1) if ((found.end[at] ?? 0) <= words) into.add(found.start[at] ?? 0, found.end[at] ?? 0);
  return into;
}

/** Those before the second mark: the first paragraph. */
export function inFirst(found: Stretches, marks: Stretches, into: Stretches): Stretches {
  return amongFirst(found, marks.count > 1 ? (marks.start[1] ?? 0) : Number.MAX_SAFE_INTEGER, into);
}
