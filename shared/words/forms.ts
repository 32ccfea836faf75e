/** Which forms of a word an article holds: what the archive needs to find "negotiated" for a search of "negotiations". */
import { detached } from "../query/fold.ts";
import { foldWord, type Token } from "../query/terms.ts";
import { compoundParts, hasCompounds, shortestCompound } from "./compound.ts";
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

/** Words whose forms are kept at hand, of all languages together; a press of a language uses some tens of thousands of them. */
const mostKnown = 200_000;
let knownWords = 0;
const known = new Map<string, Map<string, readonly string[]>>();

function knownOf(language: string): Map<string, readonly string[]> {
  if (knownWords >= mostKnown) {
    known.clear();
    knownWords = 0;
  }
  const found = known.get(language) ?? new Map<string, readonly string[]>();
  known.set(language, found);
  return found;
}

const noForms: readonly string[] = [];

/** As `stem=term`. */
function formsOfWord(written: string, term: string, language: string): readonly string[] {
  if (!isStemmable(term)) return noForms;
  // A folded word differs from the term of initials only.
  const first = written.includes(".") ? stem(written, language) : stem(written, language, term);
  const unbound = language === "ar" ? arabicUnbound(term).map((word) => stem(word, language)) : [];
  const stems = [...new Set([first, ...unbound])].filter((each) => each !== term);
  // A compound is looked for by its end, so that German words are listed that are their own stem, too.
  if (stems.length === 0 && language === "de" && term.length >= shortestCompound) return [detached(`${term}=${term}`)];
  return stems.length === 0 ? noForms : stems.map((each) => detached(`${each}=${term}`));
}

interface Seen {
  /** The last text that held the term, and how it was first written there. */
  text: number;
  written: string;
}

export interface FormsOfTexts {
  /** @param tokens  of the text */
  add(text: string, tokens: readonly Token[]): void;
  /**
   * Each pair of a stem and a form once, as `stem=term` with one space between them, in the order of the texts; a form has more than one stem
   * where its script writes short words together with the next.
   */
  joined(): string;
}

/**
 * Gathers the forms of an article's texts.
 *
 * @param language  the texts', ISO 639-1
 */
export function gatherForms(language: string): FormsOfTexts {
  const plain = plainLanguage(language);
  const ofLanguage = knownOf(plain);
  const seen = new Map<string, Seen>();
  const found = new Set<string>();
  let at = 0;

  function take(written: string, term: string): void {
    let forms = ofLanguage.get(written);
    if (forms === undefined) {
      forms = formsOfWord(detached(written), detached(term), plain);
      ofLanguage.set(detached(written), forms);
      knownWords += 1;
    }
    for (const form of forms) found.add(form);
  }

  return {
    add: (text, tokens) => {
      at += 1;
      for (const { term, start, end } of tokens) {
        const before = seen.get(term);
        if (before?.text === at) continue;
        const written = text.slice(start, end);
        if (before === undefined) seen.set(term, { text: at, written });
        else {
          before.text = at;
          if (before.written === written) continue;
          before.written = written;
        }
        take(written, term);
      }
    },
    joined: () => [...found].join(" "),
  };
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
