/** What of a text is compared to find its copies: hashes of its shingles, the few that an index keeps, and one of the whole. */
import { termsOf } from "../query/terms.ts";

/** Terms of a shingle: fewer are shared by chance, more do not survive a word changed here and there. */
const shingleTerms = 4;

/** A term of a script without spaces is one character: as many as these say what four words say. */
const shingleCharacters = 8;

/** Shingles that an index keeps of a text. Of two texts that share a half, two and more are shared in 9,997 cases of 10,000. */
const sketchSize = 16;

export interface Fingerprint {
  /** Of all terms in their order: equal for texts that differ in white space, marks, case and accents only. */
  readonly whole: number;
  /** Different hashes of shingles, ascending, each a whole number below 2^32. */
  readonly shingles: Uint32Array;
  /** Hashes of its figures, ascending: texts made by one formula differ in them. */
  readonly figures: Uint32Array;
}

/**
 * @param text  the running text, without headline and captions, which change hands more freely
 * Source: Broder, On the resemblance and containment of documents (1997): the smallest hashes of two texts are a fair sample of both.
 */
export const fingerprintOf = (text: string): Fingerprint => fingerprintOfTerms(termsOf(text));

/** @param terms  of the running text, in their order */
export function fingerprintOfTerms(terms: readonly string[]): Fingerprint {
  const hashes = new Uint32Array(terms.length);
  const figures: number[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? "";
    const hash = hashOf(term);
    hashes[at] = hash;
    if (isFigure(term)) figures.push(hash);
  }
  const shingles = distinct(shinglesOf(hashes, isWrittenTogether(terms) ? shingleCharacters : shingleTerms));
  return { whole: wholeHash(hashes), shingles, figures: distinct(Uint32Array.from(figures)) };
}

/** Nearly all words begin with a letter from a on. */
const isFigure = (term: string): boolean => {
  const unit = term.charCodeAt(0);
  return unit < 0x61 || unit > 0x7a ? /^\p{N}/u.test(term) : false;
};

/** What an index keeps of a text, a few numbers below 2^31 whatever its length: one for the whole, and the smallest of its shingles. */
export const keysOf = ({ whole, shingles }: Fingerprint): number[] => [
  whole % 0x8000_0000,
  ...Array.from(shingles.subarray(0, sketchSize), (hash) => hash >>> 1),
];

const isWrittenTogether = (terms: readonly string[]): boolean => terms.reduce((sum, term) => sum + term.length, 0) < 1.8 * terms.length;

/** FNV-1a over UTF-16 units. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** The last step of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A text shorter than a shingle is one. */
function shinglesOf(terms: Uint32Array, size: number): Uint32Array {
  const count = terms.length === 0 ? 0 : Math.max(1, terms.length - size + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = 0;
    for (let term = at, end = Math.min(terms.length, at + size); term < end; term += 1) hash = Math.imul(hash, 31) + (terms[term] ?? 0);
    shingles[at] = mix(hash);
  }
  return shingles;
}

/** 53 bits, so that a plain number holds it. */
function wholeHash(terms: Uint32Array): number {
  let low = 0x9e3779b9;
  let high = 0x7f4a7c15;
  for (const term of terms) {
    low = mix(Math.imul(low, 31) + term);
    high = mix(Math.imul(high, 37) ^ term);
  }
  return (high >>> 11) * 0x1_0000_0000 + low;
}

function distinct(values: Uint32Array): Uint32Array {
  values.sort();
  let count = 0;
  for (const value of values) if (count === 0 || value !== values[count - 1]) values[count++] = value;
  return values.slice(0, count);
}
