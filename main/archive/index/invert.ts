/** Turns the terms of articles around: for each term, where it stands in which of them. */
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { lengthByte, zoneWeights } from "../../../shared/ranking/score.ts";
import { WordNumbers } from "../../../shared/words/word-numbers.ts";
import { zones } from "./postings.ts";
import { sortTerms } from "./sort-terms.ts";

/** Stand among the terms of a text where a sentence or a paragraph begins; indexed as terms, and count as no place. */
export const sentenceMark = ".";
export const paragraphMark = "¶";
/** Stands before a term that is the next few in one word (ceasefire before cease fire): it has the place of the first, and takes none. */
export const joinedMark = "-";

/** Folded terms with one space between them, by zone, with marks where sentences and paragraphs begin. */
export interface ArticleTerms {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
  readonly captions: string;
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

/** Words by term and zone. Those of term `number` in `zone` are the ones from `starts[number * 4 + zone]` to the next start. */
export interface Inverted {
  /** By their numbers. */
  readonly terms: readonly string[];
  /** The numbers in the order that blocks have their terms in. */
  readonly order: Uint32Array;
  readonly starts: Int32Array;
  /** For each word, the article that it stands in, by its place among `articles`, and its place in the zone; both ascending within a zone. */
  readonly documents: Int32Array;
  readonly places: Int32Array;
  /** A byte an article, in their order: `lengthByte` of its words, weighted by zone. */
  readonly lengths: Uint8Array;
}

/** @param articles  in the order of their ids */
export function invert(articles: readonly IndexedArticle[]): Inverted {
  const { terms, words, runs } = readWords(articles);
  const starts = countWords(terms.length, words, runs);
  const next = starts.slice();
  const documents = new Int32Array(words.length);
  const places = new Int32Array(words.length);
  const lengths = new Uint8Array(articles.length);
  const [sentence, paragraph] = [terms.indexOf(sentenceMark), terms.indexOf(paragraphMark)];
  let at = 0;
  for (let document = 0; document < articles.length; document += 1) {
    let length = 0;
    for (const [zone, name] of zones.entries()) {
      let place = 0;
      for (const end = at + (runs[document * zones.length + zone] ?? 0); at < end; at += 1) {
        const word = words[at] ?? 0;
        const term = termOf(word);
        const key = term * zones.length + zone;
        const to = next[key] ?? 0;
        next[key] = to + 1;
        documents[to] = document;
        places[to] = place;
        if (word >= 0 && term !== sentence && term !== paragraph) place += 1;
      }
      length += zoneWeights[name] * place;
    }
    lengths[document] = lengthByte(length);
  }
  return { terms, order: sortTerms(terms), starts, documents, places, lengths };
}

/** What the numbering has room for to begin with; a batch of an import has some tens of thousands. */
const expectedTerms = 8192;

interface Words {
  /** As they come. */
  readonly terms: readonly string[];
  /** The number of each word's term, article by article and zone by zone; its complement (`~`) for what takes no place of its own. */
  readonly words: readonly number[];
  /** How many words each zone of each article has. */
  readonly runs: readonly number[];
}

const termOf = (word: number): number => (word < 0 ? ~word : word);

const joinedUnit = joinedMark.charCodeAt(0);

function readWords(articles: readonly IndexedArticle[]): Words {
  const terms: string[] = [];
  const numbers = new WordNumbers(expectedTerms);
  const words: number[] = [];
  const runs: number[] = [];
  for (const { terms: found } of articles) {
    for (const zone of zones) {
      const before = words.length;
      const text = found[zone];
      for (let start = 0; start < text.length; ) {
        let end = text.indexOf(" ", start);
        if (end === -1) end = text.length;
        const isJoined = text.charCodeAt(start) === joinedUnit && end > start + 1;
        const from = isJoined ? start + 1 : start;
        const number = numbers.numberOf(text, from, end);
        if (number === terms.length) terms.push(text.slice(from, end));
        words.push(isJoined ? ~number : number);
        start = end + 1;
      }
      runs.push(words.length - before);
    }
  }
  return { terms, words, runs };
}

/** @returns where the words of each term and zone begin when they stand one behind the other */
function countWords(terms: number, words: readonly number[], runs: readonly number[]): Int32Array {
  const starts = new Int32Array(terms * zones.length + 1);
  let at = 0;
  for (let run = 0; run < runs.length; run += 1) {
    const zone = run % zones.length;
    for (const end = at + (runs[run] ?? 0); at < end; at += 1) {
      const key = termOf(words[at] ?? 0) * zones.length + zone;
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    }
  }
  for (let key = 1; key < starts.length; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  return starts;
}
