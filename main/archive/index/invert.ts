/** Turns the terms of articles around: for each term, where it stands in which of them. */
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { lengthByte, zoneWeights } from "../../../shared/ranking/score.ts";
import { compareTerms } from "./block.ts";
import { type ZonePostings, zones } from "./postings.ts";

/** Stand among the terms of a text where a sentence or a paragraph begins; indexed as terms, and count as no place. */
export const sentenceMark = ".";
export const paragraphMark = "¶";

/** Folded terms with one space between them, by zone, with marks where sentences and paragraphs begin. */
export interface ArticleTerms {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
  readonly captions: string;
  readonly forms: readonly LanguageForms[];
}

/** Forms of words of a language by their stems, as `stem=term` with one space between them. */
export interface LanguageForms {
  readonly language: string;
  readonly forms: string;
}

export interface IndexedArticle {
  readonly id: ArticleId;
  readonly terms: ArticleTerms;
}

export interface Inverted {
  /** In the order of blocks. */
  readonly terms: readonly { readonly term: string; readonly zones: readonly (ZonePostings | undefined)[] }[];
  /** A byte an article, in their order: `lengthByte` of its words, weighted by zone. */
  readonly lengths: Uint8Array;
}

interface Growing extends ZonePostings {
  lastDocument: number;
  lastPlace: number;
}

/** @param articles  in the order of their ids */
export function invert(articles: readonly IndexedArticle[]): Inverted {
  const found = new Map<string, (Growing | undefined)[]>();
  const lengths = new Uint8Array(articles.length);
  for (const [document, { terms }] of articles.entries()) {
    let words = 0;
    for (const [zone, name] of zones.entries()) words += zoneWeights[name] * invertText(found, terms[name], zone, document);
    lengths[document] = lengthByte(words);
  }
  const terms = [...found].map(([term, zones]) => ({ term, zones }));
  return { terms: terms.sort((a, b) => compareTerms(a.term, b.term)), lengths };
}

function invertText(found: Map<string, (Growing | undefined)[]>, text: string, zone: number, document: number): number {
  let place = 0;
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf(" ", start);
    if (end === -1) end = text.length;
    const term = text.slice(start, end);
    add(found, term, zone, document, place);
    if (term !== sentenceMark && term !== paragraphMark) place += 1;
    start = end + 1;
  }
  return place;
}

function add(found: Map<string, (Growing | undefined)[]>, term: string, zone: number, document: number, place: number): void {
  let byZone = found.get(term);
  if (byZone === undefined) {
    byZone = [];
    found.set(term, byZone);
  }
  let postings = byZone[zone];
  if (postings === undefined) {
    postings = { documents: [], counts: [], gaps: [], lastDocument: -1, lastPlace: 0 };
    byZone[zone] = postings;
  }
  if (postings.lastDocument === document) {
    const last = postings.counts.length - 1;
    postings.counts[last] = (postings.counts[last] ?? 0) + 1;
    postings.gaps.push(place - postings.lastPlace);
  } else {
    postings.documents.push(document);
    postings.counts.push(1);
    postings.gaps.push(place);
    postings.lastDocument = document;
  }
  postings.lastPlace = place;
}
