/** Finds a described passage again in a text that may have changed. */
import type { Selector } from "../domain/annotation.ts";
import { closestMatch } from "./closest-match.ts";
import { plainForm } from "./plain-form.ts";

export type Anchoring =
  | { readonly kind: "anchored"; readonly start: number; readonly end: number /** 0 to 1; 1: nothing changed. */; readonly score: number }
  | { readonly kind: "orphan" };

/** At most this share of the passage's characters may differ. */
const maxErrorShare = 0.2;
/** A changed passage must also stand between its old neighbours: this much of prefix and suffix together. */
const minContext = 0.5;

/**
 * Tries the stored position, then the same words elsewhere (spacing and quotation marks apart), then the closest words whose surroundings agree.
 * If only a look-alike is left the passage is an orphan: a lost one is repaired by its owner, a wrong one misquotes a minister.
 *
 * @param text  the present reading text; the result counts in its UTF-16 units
 * Never throws. Sources: Web Annotation Data Model, 4.2.4 and 4.2.5; Sellers 1980 for the approximate search.
 */
export function anchorSelection(text: string, selector: Selector): Anchoring {
  if (text.slice(selector.start, selector.end) === selector.exact && contextScore(text, selector.start, selector.end, selector) === 1)
    return { kind: "anchored", start: selector.start, end: selector.end, score: 1 };
  return sameWords(text, selector) ?? closeWords(text, selector) ?? { kind: "orphan" };
}

/** The occurrence whose surroundings agree best; where two agree alike, the one nearer to the old place. */
function sameWords(text: string, selector: Selector): Anchoring | null {
  const plain = plainForm(text);
  const wanted = plainForm(selector.exact).text;
  if (wanted === "") return null;
  const found: { start: number; end: number; score: number; distance: number }[] = [];
  for (let at = plain.text.indexOf(wanted); at >= 0; at = plain.text.indexOf(wanted, at + 1)) {
    const start = plain.startOf(at);
    const end = plain.endOf(at + wanted.length - 1);
    found.push({ start, end, score: contextScore(text, start, end, selector), distance: Math.abs(start - selector.start) });
  }
  const [best, second] = found.sort((a, b) => b.score - a.score || a.distance - b.distance);
  if (!best) return null;
  // A short phrase that stands in several places, none of them in its old company, could be any of them.
  if (second && best.score < 0.25 && best.score - second.score < 0.1 && best.distance > 0) return null;
  return { kind: "anchored", start: best.start, end: best.end, score: 0.75 + 0.25 * best.score };
}

function closeWords(text: string, selector: Selector): Anchoring | null {
  const plain = plainForm(text);
  const wanted = plainForm(selector.exact).text;
  const maxErrors = Math.floor(wanted.length * maxErrorShare);
  if (maxErrors === 0 || wanted.length > 5_000) return null;
  const match = closestMatch(plain.text, wanted, maxErrors);
  if (match === null || match.end <= match.start) return null;
  const start = plain.startOf(match.start);
  const end = plain.endOf(match.end - 1);
  const around = contextScore(text, start, end, selector);
  if (around < minContext) return null;
  return { kind: "anchored", start, end, score: (1 - match.errors / wanted.length) * 0.75 };
}

/** 0 to 1: how much of the old prefix and suffix still stands right before and after. */
function contextScore(text: string, start: number, end: number, selector: Selector): number {
  const before = plainForm(text.slice(Math.max(0, start - 80), start)).text;
  const after = plainForm(text.slice(end, end + 80)).text;
  const prefix = plainForm(selector.prefix).text;
  const suffix = plainForm(selector.suffix).text;
  const total = prefix.length + suffix.length;
  if (total === 0) return 1;
  return (commonEnd(before, prefix) + commonStart(after, suffix)) / total;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function commonEnd(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[a.length - 1 - at] === b[b.length - 1 - at]) at += 1;
  return at;
}
