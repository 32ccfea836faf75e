/**
 * Words with a hyphen in one word: cease-fire is also ceasefire, and F-16 also F16; so are names with an apostrophe, Sana'a and Sanaa. The index has
 * both, so that either finds either. What is written with a space is two words.
 */
import { type Token, tokenise } from "./terms.ts";

/** Tokens `first` to `last` of a text, as one term. */
export interface Joined {
  readonly term: string;
  readonly first: number;
  readonly last: number;
}

/** Cessez-le-feu has three parts; what has more is a sentence such as would-you-believe-it, or an address. */
const mostParts = 3;
const longestJoined = 40;
const onlyDigits = /^\d+$/;

/** The hyphen of a keyboard, Unicode's own, and the one that keeps a line together; the apostrophes of both. */
const signs = /[-\u2010\u2011'\u2019]/;
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

/** Whether a hyphen or an apostrophe makes one word of two tokens. */
function isTied(text: string, before: Token, after: Token): boolean {
  if (after.start !== before.end + 1) return false;
  const sign = text.charCodeAt(before.end);
  return isHyphen(sign) || (isApostrophe(sign) && isOneName(text, before, after));
}

/** What is left of an English word behind its apostrophe: minister's, they're. */
const clitics = new Set(["s", "t", "d", "m", "re", "ve", "ll"]);
/** Words of French and Italian that lose their end before another: qu'il, dell'Onu. */
const elided = new Set("qu jusqu lorsqu puisqu quoiqu dell nell sull dall all un quest quell".split(" "));
/** O'Brien, N'Djamena; not l'accord, nor N'est. */
const nameStart = /^[OMND].\p{Lu}\p{L}{2}/u;

const isOneName = (text: string, before: Token, after: Token): boolean =>
  !clitics.has(after.term) &&
  !elided.has(before.term) &&
  (before.end - before.start > 1 || nameStart.test(text.slice(before.start, after.end)));

const none: readonly Joined[] = [];

/** Such words of a text, in order. 2025-26 is none, nor is +49-30-12345. */
export function joinedTerms(text: string, tokens: readonly Token[]): readonly Joined[] {
  if (!signs.test(text)) return none;
  const found: Joined[] = [];
  for (let first = 0; first < tokens.length - 1; first += 1) {
    let last = first;
    for (let next = tokens[first + 1]; next !== undefined && isTied(text, tokens[last] ?? next, next); next = tokens[last + 1]) last += 1;
    if (last === first) continue;
    const term = tokens
      .slice(first, last + 1)
      .map((token) => token.term)
      .join("");
    if (last - first < mostParts && term.length <= longestJoined && !onlyDigits.test(term)) found.push({ term, first, last });
    first = last;
  }
  return found;
}

/** What a text that is nothing but a word with a hyphen is in one word; null for any other. */
export function joinedTerm(text: string): string | null {
  const tokens = tokenise(text);
  const [joined] = joinedTerms(text, tokens);
  return joined !== undefined && joined.first === 0 && joined.last === tokens.length - 1 ? joined.term : null;
}
