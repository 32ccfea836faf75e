/** Which forms of a word an article holds: what the archive needs to find "negotiated" for a search of "negotiations". */
import { detached } from "../query/fold.ts";
import { foldWord, type Token } from "../query/terms.ts";
import { compoundParts, hasCompounds, shortestCompound } from "./compound.ts";
import { plainLanguage } from "./language-code.ts";
import { arabicUnbound } from "./light-stem.ts";
import { stem } from "./stem.ts";
import { WordNumbers } from "./word-numbers.ts";

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

/** Words that are remembered, of all languages together; a press of a language uses some tens of thousands of them. */
const mostKnown = 200_000;

/** Gathers the forms of a text's words; the same words come again and again. */
export interface WordForms {
  /** Adds the forms of a text's words to `found`. */
  gather(text: string, tokens: readonly Token[], language: string, found: Set<string>): void;
}

/** Tells the forms of each writing of a word once, for whoever keeps what was gathered before. */
export class FormsToldOnce implements WordForms {
  private readonly told = new WordNumbers(1000);
  private readonly languages: string[] = [];

  gather(text: string, tokens: readonly Token[], language: string, found: Set<string>): void {
    if (this.told.size >= mostKnown) this.told.clear();
    if (!this.languages.includes(language)) this.languages.push(language);
    const kind = this.languages.indexOf(language);
    const plain = plainLanguage(language);
    for (const { term, start, end } of tokens) {
      const toldBefore = this.told.size;
      if (term.length < shortest || this.told.numberOf(text, start, end, kind) < toldBefore) continue;
      for (const form of formsOfWord(detached(text.slice(start, end)), detached(term), plain)) found.add(form);
    }
  }
}

/** Tells the forms of all words, and keeps them at hand by language and writing. */
export class FormsAtHand implements WordForms {
  private words = 0;
  private readonly languages = new Map<string, Map<string, readonly string[]>>();

  gather(text: string, tokens: readonly Token[], language: string, found: Set<string>): void {
    const known = this.ofLanguage(language);
    for (const { term, start, end } of tokens) {
      if (term.length < shortest) continue;
      const written = text.slice(start, end);
      for (const form of known.get(written) ?? this.learn(known, written, term, language)) found.add(form);
    }
  }

  private learn(known: Map<string, readonly string[]>, written: string, term: string, language: string): readonly string[] {
    const word = detached(written);
    const forms = formsOfWord(word, detached(term), plainLanguage(language));
    known.set(word, forms);
    this.words += 1;
    return forms;
  }

  private ofLanguage(language: string): Map<string, readonly string[]> {
    if (this.words >= mostKnown) {
      this.languages.clear();
      this.words = 0;
    }
    const known = this.languages.get(language) ?? new Map<string, readonly string[]>();
    this.languages.set(language, known);
    return known;
  }
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
