/** Whether a text may be another one in a different language: by what survives translation, its figures and its names. */
import { tokenise } from "../../shared/query/terms.ts";
import { transliterate } from "../../shared/query/transliterate.ts";

/** What of a text a translation keeps. */
export interface TranslationProfile {
  readonly figures: ReadonlySet<string>;
  /** Consonants of words that may be names. */
  readonly names: ReadonlySet<string>;
  /** How a name is first written, by its consonants. */
  readonly written: ReadonlyMap<string, string>;
  /** Whether the script tells names by a capital; else every longer word may be one. */
  readonly isCased: boolean;
}

/** A figure of one digit is in every text. */
const figure = /^\d[\d.]+$/;

/** Fewer consonants than these name too many words at once. */
const fewestConsonants = { cased: 3, uncased: 4 };

/** What comes after them is the ending that a language gives to a name: "Далматом". */
const mostConsonants = 4;

export function translationProfile(text: string): TranslationProfile {
  const isCased = /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
  const figures = new Set<string>();
  const written = new Map<string, string>();
  for (const { term, start, end } of tokenise(text)) {
    if (figure.test(term)) figures.add(term);
    // The first word of a sentence has its capital from there.
    else if (!isCased || (/\p{Lu}/u.test(text[start] ?? "") && /[^.!?…\s]\s$/u.test(text.slice(Math.max(0, start - 2), start)))) {
      const consonants = transliterate(term).slice(0, mostConsonants);
      if (term.length > 3 && consonants.length >= (isCased ? fewestConsonants.cased : fewestConsonants.uncased)) {
        if (!written.has(consonants)) written.set(consonants, text.slice(start, end));
      }
    }
  }
  return { figures, names: new Set(written.keys()), written, isCased };
}

/** Texts with less in common than this tell of one event at best. */
const leastShare = 0.6;
const fewest = { figures: 2, names: 3 };

/**
 * @returns 0 to 1, null when it is no probable translation: of figures and of names most must agree, and there must be some of each.
 * In a script without capitals every longer word is compared with the other text's names, so that only these are counted.
 */
export function translationScore(first: TranslationProfile, second: TranslationProfile): number | null {
  const figures = share(first.figures, second.figures, fewest.figures);
  const [named, other] = first.isCased ? [first, second] : [second, first];
  if (!named.isCased || figures === null) return null;
  const fewer = other.isCased && other.names.size < named.names.size ? other.names : named.names;
  const names = share(fewer, fewer === other.names ? named.names : other.names, fewest.names);
  return names === null || names < leastShare || figures < leastShare ? null : (names + figures) / 2;
}

/** Names are few in a text that tells of something else; this many must agree before a share of them says anything. */
const fewestShared = 3;

/** How much each name tells apart: less, the more of these texts have it. */
export function nameWeights(profiles: readonly TranslationProfile[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of profiles) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].map(([name, count]) => [name, Math.log((profiles.length + 1) / count)]));
}

/**
 * How many of the names of one text stand in the other, as either script writes them.
 *
 * @param weights  of `nameWeights`, over texts that have both among them
 * @returns 0 to 1, of the text whose names weigh less, and the names as the first text has them, heaviest first; 0 when neither script
 *   tells names by capitals
 */
export function sharedNames(
  first: TranslationProfile,
  second: TranslationProfile,
  weights: ReadonlyMap<string, number>,
): { score: number; shared: string[] } {
  const [named, other] = first.isCased ? [first, second] : [second, first];
  const both = [...named.names].filter((name) => other.names.has(name));
  if (!named.isCased || both.length < fewestShared) return { score: 0, shared: [] };
  const weightOf = (name: string): number => weights.get(name) ?? 0;
  const sum = (names: Iterable<string>): number => [...names].reduce((total, name) => total + weightOf(name), 0);
  // In a script without capitals most longer words are no names.
  const all = other.isCased ? Math.min(sum(named.names), sum(other.names)) : sum(named.names);
  const shared = both.sort((a, b) => weightOf(b) - weightOf(a)).map((name) => first.written.get(name) ?? name);
  return { score: all === 0 ? 0 : sum(both) / all, shared };
}

/** Of the smaller set, how much is in the other; null for too few to tell. */
function share(first: ReadonlySet<string>, second: ReadonlySet<string>, least: number): number | null {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (small.size < least) return null;
  return [...small].filter((each) => large.has(each)).length / small.size;
}
