/** The text of Europresse's PDF exports, article by article. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { bareOutlet, isFurniture } from "./europresse.ts";
import { isDateLine, isNameLine, isRightsLine, type PressRecord, recordDocument } from "./press-record.ts";

/** The number that each article ends with ("news·20261113·QU·175071"), whatever mark parts it in the PDF. */
const documentNumber = /^(?:Numéro de document\s*:?\s*)?(?:news|cnw|web)[·•.*-]\d{8}[·•.*-][\p{L}\d_]+[·•.*-]?[\p{L}\d_-]*$/u;

/** Lines of the PDF's pages, not of its articles. */
const pageLine =
  /^(?:page \d+ (?:de|of|sur|\/) \d+|\d+ ?\/ ?\d+|europresse(?:\.com)?|dossier|documents? sauvegardés?.*|saved documents?.*|par .{2,40} • \d+ documents?|sommaire|table des matières)$/i;

/** How such a number begins: a quick look, since few texts have one. */
const numberStart = /(?:news|cnw|web)[·•.*-]\d{8}/;

export const isEuropresseText = (text: string): boolean =>
  numberStart.test(text) &&
  /europresse|cedrom|tous droits réservés|all rights reserved/i.test(text.slice(0, 400_000)) &&
  linesOf(text).some((line) => documentNumber.test(line));

/** Every article of an export. Never throws. */
export function readEuropresseText(text: string, hints: DocumentHints): SourceDocument[] {
  const articles: string[][] = [[]];
  for (const line of linesOf(text)) {
    if (documentNumber.test(line)) articles.push([]);
    else if (!pageLine.test(line)) articles.at(-1)?.push(line);
  }
  return articles.flatMap((lines) => {
    const record = readArticle(lines);
    return record ? [recordDocument(record, hints)] : [];
  });
}

const linesOf = (text: string): string[] => text.split(/\r?\n|\f/).map((line) => line.trim());

const label =
  /^(?:Nom de la source|Source name|Type de source|Source type|Périodicité|Periodicity|Couverture géographique|Geographical coverage|Provenance|Origin)$/i;

/** The header ends with the day, or with the line about page and length below it; headline, byline and text follow. */
function readArticle(lines: readonly string[]): PressRecord | null {
  const dateAt = lines.findIndex(isDateLine);
  if (dateAt < 0) return null;
  const sourceAt = lines.findIndex((line) => /^(?:Nom de la source|Source name)$/i.test(line));
  const above = lines.slice(0, dateAt).filter((line) => line !== "" && !label.test(line) && !isFurniture(line));
  const isDetail = (line: string): boolean => /•|\d+ (?:mots|words)\b|^p\. ?\w+/.test(line);
  const below = nextLine(lines, dateAt);
  const start = isDetail(lines[below] ?? "") ? below + 1 : dateAt + 1;
  const end = lines.findIndex((line, at) => at > start && isFurniture(line));
  const story = trimBlank(lines.slice(start, end < 0 ? lines.length : end));
  const titleEnd = endOfTitle(story);
  const rest = trimBlank(story.slice(titleEnd));
  const hasByline = isNameLine(rest[0] ?? "");
  const outlet = sourceAt < 0 ? above.at(-1) : lines[nextLine(lines, sourceAt)];
  return {
    headline: story.slice(0, titleEnd).join(" "),
    byline: hasByline ? rest[0] : undefined,
    date: lines[dateAt],
    outlet: outlet ? bareOutlet(outlet) : undefined,
    rights: lines.find(isRightsLine),
    body: [trimBlank(rest.slice(hasByline ? 1 : 0)).join("\n")].filter((body) => body !== ""),
  };
}

/** The position of the next line that is not blank. */
function nextLine(lines: readonly string[], at: number): number {
  const next = lines.findIndex((line, index) => index > at && line !== "");
  return next < 0 ? lines.length : next;
}

/** A headline goes on over the lines that neither end a sentence nor name the writer; past a blank line only in a small letter. */
function endOfTitle(story: readonly string[]): number {
  for (let at = 1; at < Math.min(6, story.length); at++) {
    const line = story[at] ?? "";
    const goesOn = line === "" && /^\p{Ll}/u.test(story[nextLine(story, at)] ?? "");
    if (!goesOn && (line === "" || isNameLine(line) || line.length > 70 || /[.!?…]$/.test(line))) return at;
  }
  return Math.min(1, story.length);
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== "");
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== "") + 1);
}
