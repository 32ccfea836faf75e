/** Where words stand in the articles of one segment: zone by zone, and in each zone article by article. */
import type { ByteReader } from "../index/bytes.ts";
import { type DecodedZone, decodeZone, emptyZone, placesCount, skipPlaces } from "../index/postings.ts";
import type { Postings } from "../index/text-index.ts";
import { Stretches } from "./stretches.ts";

/** Finds stretches of words in the articles of one segment. */
export interface Finder {
  /** Begins with a zone; each is begun once, in their order. @returns false where it holds nothing */
  begin(zone: number): boolean;
  /** What stands in an article's zone, good until the next call. Articles are asked for in ascending order, not all of them. */
  in(document: number): Stretches;
}

/** More terms than this are not gone through for each article: their places are put in order by article first. */
const fewTerms = 8;

/** @param size  how many articles the segment has */
export const wordFinder = (postings: readonly Postings[], size: number): Finder =>
  postings.length <= fewTerms ? new TermPlaces(postings, size) : new GatheredPlaces(postings, size);

/** One term on its way through the segment. */
class Course {
  /** Where among the zone's articles it stands. */
  private at = 0;
  private readonly zone: DecodedZone = emptyZone();
  private readonly reader: ByteReader;
  private readonly places: ByteReader;

  constructor(postings: Postings) {
    this.reader = postings.open();
    this.places = postings.openPlaces();
  }

  /** @returns how many articles have the term in the next zone */
  next(size: number): number {
    while (this.at < this.zone.count) this.passBy();
    decodeZone(this.reader, size, this.zone);
    this.at = 0;
    return this.zone.count;
  }

  /** Moves to an article, and adds the places in it. */
  addTo(found: Stretches, document: number): void {
    const { documents, count } = this.zone;
    while (this.at < count && (documents[this.at] ?? 0) < document) this.passBy();
    if (this.at === count || documents[this.at] !== document) return;
    found.addPlaces(this.places, placesCount(this.places, this.timesHere()));
    this.at += 1;
  }

  /** Adds all places of the zone, with the article's number for their end. */
  addAllTo(found: Stretches): void {
    const { documents, count } = this.zone;
    for (; this.at < count; this.at += 1) {
      let place = 0;
      for (let left = placesCount(this.places, this.timesHere()); left > 0; left -= 1) {
        place += this.places.varint();
        found.add(place, documents[this.at] ?? 0);
      }
    }
  }

  private passBy(): void {
    skipPlaces(this.places, this.timesHere());
    this.at += 1;
  }

  private timesHere(): number {
    return this.reader.bytes[this.zone.countsAt + this.at] ?? 0;
  }
}

class TermPlaces implements Finder {
  private readonly found = new Stretches();
  private readonly courses: readonly Course[];
  private readonly size: number;

  constructor(postings: readonly Postings[], size: number) {
    this.courses = postings.map((each) => new Course(each));
    this.size = size;
  }

  begin(): boolean {
    let some = 0;
    for (const each of this.courses) some += each.next(this.size);
    return some > 0;
  }

  in(document: number): Stretches {
    const { found, courses } = this;
    found.clear();
    for (const each of courses) each.addTo(found, document);
    if (courses.length > 1) found.settle();
    return found;
  }
}

class GatheredPlaces implements Finder {
  private readonly found = new Stretches();
  private readonly courses: readonly Course[];
  private readonly size: number;
  /** By article: where its places end; they begin where those of the one before end. */
  private ends = new Int32Array();
  private places = new Int32Array();

  constructor(postings: readonly Postings[], size: number) {
    this.courses = postings.map((each) => new Course(each));
    this.size = size;
  }

  begin(): boolean {
    const all = new Stretches();
    for (const each of this.courses) if (each.next(this.size) > 0) each.addAllTo(all);
    const ends = new Int32Array(this.size + 1);
    for (let at = 0; at < all.count; at += 1) ends[(all.end[at] ?? 0) + 1] = (ends[(all.end[at] ?? 0) + 1] ?? 0) + 1;
    for (let document = 1; document <= this.size; document += 1) ends[document] = (ends[document] ?? 0) + (ends[document - 1] ?? 0);
    this.places = new Int32Array(all.count);
    for (let at = 0; at < all.count; at += 1) {
      const document = all.end[at] ?? 0;
      this.places[ends[document] ?? 0] = all.start[at] ?? 0;
      ends[document] = (ends[document] ?? 0) + 1;
    }
    this.ends = ends;
    return all.count > 0;
  }

  in(document: number): Stretches {
    const { found, ends, places } = this;
    found.clear();
    for (const place of places.subarray(document === 0 ? 0 : ends[document - 1], ends[document]).sort()) found.add(place, place + 1);
    found.settle();
    return found;
  }
}
