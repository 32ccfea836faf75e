/** Where words stand in the articles of one segment: zone by zone, and in each zone article by article. */
import type { ByteReader } from "../index/bytes.ts";
import { type DecodedZone, decodeZone, emptyZone, many, passNumbers, placesCount } from "../index/postings.ts";
import type { Postings } from "../index/text-index.ts";
import { addBit, type Bits, noBits } from "./bits.ts";
import { Stretches } from "./stretches.ts";

/** Finds stretches of words in the articles of one segment. */
export interface Finder {
  /** Begins with a zone; each is begun once, in their order. @returns the articles, by their number, that may hold something in it */
  begin(zone: number): Bits;
  /** What stands in an article's zone, good until the next call. Articles are asked for in ascending order, not all of them. */
  in(document: number): Stretches;
}

/** More terms than this are not gone through for each article: their places are put in order by article first. */
const fewTerms = 8;

/** @param size  how many articles the segment has */
export const wordFinder = (postings: readonly Postings[], size: number): Finder => {
  const courses = postings.map((each) => new Course(each, size));
  return courses.length <= fewTerms ? new FewTerms(courses, size) : new ManyTerms(courses, size);
};

/** One term on its way through the segment. */
class Course {
  /** The article that it stands at, or `nowhere`. */
  document = nowhere;
  private readonly zone: DecodedZone = emptyZone();
  private readonly size: number;
  private readonly reader: ByteReader;
  private readonly places: ByteReader;
  /** Where among the zone's articles it stands. */
  private at = 0;

  constructor(postings: Postings, size: number) {
    this.reader = postings.open();
    this.places = postings.openPlaces();
    this.size = size;
  }

  /** Adds the next zone's articles. */
  begin(bits: Bits): void {
    this.moveTo(nowhere);
    decodeZone(this.reader, this.size, this.zone);
    const { documents, count } = this.zone;
    for (let at = 0; at < count; at += 1) addBit(bits, documents[at] ?? 0);
    this.standAt(0);
  }

  /** Moves to an article, or to the next one that has the term. */
  moveTo(document: number): void {
    const { documents, count, countsAt } = this.zone;
    const { bytes } = this.reader;
    let { at } = this;
    let owed = 0;
    for (; at < count && (documents[at] ?? 0) < document; at += 1) {
      const times = bytes[countsAt + at] ?? 0;
      if (times === many) {
        passNumbers(this.places, owed);
        owed = 0;
      }
      owed += placesCount(this.places, times);
    }
    if (owed > 0) passNumbers(this.places, owed);
    this.standAt(at);
  }

  /** Adds the places in the article that it stands at, and moves on to the next. */
  addTo(found: Stretches): void {
    found.addPlaces(this.places, placesCount(this.places, this.reader.bytes[this.zone.countsAt + this.at] ?? 0));
    this.standAt(this.at + 1);
  }

  private standAt(at: number): void {
    this.at = at;
    this.document = at < this.zone.count ? (this.zone.documents[at] ?? 0) : nowhere;
  }
}

/** Behind all articles of a segment. */
const nowhere = 0x7fffffff;

class FewTerms implements Finder {
  private readonly found = new Stretches();
  private readonly courses: readonly Course[];
  private readonly size: number;

  constructor(courses: readonly Course[], size: number) {
    this.courses = courses;
    this.size = size;
  }

  begin(): Bits {
    const bits = noBits(this.size);
    for (const each of this.courses) each.begin(bits);
    return bits;
  }

  in(document: number): Stretches {
    const { found, courses } = this;
    found.clear();
    let terms = 0;
    for (const course of courses) {
      if (course.document < document) course.moveTo(document);
      if (course.document !== document) continue;
      course.addTo(found);
      terms += 1;
    }
    if (terms > 1) found.settle();
    return found;
  }
}

class ManyTerms implements Finder {
  private readonly found = new Stretches();
  private readonly courses: readonly Course[];
  private readonly size: number;
  /** By article: where its places end; they begin where those of the one before end. */
  private ends = new Int32Array();
  private places = new Int32Array();

  constructor(courses: readonly Course[], size: number) {
    this.courses = courses;
    this.size = size;
  }

  begin(): Bits {
    const all = new Stretches();
    const bits = noBits(this.size);
    for (const course of this.courses) {
      course.begin(bits);
      while (course.document !== nowhere) {
        const { document } = course;
        const from = all.count;
        course.addTo(all);
        all.end.fill(document, from, all.count);
      }
    }
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
    return bits;
  }

  in(document: number): Stretches {
    const { found, ends, places } = this;
    found.clear();
    for (const place of places.subarray(document === 0 ? 0 : ends[document - 1], ends[document]).sort()) found.add(place, place + 1);
    found.settle();
    return found;
  }
}
