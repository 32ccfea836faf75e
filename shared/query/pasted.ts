/** Tells a text that was pasted, such as a headline, from a query: what would be an operator there, or a bracket that lacks its partner, is a mark of the text. */
import type { QueryToken, RawToken } from "./token.ts";

/** Words side by side that make a text. */
const textWords = 4;
/** With round brackets or quotations, in capitals. */
const bracketedWords = 8;
/** In all, where three stand side by side in capitals, or Y, E or O stands among them. */
const partedWords = 6;
/** In all, of a text that cannot be read as a query. */
const proseWords = 8;

/** @returns the tokens, with those that are no more than a mark of a pasted text turned into words */
export function asPasted(text: string, raw: readonly RawToken[]): readonly RawToken[] {
  const read = isCapitalText(text, raw) ? raw.map((each) => (isSaid(each.token, text) ? asWord(each) : each)) : raw;
  const kind = kindOf(text, read);
  // In braces words are alternatives, so that a brace says more than a bracket.
  if (kind === "query" || (kind === "words" && read.some(({ token }) => token.kind === "bracket" && /[{}]/.test(textOf(text, token)))))
    return read;
  const unmatched = unmatchedBrackets(text, read);
  return read.map((each, at) => (unmatched.has(at) || (kind === "text" && (isMark(each, text) || isLetter(each))) ? asWord(each) : each));
}

/** Four words side by side, and no operator or field: `&` and `|` set its parts apart. */
export const isText = (text: string, raw: readonly RawToken[]): boolean => kindOf(text, raw) === "text";

/** `words`: too few to be a text, and nothing binds them, so that brackets around them say nothing. */
function kindOf(text: string, raw: readonly RawToken[]): "query" | "words" | "text" {
  let side = 0;
  let most = 0;
  let isParted = false;
  let isLettered = false;
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
    if (isLetter(each)) isLettered = true;
    else if (maybe !== null && (maybe.certainty === "between" || maybe.certainty === "spoken")) return "query";
    side = token.kind === "word" ? side + 1 : 0;
    most = Math.max(most, side);
  }
  if (isLettered && most < partedWords) return "query";
  if (most >= textWords) return "text";
  return isParted ? "query" : "words";
}

/**
 * Text of capitals: four words side by side, or three of six, no field, and no other operator than words or a hyphen; with brackets or quotations
 * eight words. AND is a word there as it is in small letters; `EU AND NATO`, of initials, is a query.
 */
function isCapitalText(text: string, raw: readonly RawToken[]): boolean {
  if (/[\p{Ll}\p{Lo}]/u.test(text)) return false;
  let side = 0;
  let most = 0;
  let all = 0;
  let isBracketed = false;
  let isHyphened = false;
  for (const { token, maybe } of raw) {
    if (token.kind === "space") continue;
    const isWord = token.kind === "word" && !maybe;
    side = isWord ? side + 1 : 0;
    most = Math.max(most, side);
    all += Number(isWord);
    if (token.kind === "phrase" || (token.kind === "bracket" && /[()]/.test(text[token.start] ?? ""))) isBracketed = true;
    else if (token.kind !== "word" && !isSaid(token, text)) return false;
    else if (textOf(text, token) === "-" && token.kind === "operator") isHyphened = true;
  }
  if (isBracketed) return most >= bracketedWords;
  return (most >= textWords && !isHyphened) || (most >= textWords - 1 && all >= partedWords);
}

/** Whether a text that cannot be read as a query is no query: eight words and more, no operator, and no field with its value. */
export function isProse(text: string, tokens: readonly QueryToken[]): boolean {
  const isAsked = tokens.some(
    ({ kind, end }, at) => kind === "operator" || (kind === "field" && tokens[at + 1] !== undefined && !/\s/u.test(text[end] ?? " ")),
  );
  return !isAsked && (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= proseWords;
}

const textOf = (text: string, { start, end }: QueryToken): string => text.slice(start, end);

/** An operator that is a word or a hyphen, and words. */
const isSaid = (token: QueryToken, text: string): boolean =>
  (token.kind === "operator" || token.kind === "word") && /^(?:\p{L}+|-)$/u.test(textOf(text, token));

/** Y, E and O: vitamin E, blood group O. */
const isLetter = ({ maybe }: RawToken): boolean => maybe?.certainty === "spoken" && maybe.operator.kind !== "not";

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
