/** Factiva's XML: an `article` element with fields of its own each, its text in a lead and a tail of paragraphs. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { childrenOf, findAll, findPath, parseXml, plainText, type XmlElement } from "../xml.ts";
import { type PressRecord, recordDocument } from "./press-record.ts";

export const isFactivaXml = (text: string): boolean =>
  /^\s*<(?!!doctype html|html)/i.test(text.slice(0, 200)) && /<(?:\w+:)?(?:leadParagraph|tailParagraphs)[\s>]/.test(text);

/** Every article of a file. Never throws. */
export function readFactivaXml(text: string, hints: DocumentHints): SourceDocument[] {
  const root = parseXml(text);
  const articles = root ? findAll(root, "article") : [];
  return articles
    .filter((article) => findPath(article, "headline") || findPath(article, "leadParagraph"))
    .map((article) => recordDocument(toRecord(article), hints));
}

function toRecord(article: XmlElement): PressRecord {
  const read = (...path: readonly string[]): string | undefined => plainText(findPath(article, ...path)) || undefined;
  return {
    headline: read("headline"),
    byline: read("byline"),
    date: read("publicationDate", "date") ?? read("publicationDate"),
    outlet: read("sourceName"),
    language: read("baseLanguage"),
    rights: read("copyright"),
    body: ["leadParagraph", "tailParagraphs"].flatMap((name) => childrenOf(article, name).flatMap(paragraphs)),
  };
}

function paragraphs(part: XmlElement): string[] {
  const inner = findAll(part, "paragraph").map(plainText);
  return (inner.length > 0 ? inner : [plainText(part)]).filter((text) => text !== "");
}
