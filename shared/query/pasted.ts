/** Tells a text that was pasted, such as a headline, from a query: what would be an operator there, or a bracket that lacks its partner, is a mark of the text. */
import type { QueryToken, RawToken } from "./token.ts";

/** Words side by side that make a text. */
const textWords = 4;
/** With round brackets, in capitals. */
const bracketedWords = 8;

/** @returns the tokens, with those that are no more than a mark of a pasted text turned into words */
export function asPasted(text: string, raw: readonly RawToken[]): readonly RawToken[] {
  const read = isCapitalText(text, raw) ? raw.map((each) => (isLetters(each.token, text) ? asWord(each) : each)) : raw;
  const kind = kindOf(text, read);
  // In braces words are alternatives, so that a brace says more than a bracket.
  if (kind === "query" || (kind === "words" && read.some(({ token }) => token.kind === "bracket" && /[{}]/.test(textOf(text, token)))))
    return read;
  const unmatched = unmatchedBrackets(text, read);
  return read.map((each, at) => (unmatched.has(at) || (kind === "text" && isMark(each, text)) ? asWord(each) : each));
}

/** Four words side by side, and no operator or field: `&` and `|` set its parts apart. */
export const isText = (text: string, raw: readonly RawToken[]): boolean => kindOf(text, raw) === "text";

/** `words`: too few to be a text, and nothing binds them, so that brackets around them say nothing. */
function kindOf(text: string, raw: readonly RawToken[]): "query" | "words" | "text" {
  let side = 0;
  let most = 0;
  let isParted = false;
  for (const each of raw) {
    const { token, maybe } = each;
    if (token.kind === "space") continue;
    if (token.kind === "operator" || token.kind === "field") return "query";
    if (isMark(each, text)) {
      // A dash sets no words apart.
      if (maybe === null) continue;
      side = 0;
      isParted = true;
      continue;
    }
    if (maybe !== null && (maybe.certainty === "between" || maybe.certainty === "spoken")) return "query";
    side = token.kind === "word" ? side + 1 : 0;
    most = Math.max(most, side);
  }
  if (most >= textWords) return "text";
  return isParted ? "query" : "words";
}

/**
 * Text of capitals: four words side by side, no mark, no other operator than words; with brackets eight words. AND is a word there as it is in
 * small letters; `EU AND NATO`, of initials, is a query.
 */
function isCapitalText(text: string, raw: readonly RawToken[]): boolean {
  if (/[\p{Ll}\p{Lo}]/u.test(text)) return false;
  let side = 0;
  let most = 0;
  let least = textWords;
  for (const { token, maybe } of raw) {
    if (token.kind === "space") continue;
    if (token.kind === "bracket" && /[()]/.test(text[token.start] ?? "")) {
      side = 0;
      least = bracketedWords;
      continue;
    }
    if (token.kind !== "word" && !isLetters(token, text)) return false;
    side = token.kind === "word" && !maybe ? side + 1 : 0;
    most = Math.max(most, side);
  }
  return most >= least;
}

const textOf = (text: string, { start, end }: QueryToken): string => text.slice(start, end);

const isLetters = (token: QueryToken, text: string): boolean =>
  (token.kind === "operator" || token.kind === "word") && /^\p{L}+$/u.test(textOf(text, token));

/** `&`, `|`, `!` and words of nothing but marks, such as a dash. */
const isMark = ({ token }: RawToken, text: string): boolean => token.kind === "word" && !/[\p{L}\p{N}]/u.test(textOf(text, token));

const asWord = ({ token: { start, end } }: RawToken): RawToken => ({ token: { kind: "word", start, end }, maybe: null });

function unmatchedBrackets(text: string, raw: readonly RawToken[]): ReadonlySet<number> {
  const open: { readonly at: number; readonly closing: string }[] = [];
  const unmatched = new Set<number>();
  for (const [at, { token }] of raw.entries()) {
    if (token.kind !== "bracket") continue;
    const mark = text[token.start];
    if (mark === "(" || mark === "{") open.push({ at, closing: mark === "(" ? ")" : "}" });
    else if (open.at(-1)?.closing === mark) open.pop();
    else unmatched.add(at);
  }
  for (const each of open) unmatched.add(each.at);
  return unmatched;
}
