/**
 * The one tokeniser, for index and query alike: where the two differ, whole scripts silently find nothing.
 *
 * A word is a run of letters, marks and digits. Case, accents and the spelling variants of a script are folded. Chinese, Japanese and Thai are
 * written without spaces: each of their characters is a term, and a word of them is searched as a phrase.
 */

/** A term with the place of its word in the text (UTF-16 units, end exclusive). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

// Joiners inside a word: "2.4", "U.N.", "al-Kutbi" stay separate terms; only the invisible ones are passed over.
const invisible = /[\u00AD\u0640\u200B-\u200F\u2060\uFEFF]/g;
const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const inWord = /[\p{L}\p{N}\p{M}\u00AD\u0640\u200B-\u200D\u2060\uFEFF]/u;
const asciiOnly = /^[\0-\x7F]*$/;

/** Letters that do not decompose, and those that a script writes in several ways. */
const folded: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  ĳ: "ij",
  ŋ: "n",
  ħ: "h",
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ک: "ك",
  ی: "ي",
  ґ: "г",
  ς: "σ",
};
const foldable = new RegExp(`[${Object.keys(folded).join("")}]`, "g");

/** Folds one word: case, accents, spelling variants. Ё becomes Е, and Й stays itself in neither index nor query: both lose the breve. */
export function foldWord(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(invisible, "")
    .replace(foldable, (letter) => folded[letter] ?? letter);
}

/** Splits a text into its terms, in order, with their places. */
export function tokenise(text: string): Token[] {
  return asciiOnly.test(text) ? asciiTokens(text) : anyTokens(text);
}

/** The terms alone, in order. */
export const termsOf = (text: string): string[] => tokenise(text).map(({ term }) => term);

/** The terms joined by one space: what the index stores. */
export const foldText = (text: string): string => termsOf(text).join(" ");

function asciiTokens(text: string): Token[] {
  const lower = text.toLowerCase();
  const tokens: Token[] = [];
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    const inWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (inWord && start < 0) start = at;
    else if (!inWord && start >= 0) {
      tokens.push({ term: lower.slice(start, at), start, end: at });
      start = -1;
    }
  }
  return tokens;
}

/** What a character is to a word: outside it, part of it as it stands, part of it in another form, or a word by itself. */
type Kind = typeof gap | typeof same | typeof other | typeof lone;
const gap = 1;
const same = 2;
const other = 3;
const lone = 4;

// Folding looks at each character by itself, so that it is worked out once for each; 0: not yet.
const kinds = new Uint8Array(0x10000);
const forms = new Map<number, string>();
const kindsBeyond = new Map<number, Kind>();

function kindOf(point: number): number {
  const known = point < 0x10000 ? kinds[point] : kindsBeyond.get(point);
  return known || learnKind(point);
}

function learnKind(point: number): Kind {
  const character = String.fromCodePoint(point);
  const form = inWord.test(character) ? foldWord(character) : character;
  const kind = !inWord.test(character) ? gap : alone.test(character) ? lone : form === character ? same : other;
  forms.set(point, form);
  if (point < 0x10000) kinds[point] = kind;
  else kindsBeyond.set(point, kind);
  return kind;
}

/** The text with each of its letters folded, gaps as they stand: quick to make, for a first look whether a term can be in it. */
export function foldLetters(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  let folded = "";
  let since = 0;
  for (let at = 0, width = 1; at < text.length; at += width) {
    const unit = text.charCodeAt(at);
    const point = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) ?? unit) : unit;
    width = point > 0xffff ? 2 : 1;
    const kind = kindOf(point);
    if (kind === gap || kind === same) continue;
    folded += text.slice(since, at) + (forms.get(point) ?? "");
    since = at + width;
  }
  return folded + text.slice(since);
}

function anyTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  // Set once a character of the word is written in another form; until then the word is a slice.
  let term: string | null = null;
  const finish = (end: number): void => {
    const found = term ?? text.slice(start, end);
    if (found !== "") tokens.push({ term: found, start, end });
    start = -1;
    term = null;
  };
  for (let at = 0, width = 1; at < text.length; at += width) {
    const unit = text.charCodeAt(at);
    const point = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) ?? unit) : unit;
    width = point > 0xffff ? 2 : 1;
    const kind = kindOf(point);
    if (kind === gap || kind === lone) {
      if (start >= 0) finish(at);
      // "NATO峰会" is one Latin word and two characters.
      if (kind === lone && forms.get(point) !== "") tokens.push({ term: forms.get(point) ?? "", start: at, end: at + width });
      continue;
    }
    if (start < 0) start = at;
    if (kind === other) term = (term ?? text.slice(start, at)) + (forms.get(point) ?? "");
    else if (term !== null) term += text.slice(at, at + width);
  }
  if (start >= 0) finish(text.length);
  return tokens;
}
