/** How rare words are: in how many articles each stands. */
import type { Database } from "better-sqlite3";
import { decodeZone, emptyZone, zones } from "../index/postings.ts";
import type { Postings } from "../index/text-index.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";

/** @param terms  folded, as `tokenise` gives them @returns their articles by term, and how many articles there are */
export function countWords(db: Database, terms: readonly string[]): { articles: number; counts: [string, number][] } {
  return inSnapshot(db, (at) => ({
    articles: at.facts.count,
    counts: terms.map((term) => [term, articlesWith(at, term)]),
  }));
}

/** In how many articles a term stands. */
export const articlesWith = (at: Snapshot, term: string): number => at.index.find(term).reduce((sum, each) => sum + articlesIn(each), 0);

const decoded = emptyZone();

/** In whichever zone has the term most often: words that a headline has and the text lacks are few. */
function articlesIn(postings: Postings): number {
  const reader = postings.open();
  return zones.reduce((most) => {
    decodeZone(reader, postings.segment.ids.length, decoded);
    return Math.max(most, decoded.count);
  }, 0);
}
