/** Factiva's exports: pages (with its codes, or as articles are shown) and the text of its RTF, article by article. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { flatText, type PageElement, parsePage } from "../../../shared/markup/tree.ts";
import { findElements, findOutermost, hasClass } from "../page-element.ts";
import { type PageLine, readPageLines } from "../page-line.ts";
import { codedRecord, isCode, splitFields } from "./coded-record.ts";
import { isDateLine, isRightsLine, isWordCount, type PressRecord, recordDocument } from "./press-record.ts";

/** The number that closes every article. */
const documentNumber = /^Document [A-Z0-9]{4,8}\d{4,}[a-z0-9]{6,}$/i;

/** What stands before the first article and on the pages of a document. */
const furniture = /^(?:(?:dow jones )?factiva|page \d+ of \d+\b.*|©.{0,20}factiva, inc\..*)$/i;

/** Whether a text is a page of Factiva's: rows that open with its codes, or paragraphs of its class. */
export function isFactivaPage(text: string): boolean {
  if (!/<\w/.test(text.slice(0, 2000))) return false;
  // A word is found much sooner than a pattern, and is in few pages.
  const hasCodes = text.includes("HD") && /<(?:b|td)[^>]*>\s*HD\s*</.test(text);
  return hasCodes || (text.includes("articleParagraph") && /class=["'][^"']*articleParagraph/.test(text));
}

/** Whether a text holds articles that Factiva has numbered and counted the words of. */
export function isFactivaText(text: string): boolean {
  // Hardly any text has such a number: one look spares it the cutting into lines.
  if (!/Document [A-Z0-9]{8}/i.test(text)) return false;
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.some((line) => documentNumber.test(line)) && lines.some(isWordCount);
}

/** Every article of a page. Never throws. */
export function readFactivaPage(html: string, hints: DocumentHints): SourceDocument[] {
  return readPage(parsePage(html)).map((record) => recordDocument(record, hints));
}

/** Every article of a text. Never throws. */
export function readFactivaText(text: string, hints: DocumentHints): SourceDocument[] {
  return readLines(text.split(/\r?\n/).map(toPageLine)).map((record) => recordDocument(record, hints));
}

function toPageLine(line: string): PageLine {
  const text = line.replace(/[®™]/g, "").trim();
  return { text: furniture.test(text) ? "" : line.trim(), classes: "", paragraph: 0 };
}

function readPage(page: PageElement): PressRecord[] {
  const coded = splitFields(findElements(page, (each) => each.tag === "tr").flatMap(readRow)).map(codedRecord);
  if (coded.length > 0) return coded;
  const articles = findOutermost(page, (each) => hasClass(each, "article"));
  return articles.flatMap((article) => readLines(readPageLines(article)));
}

function readRow(row: PageElement): { readonly code: string; readonly lines: readonly string[] }[] {
  const [first, second] = row.children.filter((child): child is PageElement => typeof child !== "string" && child.tag === "td");
  const code = first ? flatText(first) : "";
  return second && isCode(code) ? [{ code, lines: readPageLines(second).map((line) => line.text) }] : [];
}

/** Articles without codes: headline, perhaps section and byline, length, day, time, outlet, its code, language, rights; then the text. */
function readLines(lines: readonly PageLine[]): PressRecord[] {
  const records: PressRecord[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    if (!documentNumber.test(line.text)) continue;
    records.push(...readArticle(lines.slice(start, at)));
    start = at + 1;
  }
  return records;
}

/** An article without its length, by which its header is known, is kept whole. */
function readArticle(lines: readonly PageLine[]): PressRecord[] {
  const countAt = lines.findIndex((line) => isWordCount(line.text));
  if (countAt < 0) return lines.some((line) => line.text !== "") ? [{ body: paragraphs(lines) }] : [];
  const above = lines.slice(0, countAt).filter((line) => line.text !== "");
  const headAt = Math.max(
    0,
    above.findIndex((line) => /headline/i.test(line.classes)),
  );
  const rest = lines.slice(countAt + 1).filter((line, at) => line.text !== "" || at > 0);
  const end = headerEnd(rest);
  const header = rest
    .slice(0, end)
    .map((line) => line.text)
    .filter((text) => text !== "");
  const dateAt = header.findIndex(isDateLine);
  const outletAt = dateAt + (/^\d{1,2}:\d{2}/.test(header[dateAt + 1] ?? "") ? 2 : 1);
  const isSource = (line: string): boolean => !/^[A-Z0-9]{2,8}$/.test(line) && !isRightsLine(line);
  const behind = header.slice(outletAt + 1).filter(isSource);
  return [
    {
      headline: above[headAt]?.text,
      byline: above
        .slice(headAt + 1)
        .map((line) => line.text)
        .at(-1),
      date: header[dateAt],
      outlet: header[outletAt],
      language: behind.at(-1),
      rights: header.find(isRightsLine),
      body: paragraphs(rest.slice(end)),
    },
  ];
}

/** The header ends with its rights line; without one, with the language, the line below the outlet's code. */
function headerEnd(lines: readonly PageLine[]): number {
  const near = lines.slice(0, 14);
  const rights = near.findIndex((line) => isRightsLine(line.text));
  if (rights >= 0) return rights + 1;
  const code = near.findIndex((line) => /^[A-Z0-9]{2,8}$/.test(line.text));
  return code >= 0 ? code + 2 : Math.min(3, lines.length);
}

/** Blank lines part the paragraphs of a text; each line of a page is one. */
function paragraphs(lines: readonly PageLine[]): string[] {
  if (lines.every((line) => line.text !== "")) return lines.map((line) => line.text);
  return lines
    .map((line) => line.text)
    .join("\n")
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
