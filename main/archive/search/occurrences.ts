/** Where words stand in the articles of one segment, zone by zone, and what distances, sentences and paragraphs make of it. */
import { decodeZone, emptyZone, placesCount, skipPlaces, zones } from "../index/postings.ts";
import type { Postings } from "../index/text-index.ts";

/** Stretches of words in order of article and start: numbers of articles within the segment, places of words, `end` exclusive. */
export class Occurrences {
  count = 0;
  document: Int32Array;
  start: Int32Array;
  end: Int32Array;

  /** @param room  for how many there is room at first */
  constructor(room = 64) {
    this.document = new Int32Array(Math.max(room, 1));
    this.start = new Int32Array(Math.max(room, 1));
    this.end = new Int32Array(Math.max(room, 1));
  }

  add(document: number, start: number, end: number): void {
    if (this.count === this.document.length) this.grow();
    this.document[this.count] = document;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.count += 1;
  }

  private grow(): void {
    this.document = twice(this.document);
    this.start = twice(this.start);
    this.end = twice(this.end);
  }
}

function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** One for each zone, in the order of `zones`. */
export type ByZone = readonly Occurrences[];

const decoded = emptyZone();

/** @param takes  which articles matter, by number; null for all */
export function wordOccurrences(postings: readonly Postings[], takes: ((document: number) => boolean) | null): ByZone {
  const each = postings.map((one) => occurrencesOf(one, takes));
  return zones.map((_, zone) => union(each.map((found) => found[zone] ?? new Occurrences())));
}

function occurrencesOf(postings: Postings, takes: ((document: number) => boolean) | null): ByZone {
  const reader = postings.open();
  const places = postings.openPlaces();
  return zones.map(() => {
    decodeZone(reader, postings.segment.ids.length, decoded);
    let room = 0;
    for (let at = 0; at < decoded.count; at += 1) room += reader.bytes[decoded.countsAt + at] ?? 0;
    const found = new Occurrences(room);
    for (let at = 0; at < decoded.count; at += 1) {
      const document = decoded.documents[at] ?? 0;
      const count = reader.bytes[decoded.countsAt + at] ?? 0;
      if (takes !== null && !takes(document)) {
        skipPlaces(places, count);
        continue;
      }
      let place = 0;
      for (let left = placesCount(places, count); left > 0; left -= 1) {
        place += places.varint();
        found.add(document, place, place + 1);
      }
    }
    return found;
  });
}

/** All occurrences of several, none twice. */
export function union(all: readonly Occurrences[]): Occurrences {
  const some = all.filter((each) => each.count > 0);
  const [first] = some;
  if (first === undefined) return new Occurrences();
  return some.slice(1).reduce(unionOfTwo, first);
}

function unionOfTwo(a: Occurrences, b: Occurrences): Occurrences {
  const joined = new Occurrences(a.count + b.count);
  for (let i = 0, j = 0; i < a.count || j < b.count; ) {
    const order = i === a.count ? 1 : j === b.count ? -1 : compare(a, i, b, j);
    const [from, at] = order <= 0 ? [a, i] : [b, j];
    joined.add(from.document[at] ?? 0, from.start[at] ?? 0, from.end[at] ?? 0);
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return joined;
}

const compare = (a: Occurrences, i: number, b: Occurrences, j: number): number =>
  (a.document[i] ?? 0) - (b.document[j] ?? 0) || (a.start[i] ?? 0) - (b.start[j] ?? 0) || (a.end[i] ?? 0) - (b.end[j] ?? 0);

/** Those of `a` that one of `b` follows at once, as one stretch. */
export function adjoin(a: Occurrences, b: Occurrences): Occurrences {
  const joined = new Occurrences();
  for (let i = 0, j = 0; i < a.count && j < b.count; ) {
    const order = (a.document[i] ?? 0) - (b.document[j] ?? 0) || (a.end[i] ?? 0) - (b.start[j] ?? 0);
    if (order === 0) joined.add(a.document[i] ?? 0, a.start[i] ?? 0, b.end[j] ?? 0);
    if (order <= 0) i += 1;
    else j += 1;
  }
  return joined;
}

/** At most `distance` words from one to the other: 1 is side by side. With `ordered`, `a` comes first. */
export function near(a: Occurrences, b: Occurrences, distance: number, ordered: boolean): Occurrences {
  return pairs(a, b, (i, j) => {
    const after = (b.start[j] ?? 0) - (a.end[i] ?? 0) + 1;
    if (after >= 1 && after <= distance) return true;
    const before = (a.start[i] ?? 0) - (b.end[j] ?? 0) + 1;
    return !ordered && before >= 1 && before <= distance;
  });
}

/** Both in one stretch between two marks; a zone without marks is one. */
export function within(a: Occurrences, b: Occurrences, marks: Occurrences): Occurrences {
  const [ofA, ofB] = [unitsOf(a, marks), unitsOf(b, marks)];
  return pairs(a, b, (i, j) => ofA[i] === ofB[j] && ((a.end[i] ?? 0) <= (b.start[j] ?? 0) || (b.end[j] ?? 0) <= (a.start[i] ?? 0)));
}

/** For each occurrence, how many marks of its article stand at or before it. */
function unitsOf(found: Occurrences, marks: Occurrences): Int32Array {
  const units = new Int32Array(found.count);
  let mark = 0;
  let unit = 0;
  let document = -1;
  for (let at = 0; at < found.count; at += 1) {
    const of = found.document[at] ?? 0;
    if (of !== document) [document, unit] = [of, 0];
    while (mark < marks.count && (marks.document[mark] ?? 0) < of) mark += 1;
    while (mark < marks.count && marks.document[mark] === of && (marks.start[mark] ?? 0) <= (found.start[at] ?? 0)) {
      mark += 1;
      unit += 1;
    }
    units[at] = unit;
  }
  return units;
}

function pairs(a: Occurrences, b: Occurrences, fits: (i: number, j: number) => boolean): Occurrences {
  const joined = new Occurrences(Math.min(a.count, 1024));
  let from = 0;
  for (let i = 0; i < a.count; i += 1) {
    const document = a.document[i] ?? 0;
    while (from < b.count && (b.document[from] ?? 0) < document) from += 1;
    for (let j = from; j < b.count && b.document[j] === document; j += 1) {
      if (!fits(i, j)) continue;
      joined.add(document, Math.min(a.start[i] ?? 0, b.start[j] ?? 0), Math.max(a.end[i] ?? 0, b.end[j] ?? 0));
      break;
    }
  }
  return joined;
}

/** Those of the articles that have some of each. */
export function together(all: readonly Occurrences[]): Occurrences {
  const sets = all.map((each) => new Set(each.document.subarray(0, each.count)));
  return keepWhere(union(all), (document) => sets.every((each) => each.has(document)));
}

export function keepWhere(found: Occurrences, keeps: (document: number, start: number) => boolean): Occurrences {
  const left = new Occurrences();
  for (let at = 0; at < found.count; at += 1) {
    const [document, start, end] = [found.document[at] ?? 0, found.start[at] ?? 0, found.end[at] ?? 0];
    if (keeps(document, start)) left.add(document, start, end);
  }
  return left;
}

/** Those before the second mark of their article: its first paragraph. */
export function inFirst(found: Occurrences, marks: Occurrences): Occurrences {
  const units = unitsOf(found, marks);
  let at = -1;
  return keepWhere(found, () => (units[++at] ?? 0) <= 1);
}
