/** Europresse's pages, of the old and the new site, article by article. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { flatText, type PageElement, parsePage } from "../../../shared/markup/tree.ts";
import { findElements, findOutermost, hasClass } from "../page-element.ts";
import { type PageLine, readPageLines } from "../page-line.ts";
import { isNameLine, isRightsLine, type PressRecord, recordDocument } from "./press-record.ts";

export const isEuropressePage = (text: string): boolean =>
  text.includes("DocPublicationName") && /class=["'][^"']*\bDocPublicationName\b/.test(text) && /titreArticle/i.test(text);

/** Every article of an export. Never throws. */
export function readEuropressePage(html: string, hints: DocumentHints): SourceDocument[] {
  return findArticles(parsePage(html)).flatMap((article) => {
    const record = readArticle(article);
    return record ? [recordDocument(record, hints)] : [];
  });
}

/** New pages mark their articles; in old ones an article is the widest element about one outlet's name. */
function findArticles(page: PageElement): PageElement[] {
  const marked = findOutermost(page, (each) => each.tag === "article");
  if (marked.length > 0) return marked;
  const counts = new Map<PageElement, number>();
  const names = findElements(page, (each) => hasClass(each, "DocPublicationName"));
  for (const name of names) for (let at: PageElement | null = name; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  return names.map((name) => {
    let widest = name;
    for (let at = name.parent; at && counts.get(at) === 1; at = at.parent) widest = at;
    return widest;
  });
}

const inside = (line: PageLine, name: RegExp): boolean => name.test(line.classes);
const isOutlet = (line: PageLine): boolean => inside(line, /DocPublicationName/i);
const isHeader = (line: PageLine): boolean => inside(line, /DocHeader/i);
const isTitle = (line: PageLine): boolean => inside(line, /titreArticle|articletitle/i);

/** An article without its title is kept as it is, up to the database's own lines. */
function readArticle(article: PageElement): PressRecord | null {
  const lines = readPageLines(article);
  const titleAt = lines.findIndex(isTitle);
  // Outlet and day may stand on one line.
  const wordsOf = (name: string): string =>
    findElements(article, (each) => hasClass(each, name))
      .map(flatText)
      .join(" ")
      .replaceAll(" ,", ",");
  const outlet = findElements(article, (each) => hasClass(each, "DocPublicationName"))[0];
  const story = beforeFurniture(lines.slice(lines.findLastIndex(isTitle) + 1));
  const name = outlet && bareOutlet(flatText(outlet));
  if (titleAt < 0) return story.length > 0 ? { outlet: name, body: story.map((line) => line.text) } : null;
  const titles = lines.filter(isTitle).map((line) => line.text);
  const above = lines.slice(lines.findIndex(isHeader) + 1, titleAt).filter((line) => !isHeader(line) && !isOutlet(line) && !isTitle(line));
  const [first] = story;
  const hasByline = first !== undefined && (inside(first, /sm-margin-bottomNews|docAuthors?\b/) || isNameLine(first.text));
  const [subtitle] = above;
  return {
    headline: titles.join(" "),
    standfirst: subtitle?.text ?? story.find((line) => inside(line, /subtitle|sousTitre/i))?.text,
    byline: hasByline ? first.text : undefined,
    date: wordsOf("DocHeader"),
    outlet: name,
    rights: lines.find((line) => isRightsLine(line.text))?.text,
    body: (hasByline ? story.slice(1) : story).filter((line) => !inside(line, /subtitle|sousTitre/i)).map((line) => line.text),
  };
}

function beforeFurniture(lines: readonly PageLine[]): readonly PageLine[] {
  const end = lines.findIndex((line) => isFurniture(line.text));
  return end < 0 ? lines : lines.slice(0, end);
}

/** "Le Quai, no. 5968", "Le Quai (site web)" */
export const bareOutlet = (name: string): string =>
  name
    .replace(/[,•]?\s+(?:no|nos|n°)\.?\s*\d[\d-]*.*$/i, "")
    .replace(/\s*\((?:site web|web ?site)\b[^)]*\)$/i, "")
    .trim();

/** Where the database's own lines begin: rights, the document's number, the certificate. */
export const isFurniture = (line: string): boolean =>
  isRightsLine(line) ||
  /^(?:Numéro de document|Document number|Certificat|Ce certificat|This certificate|Le présent document est protégé|This document is protected|Date d'émission)/i.test(
    line,
  ) ||
  /^(?:news|cnw|web)·\d{8}·/.test(line);
