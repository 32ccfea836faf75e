/** What stands above a plain text: masthead, menu, headline. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";
import { isByline } from "./byline.ts";
import { findDates } from "./date-text.ts";
import { readDateline } from "./dateline.ts";
import { isFurniture } from "./furniture.ts";
import { dropPrefixes } from "./headline.ts";
import { nameKey, wordOverlap } from "./name.ts";
import { readLabelledCaption } from "./text-caption.ts";
import type { TextLine } from "./text-line.ts";

interface TextHeader {
  readonly headline: string;
  /** Name of the outlet as its masthead prints it. */
  readonly masthead: string | null;
  /** Lines above the headline that are neither: their dates and bylines still count. */
  readonly above: readonly string[];
  readonly rest: readonly TextLine[];
}

const headlineZone = 10;
const maxHeadline = 260;

/** Parts the header from the text. A headline from the carrier is preferred in the words that the text itself prints. */
export function readTextHeader(lines: readonly TextLine[], hints: DocumentHints): TextHeader {
  const stated = hints.headline ? dropPrefixes(hints.headline) : null;
  const at = stated ? findStated(lines, stated) : findPrinted(lines);
  const above = lines.slice(0, Math.max(0, at));
  const printed = lines[at];
  if (!printed) return { headline: stated ?? firstSentence(lines), masthead: null, above: [], rest: lines };
  return {
    headline: printed.text,
    masthead: readMasthead(above),
    above: above.map((line) => line.text),
    rest: lines.slice(at + 1),
  };
}

/** -1 where the text does not print its headline again. */
function findStated(lines: readonly TextLine[], stated: string): number {
  const key = nameKey(stated);
  const zone = lines.slice(0, headlineZone);
  const same = zone.findIndex((line) => nameKey(line.text) === key);
  if (same >= 0) return same;
  const alike = zone.filter((line) => isAlike(line, stated));
  // A subject may join the letter's name and the headline: the longer one is the headline.
  const longest = Math.max(0, ...alike.map((line) => line.text.length));
  return zone.findIndex((line) => line.text.length === longest && alike.includes(line));
}

function isAlike(line: TextLine, stated: string): boolean {
  if (line.text.split(" ").length < 3 || line.text.length >= maxHeadline || isMeta(line)) return false;
  return wordOverlap(line.text, stated) >= 0.85 && isTitleOf(line.text, stated);
}

/** A paragraph may hold all the headline's words; a headline has no full stop and is not much longer than the mail's subject. */
const isTitleOf = (text: string, stated: string): boolean => text.length <= stated.length * 1.3 && !/[.…]$/.test(text);

/** A line with a dateline, or of a list, is the story already: what stands below it is no headline. */
const isStoryLine = (text: string): boolean => /^[^()]{3,50}\([^()]{2,30}\)\s?[.–—-]/.test(text) || /^[•·▪–—*-]\s/.test(text);

function findPrinted(lines: readonly TextLine[]): number {
  const zone = lines.slice(0, headlineZone);
  const storyAt = zone.findIndex((line) => isStoryLine(line.text));
  return zone.slice(0, storyAt < 0 ? zone.length : storyAt).findIndex((line, at) => {
    if (isMeta(line) || line.text.length > maxHeadline || isMastheadLine(lines, at)) return false;
    return !(line.text.length > 140 && /[.…]$/.test(line.text));
  });
}

const isMeta = (line: TextLine): boolean =>
  line.isMenu ||
  isFurniture(line.text) ||
  isByline(line.text) ||
  isLoneDate(line.text) ||
  /^\p{Lu}+$/u.test(line.text) ||
  /^https?:/.test(line.text) ||
  /\d{1,2}[.:]\d{2}\D.*\d{1,2}[.:]\d{2}/.test(line.text);

const isLoneDate = (text: string): boolean =>
  text.length < 60 && findDates(text).length > 0 && !/[.!?]$/.test(text) && text.split(" ").length <= 8;

/** A short line of a name above a menu, a date or a section. */
function isMastheadLine(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || line.text.split(" ").length > 5 || readLabelledCaption(line.text)) return false;
  const isLoud = line.text === line.text.toUpperCase() && /\p{Lu}/u.test(line.text);
  return next.isMenu || isLoud || (next.group === line.group && isLoneDate(next.text));
}

function readMasthead(above: readonly TextLine[]): string | null {
  const [first] = above;
  if (!first) return null;
  const name = first.text.split(/\s+[|·]\s+/)[0]?.trim() ?? "";
  if (name === "" || name.length > 40 || isLoneDate(name) || isByline(name)) return null;
  return name === name.toUpperCase() ? capitalise(name) : name;
}

/** КАРСК СЕГОДНЯ -> Карск сегодня; DER SEESPIEGEL -> Der Seespiegel: Cyrillic names take one capital. */
function capitalise(name: string): string {
  const lower = name.toLowerCase();
  if (/\p{Script=Cyrillic}/u.test(name)) return lower.charAt(0).toUpperCase() + lower.slice(1);
  return lower.replace(/(^|[\s'’-])(\p{L})/gu, (_whole, edge: string, letter: string) => edge + letter.toUpperCase());
}

function firstSentence(lines: readonly TextLine[]): string {
  const first = lines[0]?.text ?? "";
  const text = readDateline(first)?.rest ?? first;
  const sentence = /^.{10,160}?[.!?…](?=\s|$)/u.exec(text)?.[0];
  return sentence ?? (text.length > 160 ? `${text.slice(0, 157)}…` : text);
}
