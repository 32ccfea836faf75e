/**
 * The one tokeniser, for index and query alike: where the two differ, whole scripts silently find nothing.
 *
 * A word is a run of letters, marks and digits, folded (fold.ts). An apostrophe or a hyphen parts two words: l'accord is l and accord. Initials
 * are one word, U.N. and UN; so is a figure, however it is grouped: 1,000 and 1 000 are 1000, and 2,4 is 2.4. Chinese, Japanese, Thai, Lao,
 * Khmer and Burmese are written without spaces: each of their characters, with the marks on it, is a term, and a word of them is searched as
 * a phrase.
 */
import { endOfFigure, figureOf } from "./figure.ts";
import { detached, foldWord } from "./fold.ts";

export { foldWord } from "./fold.ts";

/** A term with the place of its word in the text (UTF-16 units, end exclusive). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** The terms alone, in order. */
export const termsOf = (text: string): string[] => tokenise(text).map(({ term }) => term);

/** The terms joined by one space. */
export const foldText = (text: string): string => termsOf(text).join(" ");

/** The text with each of its words folded, gaps as they stand: quick to make, for a first look whether a term can be in it. */
export function foldLetters(text: string): string {
  let folded = "";
  let since = 0;
  for (const { term, start, end } of tokenise(text)) {
    folded += text.slice(since, start) + term;
    since = end;
  }
  return folded + text.slice(since);
}

// What a character is to a word, as bits; worked out once for each.
const capital = 1;
/** Folded it is another one. */
const other = 2;
const digit = 4;
const letter = 8;
const mark = 16;
/** A word by itself, with the marks that follow it. */
const alone = 32;
const gap = 64;
/** A gap that within a word of some scripts is none. */
const joiner = 128;
/** Two UTF-16 units. */
const wide = 256;
/** What it becomes hangs on its neighbours, so that the word is folded as a whole. */
const bound = 512;

const isAlone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\uFF70]/u;
/** The half-width voice marks of Japanese are letters by their class. */
const isMark = /[\p{M}\uFF9E\uFF9F]/u;
const isJoiner = /['’\u02BC"\u05F3\u05F4]/u;
// Soft hyphen, tatweel, joiners and marks of direction are passed over; so are the Armenian signs that stand on a vowel of a word.
const isPassedOver = /[\u00AD\u0640\u200B-\u200F\u2060\uFEFF\u055B-\u055E]/u;
/** "2½" is no 212. */
const isFraction = /\u2044/;
/** Jamo written one by one compose. */
const isComposing = /[\u1100-\u11FF]/u;

const kinds = new Uint16Array(0x10000);
const kindsBeyond = new Map<number, number>();
/** Folded characters of one unit, where they are others or stand alone. */
const letters: (string | undefined)[] = new Array(0x10000);

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] || learnKind(text.codePointAt(at) ?? 0);

function learnKind(point: number): number {
  // Half of a pair has no kind of its own, so that the pair is looked at.
  if (point >= 0xd800 && point < 0xdc00) return gap;
  const known = kindsBeyond.get(point);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(point);
  const kind = kindOf(character);
  if (point > 0xffff) {
    kindsBeyond.set(point, kind | wide | bound);
    return kind | wide | bound;
  }
  kinds[point] = kind;
  if (kind & (other | alone)) letters[point] = foldWord(character);
  return kind;
}

function kindOf(character: string): number {
  if (isJoiner.test(character)) return gap | joiner;
  if (isPassedOver.test(character)) return other;
  if (isMark.test(character)) return mark | bound;
  if (isComposing.test(character)) return letter | bound;
  if (/[A-Z]/.test(character)) return letter | capital;
  const changed = foldWord(character) === character ? 0 : other;
  if (/\p{Nd}/u.test(character)) return digit | changed;
  if (!/[\p{L}\p{N}]/u.test(character) || isFraction.test(character.normalize("NFKD"))) return gap;
  return changed | (isAlone.test(character) ? alone : letter);
}

/** Folded words that have to be folded as a whole: the same ones come again and again. */
const wholes = new Map<string, string>();
const mostWholes = 50_000;

function foldWhole(word: string): string {
  const known = wholes.get(word);
  if (known !== undefined) return known;
  if (wholes.size >= mostWholes) wholes.clear();
  const whole = foldWord(word).replaceAll(".", "");
  wholes.set(detached(word), whole);
  return whole;
}

/** Splits a text into its terms, in order, with their places. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  for (let at = 0; at < length; ) {
    const start = at;
    // Of the word: what has been folded of it, and up to where.
    let folded = "";
    let since = at;
    let seen = 0;
    for (; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = kinds[unit] || kindAt(text, at);
      if (kind & (gap | alone)) {
        if (!(kind & joiner && joins(text, at))) break;
        seen |= bound;
      } else {
        seen |= kind;
        if (kind & wide) at += 1;
        else if (kind & other) {
          folded += text.slice(since, at) + (letters[unit] ?? "");
          since = at + 1;
        }
      }
    }
    if (at === start) {
      at = afterCharacter(text, at, tokens);
      continue;
    }
    if ((seen & ~other) === digit) {
      at = endOfFigure(text, start, at, isDigitAt);
      folded = figureOf(folded + text.slice(since, at));
    } else if (at - start === 1 && text.charCodeAt(at) === dot && seen & letter) {
      at = endOfInitials(text, start);
      folded = foldWhole(text.slice(start, at));
    } else if (seen & bound) folded = foldWhole(text.slice(start, at));
    else {
      folded += text.slice(since, at);
      if (seen & capital) folded = folded.toLowerCase();
    }
    if (folded !== "") tokens.push({ term: folded, start, end: at });
  }
  return tokens;
}

/** Passes over a gap, or takes a character that is a word by itself. */
function afterCharacter(text: string, start: number, tokens: Token[]): number {
  const kind = kindAt(text, start);
  let end = start + (kind & wide ? 2 : 1);
  if (kind & gap) return end;
  let isBare = !(kind & wide);
  for (; end < text.length && kindAt(text, end) & mark; isBare = false) end += kindAt(text, end) & wide ? 2 : 1;
  const term = isBare ? (letters[text.charCodeAt(start)] ?? "") : foldWhole(text.slice(start, end));
  if (term !== "") tokens.push({ term, start, end });
  return end;
}

const dot = 0x2e;
const isDigitAt = (text: string, at: number): boolean => at >= 0 && at < text.length && (kindAt(text, at) & (digit | wide)) === digit;
const isLetterAt = (text: string, at: number): boolean => at < text.length && (kindAt(text, at) & (letter | wide)) === letter;
const isWordAt = (text: string, at: number): boolean => at >= 0 && at < text.length && !(kindAt(text, at) & gap);

/** U.N. and R.D.C.: single letters with a full stop between them; not the end of an address, nor В.Путин. */
function endOfInitials(text: string, start: number): number {
  let end = start + 1;
  if (text.charCodeAt(start - 1) === dot && isWordAt(text, start - 2)) return end;
  while (text.charCodeAt(end) === dot && isLetterAt(text, end + 1) && !isWordAt(text, end + 2)) end += 2;
  return end;
}

const cyrillic = /\p{Script=Cyrillic}/u;
const hebrew = /\p{Script=Hebrew}/u;

/** об'єкт is one word, and so are צ'ק and the acronym צה"ל, whose marks come before its last letter. */
function joins(text: string, at: number): boolean {
  const [before = "", sign = "", after = ""] = text.slice(at - 1, at + 2);
  const isQuote = sign === '"' || sign === "\u05F4";
  if (!isQuote && cyrillic.test(before) && cyrillic.test(after)) return true;
  return hebrew.test(before) && hebrew.test(after) && !(isQuote && isWordAt(text, at + 2));
}
