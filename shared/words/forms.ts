/** Which forms of a word an article holds: what the archive needs to find "negotiated" for a search of "negotiations". */
import { detached } from "../query/fold.ts";
import { foldWord, type Token, tokenise } from "../query/terms.ts";
import { compoundParts, hasCompounds } from "./compound.ts";
import { plainLanguage } from "./language-code.ts";
import { arabicUnbound } from "./light-stem.ts";
import { stem } from "./stem.ts";

/** A term of the index and a stem it belongs to; both folded. A term that is its own stem has no pair. */
export interface WordForm {
  readonly stem: string;
  readonly term: string;
}

export interface LanguageStem {
  readonly language: string;
  readonly stem: string;
}

/** Shorter terms have no endings worth taking off, and longer ones are addresses. */
const shortest = 3;
const longest = 40;
const isStemmable = (term: string): boolean => term.length >= shortest && term.length <= longest && !/\d/.test(term);

/** Words of one language whose stems are kept at hand; a press of a language uses some tens of thousands of forms. */
const mostKnown = 60_000;
const known = new Map<string, Map<string, readonly WordForm[]>>();

function knownOf(language: string): Map<string, readonly WordForm[]> {
  const found = known.get(language);
  if (found && found.size < mostKnown) return found;
  const fresh = new Map<string, readonly WordForm[]>();
  known.set(language, fresh);
  return fresh;
}

function formsOfWord(written: string, term: string, language: string): readonly WordForm[] {
  if (!isStemmable(term)) return [];
  const words = language === "ar" ? [written, ...arabicUnbound(term)] : [written];
  return [...new Set(words.map((word) => stem(word, language)))].filter((each) => each !== term).map((each) => ({ stem: each, term }));
}

/**
 * @param language  the text's, ISO 639-1
 * @param tokens    of the text, when they are at hand
 * @returns each pair of a stem and a form once, in the order of the text; a form has more than one stem where its script writes short words
 *          together with the next
 */
export function formsIn(text: string, language: string, tokens: readonly Token[] = tokenise(text)): WordForm[] {
  const plain = plainLanguage(language);
  const ofLanguage = knownOf(plain);
  const seen = new Set<string>();
  const found: WordForm[] = [];
  for (const { term, start, end } of tokens) {
    if (seen.has(term)) continue;
    seen.add(term);
    const written = text.slice(start, end);
    let forms = ofLanguage.get(written);
    if (forms === undefined) {
      forms = formsOfWord(detached(written), detached(term), plain);
      ofLanguage.set(detached(written), forms);
    }
    for (const form of forms) found.push(form);
  }
  return found;
}

/**
 * The forms that a compound belongs to by its parts: Waffenlieferungen is found by "Lieferung".
 *
 * @param term    a folded term
 * @param isWord  whether a folded term stands by itself in the archive often enough to be a word
 */
export function compoundForms(term: string, language: string, isWord: (folded: string) => boolean): WordForm[] {
  if (!hasCompounds(language) || !isStemmable(term)) return [];
  const stems = new Set(compoundParts(term, language, isWord).map((part) => stem(part, language)));
  return [...stems].map((each) => ({ stem: each, term }));
}

/**
 * The stems that a word of a query may have.
 *
 * @param word       as typed: its accents help where there are any, and are not needed
 * @param languages  those of the archive's articles
 * @returns each stem once for a language; the folded word itself is among them, since a form that is its own stem has no pair
 */
export function candidateStems(word: string, languages: readonly string[]): LanguageStem[] {
  const term = foldWord(word);
  const plain = [...new Set(languages.map(plainLanguage))];
  return plain.flatMap((language) => {
    const stems = isStemmable(term) ? [term, stem(word, language), stem(term, language)] : [term];
    return [...new Set(stems)].map((each) => ({ language, stem: each }));
  });
}
