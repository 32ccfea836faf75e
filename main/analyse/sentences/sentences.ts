/** Sentences of a text, with their place in it. Rules by what a mark can mean in a language, as press and print use it. */
import type { Span } from "../../../shared/domain/span.ts";
import { closedPlaces, isCloser } from "./enclosure.ts";
import { type Ending, endsBrokenOff, endsSentence } from "./ending.ts";
import { isListItem, readList } from "./list-item.ts";
import { paragraphsOf } from "./paragraph.ts";

const marks = ".!?…‥。．｡！？؟۔।॥։።፧။‽";
/** A mark of these languages alone ends a sentence, too. */
const marksOfLanguage: Readonly<Record<string, string>> = { hy: ":", el: ";" };

/**
 * @param text      of any length; line ends may be there, as in text taken from print
 * @param language  ISO 639-1, null when unknown (then read as English)
 * @returns spans in the text, in order, without the white space around; every letter of the text is in one
 * Measured against the golden rules of Dias's Pragmatic Segmenter: bench/sentences.ts.
 */
export function splitSentences(text: string, language: string | null): Span[] {
  const known = language ?? "en";
  return paragraphsOf(text).flatMap(({ start, end }) => splitParagraph(text.slice(start, end), known).map((span) => shift(span, start)));
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function splitParagraph(text: string, language: string): Span[] {
  const closed = closedPlaces(text);
  const terminators = marks + (marksOfLanguage[language] ?? "");
  const found: Span[] = [];
  const items = new Set<number>();
  let from = skipSpace(text, 0);
  let at = from + openItem(text, from, items);
  const close = (end: number) => {
    if (end > from) found.push(trimmed(text, from, end));
    from = skipSpace(text, end);
    at = from + openItem(text, from, items);
  };
  while (at < text.length) {
    if (at > from && (items.has(at) || isBullet(text, at)) && closed[at] === 0) close(at);
    else if (/["”]/.test(text[at] ?? "") && closed[at + 1] === 0 && endsBrokenOff(text, at + 1, language)) close(at + 1);
    else if (!terminators.includes(text[at] ?? "")) at += 1;
    else {
      const ending = readEnding(text, from, at, terminators);
      if (ending.end >= text.length) break;
      if (closed[ending.end] === 0 && endsSentence(ending, language)) close(ending.end);
      else at = ending.end;
    }
  }
  if (from < text.length) found.push(trimmed(text, from, text.length));
  return found.filter(({ start, end }) => end > start);
}

/** @returns the length of the marker of a list's item, which ends no sentence; where its fellows begin is added to `items`. */
function openItem(text: string, from: number, items: Set<number>): number {
  const list = readList(text.slice(from));
  for (const next of list?.next ?? []) items.add(from + next);
  return list?.length ?? 0;
}

const isBullet = (text: string, at: number): boolean => /[•⁃▪◦‣●]/u.test(text[at] ?? "") && isListItem(text.slice(at, at + 2));

/** The marks at `at`, with the closing marks and the numbers of notes that belong to them. */
function readEnding(text: string, from: number, at: number, terminators: string): Ending {
  const spaced = /^\.(?:\s\.){2,}/u.exec(text.slice(at, at + 16))?.[0] ?? "";
  // "… compounds. . . . The practice": a full stop, then what was left out.
  if (spaced.length > 5 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /^\s\p{L}/u.test(text.slice(at + spaced.length))) {
    return { text, from, at, marks: ".", end: at + 1, isQuoteEnd: false };
  }
  let marksEnd = at + Math.max(1, spaced.length);
  while (marksEnd < text.length && terminators.includes(text[marksEnd] ?? "")) marksEnd += 1;
  let end = marksEnd;
  while (end < text.length && (isCloser(text, end) || terminators.includes(text[end] ?? ""))) end += 1;
  const isQuoteEnd = end > marksEnd;
  return { text, from, at, marks: text.slice(at, marksEnd), end: end + noteLength(text, at, end), isQuoteEnd };
}

/** "[2]" or "2" directly after the full stop, as in encyclopaedias and journals. */
function noteLength(text: string, at: number, end: number): number {
  const after = text.slice(end, end + 24);
  const bracketed = /^(?:\[\d+(?:[–,-] ?\d+)*\])+/u.exec(after);
  if (bracketed) return bracketed[0].length;
  if (!/[\p{Ll})]/u.test(text[at - 1] ?? "")) return 0;
  return /^\d{1,3}(?: \d{1,3})*(?=\s+\p{Lu})/u.exec(after)?.[0].length ?? 0;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] ?? "")) at += 1;
  return at;
}

function trimmed(text: string, start: number, end: number): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
