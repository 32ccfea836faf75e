/**
 * Headlines by the words that they begin: the newest first, as soon as enough are found. Ranking all that match, as a full-text index does,
 * takes too long while a person types (`bench palette`).
 */
import { tokenise } from "../../../shared/query/terms.ts";
import { SortedWords } from "./sorted-words.ts";

export interface Headline {
  readonly id: number;
  readonly label: string;
  readonly detail: string;
}

/** A word as it is written most recently, with how many headlines have it. */
export interface HeadlineWord {
  readonly word: string;
  readonly count: number;
}

export interface Headlines {
  readonly size: number;
  /** Adds a headline, or puts another in its place. @returns whether its id is new */
  set(headline: Headline): boolean;
  /** The newest in which each typed word begins a word; where none does, those with a word that differs in one letter. */
  find(text: string, most: number): Headline[];
  /** The commonest words that begin with a folded stretch of letters. */
  wordsFrom(start: string, most: number): HeadlineWord[];
}

interface Kept extends Headline {
  readonly terms: readonly string[];
}

interface Term {
  /** Ids, the newest first. */
  readonly ids: number[];
  written: string;
}

interface Meant {
  readonly terms: readonly string[];
  /** Headlines that have one of them, those with several counted several times. */
  readonly count: number;
  readonly fits: (term: string) => boolean;
}

const manyHeadlines = 3000;
/** Shorter words are taken as they are typed. */
const shortestMended = 5;

export function makeHeadlines(): Headlines {
  const kept = new Map<number, Kept>();
  const byTerm = new Map<string, Term>();
  /** All ids, the newest first. */
  const order: number[] = [];
  const vocabulary = new SortedWords();

  function add(headline: Headline): void {
    const tokens = tokenise(headline.label);
    const terms = [...new Set(tokens.map((token) => token.term))];
    kept.set(headline.id, { ...headline, terms });
    insert(order, headline.id);
    for (const { term, start, end } of tokens) {
      const written = headline.label.slice(start, end);
      const known = byTerm.get(term);
      if (known === undefined) {
        byTerm.set(term, { ids: [headline.id], written });
        vocabulary.add(term);
      } else if (insert(known.ids, headline.id)) known.written = written;
    }
  }

  function drop({ id, terms }: Kept): void {
    for (const term of terms) {
      const ids = byTerm.get(term)?.ids ?? [];
      const at = placeOf(ids, id);
      if (ids[at] === id) ids.splice(at, 1);
    }
  }

  const countOf = (term: string): number => byTerm.get(term)?.ids.length ?? 0;
  const sum = (found: readonly string[]): number => found.reduce((total, term) => total + countOf(term), 0);

  /** What a typed word may stand for: the words that it begins, else those that are close to it. */
  function meant(word: string, mends: boolean): Meant {
    const begun = vocabulary.from(word);
    if (begun.length > 0 || !mends || word.length < shortestMended)
      return { terms: begun, count: sum(begun), fits: (term) => term.startsWith(word) };
    const close = vocabulary.from(word.slice(0, 1)).filter((term) => differsInOne(term, word));
    return { terms: close, count: sum(close), fits: (term) => close.includes(term) };
  }

  function findAs(words: readonly string[], most: number, mends: boolean): Headline[] {
    const wanted = words.map((word) => meant(word, mends)).sort((a, b) => a.count - b.count);
    const [rarest] = wanted;
    if (rarest === undefined || rarest.count === 0) return [];
    const found: Headline[] = [];
    // What many headlines have, the newest soon show; what few have is looked up.
    const candidates = rarest.count > manyHeadlines ? order : newest(rarest.terms.map((term) => byTerm.get(term)?.ids ?? []));
    for (const id of candidates) {
      const headline = kept.get(id);
      if (headline !== undefined && wanted.every(({ fits }) => headline.terms.some(fits))) found.push(headline);
      if (found.length === most) break;
    }
    return found;
  }

  return {
    get size() {
      return kept.size;
    },
    set(headline) {
      const before = kept.get(headline.id);
      if (before?.label === headline.label && before.detail === headline.detail) return false;
      if (before !== undefined) drop(before);
      add(headline);
      return before === undefined;
    },
    find(text, most) {
      const words = tokenise(text).map((token) => token.term);
      const found = findAs(words, most, false);
      return found.length > 0 ? found : findAs(words, most, true);
    },
    wordsFrom: (start, most) =>
      vocabulary
        .from(start)
        .map((term) => ({ word: byTerm.get(term)?.written ?? term, count: countOf(term) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .slice(0, most),
  };
}

/** Where an id stands among falling ones, or would. */
function placeOf(ids: readonly number[], id: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) > id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns whether the id is now the newest */
function insert(ids: number[], id: number): boolean {
  const at = placeOf(ids, id);
  if (ids[at] !== id) ids.splice(at, 0, id);
  return at === 0;
}

/** The ids of several lists, each once, the newest first. */
function newest(lists: readonly (readonly number[])[]): Iterable<number> {
  const [first = []] = lists;
  return lists.length < 2 ? first : new Set(lists.flat().sort((a, b) => b - a));
}

/** Whether a word begins with another but for one letter put in, left out, changed or swapped with its neighbour. */
function differsInOne(term: string, word: string): boolean {
  let at = 0;
  while (at < word.length && term[at] === word[at]) at += 1;
  const rest = word.slice(at + 1);
  return (
    term.startsWith(rest, at + 1) ||
    term.startsWith(word.slice(at), at + 1) ||
    term.startsWith(rest, at) ||
    (term[at] === word[at + 1] && term[at + 1] === word[at] && term.startsWith(word.slice(at + 2), at + 2))
  );
}
