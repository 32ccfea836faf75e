/** A plain text becomes an article. */
import type { Block } from "../../shared/domain/article.ts";
import type { SourceDocument } from "../../shared/domain/clean-article.ts";
import type { LanguageDetector } from "./block-language.ts";
import { isBareName, isByline, readByline } from "./byline.ts";
import { type DateWitness, printedLine } from "./date.ts";
import { readDateLine } from "./date-line.ts";
import { findDates } from "./date-text.ts";
import type { RoughArticle } from "./finish.ts";
import { isFurniture } from "./furniture.ts";
import { guessTextOutlet } from "./outlet.ts";
import { hintWitnesses } from "./page-date.ts";
import { blocksOf, kept, type Piece, removed } from "./piece.ts";
import { readLabelledCaption, readRepeatedCaption } from "./text-caption.ts";
import { readTextHeader } from "./text-header.ts";
import { readTextLines, type TextLine } from "./text-line.ts";
import { textFacts } from "./verdict.ts";
import { cleanAddress } from "./web-address.ts";

interface Draft {
  readonly pieces: Piece[];
  readonly bylines: string[];
  readonly dates: string[];
  standfirst: string | null;
}

const proseLength = 110;
const maxSubheading = 110;

/** Reads a plain text: what it says, not yet set. */
export function readText(document: SourceDocument & { readonly kind: "text" }, detectLanguage: LanguageDetector): RoughArticle {
  const { hints } = document;
  const lines = cutTail(readTextLines(document.text));
  const header = readTextHeader(lines.kept, hints);
  const draft: Draft = { pieces: [], bylines: [], dates: [], standfirst: null };
  for (const text of header.above) sortAbove(draft, text);
  const bodyAt = readAroundHeadline(draft, header.rest, hints.headline !== undefined && header.above.length === 0);
  readBody(draft, header.rest.slice(bodyAt));
  const url = hints.url ? cleanAddress(hints.url) : null;
  const byline = hints.byline ? readByline(hints.byline) : (draft.bylines.map(readByline).find((name) => name !== null) ?? null);
  return {
    headline: header.headline,
    standfirst: draft.standfirst ?? hints.standfirst ?? null,
    byline,
    pieces: [...draft.pieces, ...lines.removed.map((line) => removed(line.text, "tail"))],
    witnesses: textWitnesses(draft, document),
    updated: [],
    lateWitnesses: () => [],
    zone: () => null,
    dateLines: draft.dates,
    outlet: guessTextOutlet(hints, header.masthead, url) ?? creditOutlet(blocksOf(draft.pieces)),
    url,
    statedLanguage: hints.language ?? null,
    capturedAt: hints.capturedAt,
    facts: textFacts(header.headline, url, document.text.length),
    detectLanguage,
  };
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text, credit: null });

/** From the first furniture on, after which no more prose comes, everything is furniture: signatures, forms, rights. */
function cutTail(lines: readonly TextLine[]): { readonly kept: readonly TextLine[]; readonly removed: readonly TextLine[] } {
  const lastProse = lines.findLastIndex((line) => line.text.length >= proseLength && !isFurniture(line.text) && !isNote(line.text));
  const cut = lines.findIndex((line, at) => at > 2 && at > lastProse && (isFurniture(line.text) || isNote(line.text)));
  const separator = lines.findIndex((line, at) => at > lines.length / 3 && /^(?:[*#\s]{3,}|--|_{3,}|-{3,})$/.test(line.text));
  const first = separator >= 0 && lettersOf(lines.slice(separator)) < lettersOf(lines) * 0.35 ? separator : cut;
  return first < 0 ? { kept: lines, removed: [] } : { kept: lines.slice(0, first), removed: lines.slice(first) };
}

const isNote = (text: string): boolean =>
  /^(?:notes? to editors|contact|press contact|kontakt|contacto|контакты|note aux rédactions|hinweis für redaktionen)(?![\p{L}\p{N}])/iu.test(
    text,
  );
const lettersOf = (lines: readonly TextLine[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);

function sortAbove(draft: Draft, text: string): void {
  if (isByline(text)) draft.bylines.push(text);
  if (findDates(text).length > 0) draft.dates.push(text);
  draft.pieces.push(removed(text, "outside"));
}

/** Reads what stands between headline and text; returns where the text begins. */
function readAroundHeadline(draft: Draft, lines: readonly TextLine[], isBare: boolean): number {
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? "";
    const pair = readRepeatedCaption(text, lines[at + 1]?.text);
    const caption = pair ?? readLabelledCaption(text);
    if (caption) {
      draft.pieces.push(kept({ kind: "caption", ...caption }));
      if (pair) at++;
    } else if (isByline(text) || (!isBare && isBareName(text) && at < 5 && draft.bylines.length === 0)) draft.bylines.push(text);
    else if (isDateLine(text)) draft.dates.push(text);
    else if (isFurniture(text) || lines[at]?.isMenu) draft.pieces.push(removed(text, "words"));
    else if (!isBare && isStandfirst(draft, lines, at)) draft.standfirst = text;
    else return at;
  }
  return lines.length;
}

const isDateLine = (text: string): boolean =>
  text.length < 90 &&
  ((findDates(text).length > 0 && text.split(" ").length <= 10) || readDateLine(text).isBare) &&
  !/[.!?]["”»]?$/.test(text.replace(/\d\.$/, ""));

/** A line alone between headline and text, shorter than a paragraph, and not one of several such. */
function isStandfirst(draft: Draft, lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (!line || draft.standfirst !== null || line.text.length < 30 || line.text.length > 300) return false;
  const next = lines.slice(at + 1, at + 4);
  const isAboutToStart = next.some((each) => isByline(each.text) || isDateLine(each.text) || isBareName(each.text));
  const endsOpen = !/[.!?…]["”»]?$/.test(line.text);
  return (
    isAboutToStart ||
    (endsOpen && (next[0]?.text.length ?? 0) > line.text.length && draft.pieces.every((piece) => piece.kind === "removed"))
  );
}

function readBody(draft: Draft, lines: readonly TextLine[]): void {
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? "";
    const pair = readRepeatedCaption(text, lines[at + 1]?.text);
    const caption = pair ?? readLabelledCaption(text);
    if (caption) {
      draft.pieces.push(kept({ kind: "caption", ...caption }));
      if (pair) at++;
    } else if (isFurniture(text)) draft.pieces.push(removed(text, "words"));
    else if (isByline(text) && text.length < 60 && draft.bylines.length === 0) draft.bylines.push(text);
    else addBodyLine(draft, lines, at);
  }
}

function addBodyLine(draft: Draft, lines: readonly TextLine[], at: number): void {
  const text = lines[at]?.text ?? "";
  const item = /^(?:[•·▪–—*-]|\d{1,2}[.)])\s+(.{3,})$/u.exec(text);
  if (isSubheading(lines, at)) draft.pieces.push(kept({ kind: "subheading", text, credit: null }));
  else if (item?.[1] && isListed(lines, at)) draft.pieces.push(kept({ kind: "list-item", text: item[1], credit: null }));
  else draft.pieces.push(kept(paragraph(text)));
}

/** A short line before a longer one, open at its end or wholly in quotation marks. */
function isSubheading(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || line.text.length > maxSubheading || next.text.length < line.text.length || next.text.length < 60) return false;
  // A quotation that goes on in paragraphs of its own ends as a sentence.
  if (/^["“„«»][^"“”„«»]+["”“»«]$/.test(line.text)) return !/[.!?…]["”“»«]$/.test(line.text) || !/^["“„«»]/.test(lines[at - 1]?.text ?? "");
  return !/[.,;:!…]["”»“]?$/.test(line.text) && !/^[•·▪*–—-]\s/.test(line.text) && line.text.split(" ").length <= 14;
}

/** One dash may open speech; a list has two items. */
function isListed(lines: readonly TextLine[], at: number): boolean {
  const mark = lines[at]?.text.charAt(0) ?? "";
  return [lines[at - 1], lines[at + 1]].some(
    (line) => line !== undefined && (line.text.startsWith(`${mark} `) || (/\d/.test(mark) && /^\d{1,2}[.)]\s/.test(line.text))),
  );
}

function textWitnesses(draft: Draft, document: SourceDocument): DateWitness[] {
  const { early, late } = hintWitnesses(document.hints);
  const printed = draft.dates.map((value): DateWitness => ({ source: printedLine, value, certainty: "probable" }));
  return [...early, ...printed, ...late];
}

/** Last resort: pictures of the house carry its name ("… / Le Fanal"); short capitals are agencies. */
function creditOutlet(blocks: readonly Block[]): { readonly name: string; readonly domain: null; readonly evidence: string } | null {
  for (const { credit } of blocks) {
    const house = credit?.split("/")[1]?.trim();
    if (house?.includes(" ") && /\p{Ll}/u.test(house)) return { name: house, domain: null, evidence: `picture credit: ${credit ?? ""}` };
  }
  return null;
}
