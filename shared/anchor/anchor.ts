/** Finds a described passage again in a text that may have changed. */
import type { Selector } from "../domain/annotation.ts";
import { closeMatches, likenessAtStart } from "./closest-match.ts";
import { type PlainForm, plainForm } from "./plain-form.ts";

export type Anchoring =
  | { readonly kind: "anchored"; readonly start: number; readonly end: number /** 0 to 1; 1: nothing changed. */; readonly score: number }
  | { readonly kind: "orphan" };

/**
 * What a changed passage needs: the more of its own characters differ, the more of its surroundings must stand. A sentence of the same making
 * about another convoy differs in a fifth, too, but stands elsewhere.
 */
const bounds = [
  { errors: 0.1, around: 0.45 },
  { errors: 0.2, around: 0.55 },
  { errors: 0.35, around: 0.75 },
] as const;
const mostErrors = 0.35;

/** Nobody writes this many characters again by chance: a long passage needs less company. */
const longPassage = 80;
const longBound = { errors: 0.25, around: 0.3 } as const;

/** Two places this near in likeness cannot be told apart. */
const tooNear = 0.08;

/** A phrase shorter than this is said more than once: without some of its old company it could be any of them. */
const shortPhrase = 24;
const leastCompany = 0.45;

interface Found {
  readonly start: number;
  readonly end: number;
  /** Share of its characters that differ. */
  readonly errors: number;
  /** 0 to 1: how much of prefix and suffix stands around it. */
  readonly around: number;
}

/**
 * Tries the stored position, then the same words elsewhere (spacing and quotation marks apart), then the closest words whose surroundings agree.
 * If only a look-alike is left the passage is an orphan: a lost one is repaired by its owner, a wrong one misquotes a minister.
 *
 * @param text  the present reading text; the result counts in its UTF-16 units
 * Never throws. Sources: Web Annotation Data Model, 4.2.4 and 4.2.5; Sellers 1980 for the approximate search.
 */
export function anchorSelection(text: string, selector: Selector): Anchoring {
  const { start, end, exact, prefix, suffix } = selector;
  const isInPlace = text.slice(start, end) === exact && text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);
  if (isInPlace) return { kind: "anchored", start, end, score: 1 };
  const plain = plainForm(text);
  const wanted = plainForm(exact).text;
  if (wanted === "") return { kind: "orphan" };
  return sameWords(plain, wanted, selector) ?? closeWords(plain, wanted, selector) ?? { kind: "orphan" };
}

/** The occurrence whose surroundings agree best. */
function sameWords(plain: PlainForm, wanted: string, selector: Selector): Anchoring | null {
  const company = companyOf(selector);
  const found: Found[] = [];
  for (let at = plain.text.indexOf(wanted); at >= 0 && found.length < 200; at = plain.text.indexOf(wanted, at + 1))
    found.push(toFound(plain, at, at + wanted.length, 0, company));
  const [best, second] = found.sort((a, b) => b.around - a.around || distance(a, selector) - distance(b, selector));
  if (!best) return null;
  // In its old place, or in its old company, or too long to be said twice by chance.
  const isUnsure = wanted.length < shortPhrase && best.around < leastCompany && best.start !== selector.start;
  const isRivalled = second !== undefined && best.around < 0.9 && best.around - second.around < tooNear && best.start !== selector.start;
  if (isUnsure || isRivalled) return null;
  return { kind: "anchored", start: best.start, end: best.end, score: 0.75 + 0.25 * best.around };
}

function closeWords(plain: PlainForm, wanted: string, selector: Selector): Anchoring | null {
  const maxErrors = Math.floor(wanted.length * mostErrors);
  if (maxErrors === 0 || wanted.length > 5_000) return null;
  const company = companyOf(selector);
  const found = closeMatches(plain.text, wanted, maxErrors)
    .filter((match) => match.errors > 0 && match.end > match.start)
    .map((match) => toFound(plain, match.start, match.end, match.errors / wanted.length, company))
    .sort((a, b) => likeness(b) - likeness(a));
  const [best, second] = found;
  if (!best || !isWithin(best)) return null;
  if (second && isWithin(second) && likeness(best) - likeness(second) < tooNear) return null;
  return { kind: "anchored", start: best.start, end: best.end, score: (1 - best.errors) * 0.75 };
}

function isWithin({ start, end, errors, around }: Found): boolean {
  const allowed = end - start < longPassage ? bounds : [...bounds, longBound];
  return allowed.some((bound) => errors <= bound.errors && around >= bound.around);
}

const likeness = ({ errors, around }: Found): number => around - errors;
const distance = (found: Found, selector: Selector): number => Math.abs(found.start - selector.start);

interface Company {
  /** Read backwards, from the passage. */
  readonly before: string;
  readonly after: string;
}

const companyOf = ({ prefix, suffix }: Selector): Company => ({ before: backwards(plainForm(prefix).text), after: plainForm(suffix).text });

/** Half as much again as the prefix had: what was changed may have grown. */
const reach = 48;

function toFound(plain: PlainForm, from: number, to: number, errors: number, { before, after }: Company): Found {
  const left = likenessAtStart(backwards(plain.text.slice(Math.max(0, from - reach), from)), before);
  const right = likenessAtStart(plain.text.slice(to, to + reach), after);
  const total = before.length + after.length;
  // At the end of a text there is little to compare: each side counts by its length.
  const around = total === 0 ? 1 : (left * before.length + right * after.length) / total;
  return { start: plain.startOf(from), end: plain.endOf(to - 1), errors, around };
}

function backwards(text: string): string {
  let turned = "";
  for (let at = text.length - 1; at >= 0; at -= 1) turned += text[at];
  return turned;
}
