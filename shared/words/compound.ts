/**
 * The words that a compound is made of: Waffenlieferung is waffen and lieferung. No dictionary is shipped: what is a word is what the
 * archive's articles use as one, which fits what they write about.
 *
 * Source: splitting by known parts, with linking letters and the fewest parts first, as in Koehn and Knight, "Empirical methods for compound
 * splitting" (2003), without their frequencies.
 */
import { plainLanguage } from "./language-code.ts";
import { isStopWord } from "./stop-words.ts";

/** Letters that may stand between two parts, the commonest first. */
const links: Readonly<Record<string, readonly string[]>> = {
  de: ["", "s", "n", "en", "es", "er", "e"],
  nl: ["", "s", "en", "e", "er"],
  sv: ["", "s"],
  da: ["", "s", "e"],
  no: ["", "s", "e"],
  nb: ["", "s", "e"],
  nn: ["", "s", "e"],
  fi: ["", "n"],
};

export const shortestCompound = 8;
const shortestPart = 3;
/** Beside a part of three letters there must be one of this many: Stadtrat, but not Montag. */
const longPart = 5;
const mostParts = 4;
/** Ends of participles and adjectives, which a misprint or a cut line makes look like words. */
const endings = new Set(["nden", "nder", "ndes", "baren", "barer", "bares"]);

/** Whether a language writes its compounds as one word. */
export const hasCompounds = (language: string): boolean => plainLanguage(language) in links;

/**
 * @param word    a folded term
 * @param isWord  whether a folded term stands by itself often enough to be a word
 * @returns two to four folded words, without the letters that link them, the fewest there can be; [] for what is no compound
 */
export function compoundParts(word: string, language: string, isWord: (folded: string) => boolean): string[] {
  const between = links[plainLanguage(language)];
  if (!between || word.length < shortestCompound) return [];
  const isPart = (part: string): boolean =>
    part.length >= shortestPart && !endings.has(part) && !isStopWord(part, language) && isWord(part);
  for (let parts = 2; parts <= mostParts; parts += 1) {
    const found = split(word, parts, between, isPart);
    // Three letters begin a word of two parts (Ostküste, Tagblatt); of three, too many do by chance: pro-test-aktionen.
    const isLikely = parts === 2 || found.slice(0, -1).every((part) => part.length > shortestPart);
    if (isLikely && found.some((part) => part.length >= longPart)) return found;
  }
  return [];
}

/**
 * The word that a German compound begins with, where it ends with another: Atom of Atomabkommen for Abkommen. What it ends with says what it
 * is; what it begins with only narrows that down, so that no word is looked for at the beginning.
 *
 * @param word, end  folded terms
 * @returns each folded word that it may be, by the letters that link them; [] where too little is left for one
 */
export function headsBefore(end: string, word: string): string[] {
  const head = word.slice(0, -end.length);
  if (end.length < longPart || !word.endsWith(end)) return [];
  return (links["de"] ?? [])
    .filter((link) => head.endsWith(link))
    .map((link) => head.slice(0, head.length - link.length))
    .filter((each) => each.length >= shortestPart && !isStopWord(each, "de"));
}

/** Into exactly so many parts, the last as long as it can be: it says what the whole is. */
function split(word: string, parts: number, links: readonly string[], isPart: (part: string) => boolean): string[] {
  if (parts === 1) return isPart(word) ? [word] : [];
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const head = word.slice(0, at);
    for (const link of links) {
      if (!head.endsWith(link) || !isPart(head.slice(0, at - link.length))) continue;
      const rest = split(word.slice(at), parts - 1, links, isPart);
      if (rest.length > 0) return [head.slice(0, at - link.length), ...rest];
      break;
    }
  }
  return [];
}
