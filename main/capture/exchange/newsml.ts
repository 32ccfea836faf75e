/** NewsML (IPTC), as G2 2.x and its forerunner 1.x: news items and news messages, their text in XHTML, NITF or plain. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { childrenOf, findAll, findPath, parseXml, rootName, type XmlElement } from "../xml.ts";
import { asMarkup, type MarkedRecord, markedDocument, paragraphsOf, textOr } from "./news-xml.ts";
import { readNewsml1 } from "./newsml-1.ts";
import { nitfRecord } from "./nitf.ts";

export const isNewsml = (text: string): boolean => /^(?:newsItem|newsMessage|NewsML)$/.test(rootName(text));

/** Every news item of a file; one without a text as its headline and description. Never throws. */
export function readNewsml(text: string, hints: DocumentHints): Result<readonly SourceDocument[], Refusal> {
  const root = parseXml(text);
  const items = root ? findAll(root, "newsItem") : [];
  const documents = root?.name === "NewsML" ? readNewsml1(root, hints) : items.map((item) => markedDocument(itemRecord(item), hints));
  return documents.length === 0 ? err({ kind: "newsml-empty" }) : ok(documents);
}

function itemRecord(item: XmlElement): MarkedRecord {
  const meta = findPath(item, "itemMeta");
  const content = findPath(item, "contentMeta");
  const read = (from: XmlElement | null, ...path: readonly string[]): string | undefined =>
    from ? textOr(findPath(from, ...path)) : undefined;
  const inner = innerRecord(item);
  const language = content ? findPath(content, "language")?.attributes.get("tag") : undefined;
  return {
    headline: read(content, "headline") ?? inner.headline ?? read(meta, "title"),
    standfirst: inner.standfirst,
    byline: read(content, "by") ?? namesOf(content, "creator") ?? inner.byline,
    date: read(content, "contentCreated") ?? read(meta, "firstCreated") ?? read(meta, "versionCreated") ?? inner.date,
    outlet: namesOf(content, "infoSource") ?? namesOf(meta, "provider") ?? read(meta, "provider") ?? inner.outlet,
    language: language ?? inner.language ?? item.attributes.get("xml:lang"),
    url: linkOf(meta) ?? inner.url,
    rights: read(item, "rightsInfo", "copyrightNotice") ?? read(item, "rightsInfo", "usageTerms") ?? inner.rights,
    html: inner.html || paragraphsOf(read(content, "description") ?? ""),
  };
}

/** The item's text, in the first of its forms that can be read. */
function innerRecord(item: XmlElement): MarkedRecord {
  const set = findPath(item, "contentSet");
  for (const inline of set ? childrenOf(set, "inlineXML") : []) {
    const [nitf] = findAll(inline, "nitf");
    if (nitf) return nitfRecord(nitf);
    const [body] = findAll(inline, "body");
    const html = asMarkup(body ?? inline);
    if (html.trim() !== "") return { html };
  }
  const plain = set ? childrenOf(set, "inlineData")[0] : undefined;
  return { html: plain ? paragraphsOf(plain.children.map((child) => (typeof child === "string" ? child : "")).join("")) : "" };
}

/** A party's name; its code is no name. */
function namesOf(from: XmlElement | null, kind: string): string | undefined {
  const names = (from ? childrenOf(from, kind) : []).flatMap(
    (party) => textOr(findPath(party, "name")) ?? party.attributes.get("literal") ?? [],
  );
  return names.length > 0 ? names.join(", ") : undefined;
}

function linkOf(meta: XmlElement | null): string | undefined {
  const links = meta ? childrenOf(meta, "link") : [];
  return links.map((link) => link.attributes.get("href")).find((href) => href !== undefined && /^https?:\/\//i.test(href));
}
