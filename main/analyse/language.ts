/** Which language a text is in: n-gram statistics (eld), and for short texts the script and the words no language does without. */
import { eld } from "eld/small";
import { countFunctionWords, functionWordsOf, languagesWithFunctionWords } from "../../shared/words/function-words.ts";

/** From this many letters on statistics decide alone. */
const enoughLetters = 60;

/** Statistics look at no more than this. */
const sampleLength = 1000;

/** The scripts of the press, the commonest first (kana before Han), with their languages; the first of them leads by far and is taken where a text is too short for more. */
const scripts: readonly (readonly [pattern: RegExp, languages: readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]+/gu, ["ja"]],
  [/\p{Script=Cyrillic}+/gu, ["ru", "uk", "bg", "be", "sr"]],
  [/\p{Script=Arabic}+/gu, ["ar", "fa", "ur", "ku"]],
  [/\p{Script=Hangul}+/gu, ["ko"]],
  [/\p{Script=Han}+/gu, ["zh"]],
  [/\p{Script=Greek}+/gu, ["el"]],
  [/\p{Script=Hebrew}+/gu, ["he"]],
  [/\p{Script=Thai}+/gu, ["th"]],
  [/\p{Script=Lao}+/gu, ["lo"]],
  [/\p{Script=Myanmar}+/gu, ["my"]],
  [/\p{Script=Khmer}+/gu, ["km"]],
  [/\p{Script=Devanagari}+/gu, ["hi", "mr"]],
  [/\p{Script=Bengali}+/gu, ["bn"]],
  [/\p{Script=Gujarati}+/gu, ["gu"]],
  [/\p{Script=Gurmukhi}+/gu, ["pa"]],
  [/\p{Script=Tamil}+/gu, ["ta"]],
  [/\p{Script=Telugu}+/gu, ["te"]],
  [/\p{Script=Kannada}+/gu, ["kn"]],
  [/\p{Script=Malayalam}+/gu, ["ml"]],
  [/\p{Script=Sinhala}+/gu, ["si"]],
  [/\p{Script=Georgian}+/gu, ["ka"]],
  [/\p{Script=Armenian}+/gu, ["hy"]],
  [/\p{Script=Ethiopic}+/gu, ["am"]],
];

const isLetter = /\p{L}/u;
const notLatin = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Japanese is written for the most part in Han characters, but never without kana. */
const kanaShare = 0.15;

/** Letters that one language of its script has, and the next one does not. */
const ownLetters: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["ur", /[ٹڈڑےںہ]/u],
  ["ku", /[ێۆڕڵ]/u],
  ["fa", /[پچژگ]|ی(?=\s|$)/u],
  ["uk", /[іїєґ]/iu],
  ["be", /ў/iu],
  ["sr", /[ђћџљњј]/iu],
  ["ru", /[ыэё]/iu],
];

/**
 * Detects the language of a text.
 *
 * @param text  the more the better: 40 words and more are told reliably; only the first thousand characters are looked at
 * @returns ISO 639-1 code, null when the text is too short to tell
 * Source of the statistics: Nito-ELD 2 (n-gram frequencies of 60 languages), github.com/nitotm/efficient-language-detector-js.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const { letters, foreign } = countLetters(sample);
  if (letters === 0) return null;
  // Most of the press is Latin: one look spares it all the others.
  const languages = foreign / letters <= kanaShare ? [] : scriptLanguages(sample, letters);
  const [leading] = languages;
  if (leading !== undefined && languages.length === 1) return leading;
  const plain = languageOfProse(sample);
  if (plain !== null) return plain;
  const found = eld.detect(sample);
  const isTold = letters >= enoughLetters || (letters >= enoughLetters / 3 && found.isReliable());
  if (isTold && found.language !== "") return found.language;
  return shortTextLanguage(sample, found.getScores(), languages) ?? leading ?? null;
}

/** Languages of the press that have no neighbour without a list of function words, such as Slovak beside Czech. */
const toldByWords = new Set(["ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru"]);
const prose = { letters: 500, fewestWords: 40, ownShare: 0.2, lead: 3, fewestKinds: 5 };

/** Where a language's function words are many and no other's come near, statistics say the same, and take ten times as long. */
function languageOfProse(sample: string): string | null {
  const words = wordsOf(sample.slice(0, prose.letters));
  if (words.length < prose.fewestWords) return null;
  const hits = countFunctionWords(words);
  const [first] = [...hits].sort(([, a], [, b]) => b - a);
  if (first === undefined || !toldByWords.has(first[0])) return null;
  const [language, own] = first;
  if (own < words.length * prose.ownShare) return null;
  const ownWords = words.filter((word) => functionWordsOf(language).has(word));
  // An address in percent signs is no French, for all its d.
  if (new Set(ownWords).size < prose.fewestKinds) return null;
  // Neighbours share many of their words: those count that one of the two has alone.
  const shared = countFunctionWords(ownWords);
  const leads = (other: string, count: number): boolean => {
    const both = shared.get(other) ?? 0;
    return own - both >= (count - both) * prose.lead;
  };
  return [...hits].every(([other, count]) => other === language || leads(other, count)) ? language : null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

function scriptLanguages(sample: string, letters: number): readonly string[] {
  for (const [pattern, languages] of scripts) {
    const share = countOf(pattern, sample) / letters;
    if (share > (languages[0] === "ja" ? kanaShare : 0.5)) return languages;
  }
  return [];
}

// What a UTF-16 unit is, worked out once for each.
const known = 1;
const letter = 2;
const foreign = 4;
const kinds = new Uint8Array(0x10000);

function learnKind(character: string): number {
  return known | (isLetter.test(character) ? letter : 0) | (notLatin.test(character) ? foreign : 0);
}

function learnUnit(unit: number): number {
  const kind = learnKind(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** UTF-16 units of letters, and of what is not Latin. */
function countLetters(text: string): { readonly letters: number; readonly foreign: number } {
  let letters = 0;
  let foreigners = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const point = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) ?? unit) : unit;
    const isWide = point > 0xffff;
    const kind = isWide ? learnKind(String.fromCodePoint(point)) : kinds[unit] || learnUnit(unit);
    const units = isWide ? 2 : 1;
    if (kind & letter) letters += units;
    if (kind & foreign) foreigners += units;
    if (isWide) at += 1;
  }
  return { letters, foreign: foreigners };
}

/** How many UTF-16 units a pattern of runs finds. */
const countOf = (runs: RegExp, text: string): number => text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;

/** What a word that only one language uses so often counts for, beside statistics of 0 to 1. */
const wordWeight = 0.2;

/** The best must be this far ahead of the next. */
const clearLead = 0.2;

/** By the words of each language that stand in the text, by its own letters, and by what statistics say; null unless one is clearly ahead. */
function shortTextLanguage(sample: string, scores: Readonly<Record<string, number>>, languages: readonly string[]): string | null {
  const words = wordsOf(sample);
  const own = ownLetters.find(([language, pattern]) => languages.includes(language) && pattern.test(sample))?.[0];
  const best = Math.max(...Object.values(scores), 0.01);
  const possible = languages.length > 0 ? languages : new Set([...languagesWithFunctionWords, ...Object.keys(scores)]);
  const candidates = [...possible].map((language) => {
    const known = functionWordsOf(language);
    const hits = words.filter((word) => known.has(word)).length;
    const points = (scores[language] ?? 0) / best + wordWeight * hits + (language === own ? 1 : 0);
    return { language, points, isBacked: hits > 0 || language === own };
  });
  const [first, second] = candidates.sort((a, b) => b.points - a.points);
  if (!first?.isBacked) return null;
  return first.points - (second?.points ?? 0) >= clearLead ? first.language : null;
}
