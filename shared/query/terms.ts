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
const word = /[\p{L}\p{N}\p{M}\u00AD\u0640\u200B-\u200D\u2060\uFEFF]+/gu;
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

/** The terms alone, joined by one space: what the index stores. */
export function foldText(text: string): string {
  return tokenise(text)
    .map((token) => token.term)
    .join(" ");
}

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

function anyTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    const [found] = match;
    if (alone.test(found)) pushCharacters(tokens, found, match.index);
    else pushTerm(tokens, found, match.index);
  }
  return tokens;
}

function pushTerm(tokens: Token[], found: string, start: number): void {
  const term = foldWord(found);
  if (term !== "") tokens.push({ term, start, end: start + found.length });
}

// "NATO峰会" is one Latin word and two characters.
function pushCharacters(tokens: Token[], found: string, start: number): void {
  let run = "";
  let at = start;
  for (const character of found) {
    if (alone.test(character)) {
      if (run !== "") pushTerm(tokens, run, at - run.length);
      run = "";
      pushTerm(tokens, character, at);
    } else run += character;
    at += character.length;
  }
  if (run !== "") pushTerm(tokens, run, at - run.length);
}
