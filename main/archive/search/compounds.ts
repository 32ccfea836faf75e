/** German compounds of a word, Atomabkommen for Abkommen, and the words of a compound. Which words are compounds, the archive's own vocabulary tells. */
import { compoundParts, hasCompounds, headsBefore } from "../../../shared/words/compound.ts";
import { sql } from "../sql.ts";
import type { Snapshot } from "./snapshot.ts";

/** Words with one end are looked at in the order of their letters, and no more than these. */
const mostLookedAt = 300;
/** What begins so many words whose rest is a word is one itself: Atommacht, Atomwaffen, Atomgipfel. */
const enoughBegun = 3;

interface Kept {
  readonly heads: Map<string, boolean>;
  readonly compounds: Map<string, readonly string[]>;
  readonly parts: Map<string, readonly string[]>;
}

const kept = new WeakMap<Snapshot, Kept>();

function keptOf(at: Snapshot): Kept {
  const known = kept.get(at) ?? { heads: new Map(), compounds: new Map(), parts: new Map() };
  kept.set(at, known);
  return known;
}

/** @returns the words that a compound is made of, in a language that the archive knows it from or else in any of the archive's; [] for another word */
export function partsOf(at: Snapshot, term: string): readonly string[] {
  const { parts } = keptOf(at);
  const known = parts.get(term);
  if (known !== undefined) return known;
  const own = sql<{ language: string }>(at.db, "SELECT DISTINCT language FROM word_forms WHERE term = ?").all(term);
  const languages = own.length > 0 ? own.map((each) => each.language) : at.facts.languages.list;
  const isWord = (word: string): boolean => at.index.find(word).length > 0;
  const split = languages.filter(hasCompounds).map((language) => compoundParts(term, language, isWord));
  const found = split.find((each) => each.length > 0) ?? [];
  parts.set(term, found);
  return found;
}

/**
 * @param forms  of the term, itself among them
 * @returns words of German texts that end with one of the forms and begin with another word
 */
export function compoundsOf(at: Snapshot, term: string, forms: readonly string[]): readonly string[] {
  const known = keptOf(at);
  const found =
    known.compounds.get(term) ??
    forms.flatMap((end) => endingWith(at, end).filter((word) => headsBefore(end, word).some((head) => isHead(at, head, known.heads))));
  known.compounds.set(term, found);
  return found;
}

const reversed = (word: string): string => [...word].reverse().join("");

function endingWith(at: Snapshot, end: string): string[] {
  // A shorter word ends too many others by chance.
  if (end.length < 5) return [];
  const from = reversed(end);
  const ends = sql<{ reversed: string }>(at.db, `SELECT reversed FROM word_ends WHERE reversed > ? AND reversed < ? LIMIT ${mostLookedAt}`);
  return ends.all(from, `${from}\u{10FFFF}`).map((each) => reversed(each.reversed));
}

function isHead(at: Snapshot, head: string, known: Map<string, boolean>): boolean {
  const before = known.get(head);
  if (before !== undefined) return before;
  const isWord = (word: string): boolean => at.find(word).length > 0;
  const is = isWord(head) || compoundParts(head, "de", isWord).length > 0 || beginsMany(at, head, isWord);
  known.set(head, is);
  return is;
}

/** Verbs begin so by their grammar: festgestellt, auszusetzen. */
const ofVerb = /(?:ge|zu)$/;

function beginsMany(at: Snapshot, head: string, isWord: (word: string) => boolean): boolean {
  if (head.length < 4 || ofVerb.test(head)) return false;
  let words = 0;
  for (const word of at.index.termsStartingWith(head)) {
    const rest = word.slice(head.length).replace(/^s(?=.{5})/, "");
    if (rest.length >= 5 && isWord(rest)) words += 1;
    if (words >= enoughBegun) return true;
  }
  return false;
}
