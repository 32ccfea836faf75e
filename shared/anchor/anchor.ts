/** Finds a described passage again in a text that may have changed. */
import type { Selector } from "../domain/annotation.ts";
import type { Span } from "../domain/span.ts";
import { closeMatches, likenessAtStart } from "./closest-match.ts";
import { findEdge, isInsideWord, wordEnd, wordStart } from "./passage-edge.ts";
import { type PlainForm, plainForm } from "./plain-form.ts";

export type Anchoring =
  | { readonly kind: "anchored"; readonly start: number; readonly end: number /** 0 to 1; 1: nothing changed. */; readonly score: number }
  | { readonly kind: "orphan" };

/** The same words about other figures are another statement ("a gain of 695,000", "a gain of 260,000"), but for a figure mended in its place. */
const fewestFigures = 0.5;
const mended = { around: 0.75, moved: 24, movedShare: 0.02 };

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
const longBound = { errors: 0.3, around: 0.3 } as const;

/** Two places this near in likeness cannot be told apart. */
const tooNear = 0.08;

/** A phrase shorter than this is said more than once: without some of its old company it could be any of them. */
const shortPhrase = 40;
const leastCompany = 0.55;

/** One side as it was is company enough: the paragraph after it may be gone. */
const wholeSide = 0.85;
const sideLength = 12;

interface Found extends Span {
  /** Its place in the plain form. */
  readonly from: number;
  readonly to: number;
  /** Share of its characters that differ. */
  readonly errors: number;
  /** 0 to 1: how much of prefix and suffix stands around it. */
  readonly around: number;
  /** 0 to 1: the side of the two that stands better, of those long enough to tell. */
  readonly side: number;
  /** 0 to 1: how many of the passage's figures are in it. */
  readonly figures: number;
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
  return sameWords(plain, wanted, selector) ?? closeWords(text, plain, wanted, selector) ?? { kind: "orphan" };
}

/** The occurrence whose surroundings agree best. */
function sameWords(plain: PlainForm, wanted: string, selector: Selector): Anchoring | null {
  const company = companyOf(selector);
  const found: Found[] = [];
  for (let at = plain.text.indexOf(wanted); at >= 0 && found.length < 200; at = plain.text.indexOf(wanted, at + 1))
    found.push(toFound(plain, at, at + wanted.length, 0, 1, company));
  const [best, second] = found.sort((a, b) => b.around - a.around || distance(a, selector) - distance(b, selector));
  if (!best) return null;
  // In its old place, or in its old company, or too long to be said twice by chance.
  const isUnsure = wanted.length < shortPhrase && best.around < leastCompany && best.side < wholeSide && best.start !== selector.start;
  const isRivalled = second !== undefined && best.around < 0.9 && best.around - second.around < tooNear && best.start !== selector.start;
  if (isUnsure || isRivalled) return null;
  return { kind: "anchored", start: best.start, end: best.end, score: 0.75 + 0.25 * best.around };
}

function closeWords(text: string, plain: PlainForm, wanted: string, selector: Selector): Anchoring | null {
  const maxErrors = Math.floor(wanted.length * mostErrors);
  if (maxErrors === 0 || wanted.length > 5_000) return null;
  const company = companyOf(selector);
  const figures = figuresIn(selector.exact);
  const found = closeMatches(plain.text, wanted, maxErrors)
    .filter((match) => match.errors > 0 && match.end > match.start)
    .map(({ start, end, errors }) => {
      const kept = keptFigures(figures, plain.text.slice(start, end));
      return toFound(plain, start, end, errors / wanted.length, kept, company);
    })
    .sort((a, b) => likeness(b) - likeness(a));
  const [best, second] = found;
  if (!best || !isWithin(best, selector)) return null;
  if (second && isWithin(second, selector) && likeness(best) - likeness(second) < tooNear) return null;
  const { start, end } = setEdges(text, plain, wanted, best, selector, company);
  return { kind: "anchored", start, end, score: (1 - best.errors) * 0.75 };
}

/** Characters of the passage that are compared to set one of its edges. */
const edgeReach = 64;

/** The edges of a passage whose first or last words may be others now: by both sides of each, and at the end of a word if it was there. */
function setEdges(text: string, plain: PlainForm, wanted: string, found: Found, selector: Selector, { before, after }: Company): Span {
  const { from, to } = found;
  const inside = Math.min(edgeReach, wanted.length);
  const left = Math.max(0, from - reach);
  const from2 = left + findEdge(plain.text.slice(left, from + inside + 16), backwards(before), wanted.slice(0, inside));
  const right = Math.min(plain.text.length, to + reach);
  const window = backwards(plain.text.slice(Math.max(0, to - inside - 16), right));
  const to2 = right - findEdge(window, backwards(after), backwards(wanted.slice(-inside)));
  if (to2 <= from2) return { start: found.start, end: found.end };
  const start = plain.startOf(from2);
  const end = plain.endOf(to2 - 1);
  const whole = selector.prefix.slice(-1) + selector.exact + selector.suffix.slice(0, 1);
  const isWordStart = !isInsideWord(whole, selector.prefix.slice(-1).length);
  const isWordEnd = !isInsideWord(whole, whole.length - selector.suffix.slice(0, 1).length);
  return { start: isWordStart ? wordStart(text, start) : start, end: isWordEnd ? wordEnd(text, end) : end };
}

function isWithin(found: Found, selector: Selector): boolean {
  const { start, end, errors, around, figures } = found;
  const isInPlace = distance(found, selector) <= mended.moved + mended.movedShare * selector.start;
  if (figures < fewestFigures && !(isInPlace && around >= mended.around)) return false;
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

function toFound(plain: PlainForm, from: number, to: number, errors: number, figures: number, { before, after }: Company): Found {
  const left = likenessAtStart(backwards(plain.text.slice(Math.max(0, from - reach), from)), before);
  const right = likenessAtStart(plain.text.slice(to, to + reach), after);
  const total = before.length + after.length;
  // At the end of a text there is little to compare: each side counts by its length.
  const around = total === 0 ? 1 : (left * before.length + right * after.length) / total;
  const side = Math.max(before.length < sideLength ? 0 : left, after.length < sideLength ? 0 : right);
  return { start: plain.startOf(from), end: plain.endOf(to - 1), from, to, errors, around, side, figures };
}

const figuresIn = (text: string): string[] => [...new Set(text.match(/\p{N}(?:[\p{N}.,]*\p{N})?/gu) ?? [])];

function keptFigures(figures: readonly string[], text: string): number {
  const there = new Set(figuresIn(text));
  return figures.length === 0 ? 1 : figures.filter((figure) => there.has(figure)).length / figures.length;
}

function backwards(text: string): string {
  let turned = "";
  for (let at = text.length - 1; at >= 0; at -= 1) turned += text[at];
  return turned;
}
