/**
 * The stem of a word, by its language: Snowball where there is one, light stemming of our own elsewhere (light-stem.ts).
 *
 * Source: snowballstem.org; the stemmers are @orama/stemmers, the English one is wink-porter2-stemmer (Snowball's present English, which
 * leaves "news" and "new", "community" and "communist" apart; Orama's is that of 1980). Chinese, Japanese, Thai and Vietnamese have no endings.
 */
import { stemmer as armenian } from "@orama/stemmers/armenian";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as hindi } from "@orama/stemmers/indian";
import { stemmer as indonesian } from "@orama/stemmers/indonesian";
import { stemmer as irish } from "@orama/stemmers/irish";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as lithuanian } from "@orama/stemmers/lithuanian";
import { stemmer as nepali } from "@orama/stemmers/nepali";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as serbian } from "@orama/stemmers/serbian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as tamil } from "@orama/stemmers/tamil";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import english from "wink-porter2-stemmer";
import { foldWord } from "../query/terms.ts";
import { bulgarianStem } from "./bulgarian-stem.ts";
import { plainLanguage } from "./language-code.ts";
import { lightStemmers } from "./light-stem.ts";
import { isStopWord } from "./stop-words.ts";

type Stemmer = (word: string) => string;

const withoutLast = (found: string, vowel: string): string => (found.length > 4 && found.endsWith(vowel) ? found.slice(0, -1) : found);

/** Sanções and sanção, alemães and alemão: Snowball leaves them apart. */
const portugueseSingular: Stemmer = (word) => portuguese(word.replace(/(?:õe|ãe|ão)s$/, "ão"));

/** Ministerinnen and Ministerin: the ending that Snowball leaves them apart by. */
const oneOfHers = (word: string): string => word.replace(/(?<=er|or|ist|ent|ant|at|og)innen$/, "in");

/** Muenchen and München: wires are sent in letters that every machine has. Source: Snowball's german2; neue, Bauer and Quelle have no umlaut. */
const withUmlauts = (word: string): string =>
  word
    .replace(/(?<![aeq])ue/g, "ü")
    .replaceAll("ae", "ä")
    .replaceAll("oe", "ö");

/** Oestergaard and Østergård. */
const withNordicLetters = (word: string): string => word.replaceAll("aa", "å").replaceAll("ae", "æ").replaceAll("oe", "ø");

const stemmers: ReadonlyMap<string, Stemmer> = new Map<string, Stemmer>([
  ...lightStemmers,
  ["en", english],
  ["bg", bulgarianStem],
  ["bs", serbian],
  ["da", (word) => danish(withNordicLetters(word))],
  ["de", (word) => german(oneOfHers(withUmlauts(word)))],
  ["el", greek],
  ["es", spanish],
  ["fi", finnish],
  ["fr", french],
  ["ga", irish],
  ["gl", portugueseSingular],
  ["hi", hindi],
  ["hr", serbian],
  ["hu", hungarian],
  ["hy", armenian],
  ["id", indonesian],
  ["it", italian],
  ["lt", lithuanian],
  ["ms", indonesian],
  ["nb", (word) => norwegian(withNordicLetters(word))],
  ["ne", nepali],
  // Snowball leaves the s of sancties.
  ["nl", (word) => dutch(word.replace(/ies$/, "ie"))],
  ["nn", (word) => norwegian(withNordicLetters(word))],
  ["no", (word) => norwegian(withNordicLetters(word))],
  ["pt", portugueseSingular],
  ["ro", romanian],
  ["ru", russian],
  ["sr", serbian],
  ["sv", swedish],
  ["ta", tamil],
  ["tr", turkish],
  // Санкції and санкція: the vowel that Snowball leaves tells no words apart.
  ["uk", (word) => withoutLast(ukrainian(word), "і")],
]);

/** Languages whose words are stemmed, by ISO 639-1 code. */
export const stemmedLanguages: readonly string[] = [...stemmers.keys()];

/** Longer than any word of the press; what is longer is an address or noise. */
const longestWord = 40;

/**
 * @param word      one word as written, with its accents; case does not matter
 * @param language  ISO 639-1, with or without region
 * @param term      the folded word, when it is at hand
 * @returns the stem, folded as the terms of the index are; the folded word itself where the language has no stemmer, and for function words.
 *          A stem that is spelled like a function word (German sicher, sich) ends in a hyphen, so that it is no term of the index
 */
export function stem(word: string, language: string, term: string = foldWord(word)): string {
  const stemmer = stemmers.get(plainLanguage(language));
  if (stemmer === undefined || word.length > longestWord || isStopWord(term, language)) return term;
  const found = foldWord(stemmer(word.normalize("NFC").toLowerCase())) || term;
  return isStopWord(found, language) ? `${found}-` : found;
}
