/** NITF 3.x (IPTC, News Industry Text Format), alone or inside other formats. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { escapeMarkup } from "../markup.ts";
import { findAll, findPath, parseXml, plainText, rootName, type XmlElement } from "../xml.ts";
import { asMarkup, type MarkedRecord, markedDocument, textOr } from "./news-xml.ts";

export const isNitf = (text: string): boolean => rootName(text) === "nitf";

/** The article of a file. Never throws. */
export function readNitf(text: string, hints: DocumentHints): Result<readonly SourceDocument[], Refusal> {
  const root = parseXml(text);
  const articles = root ? findAll(root, "nitf") : [];
  if (articles.length === 0) return err({ kind: "nitf-empty" });
  return ok(articles.map((article) => markedDocument(nitfRecord(article), hints)));
}

export function nitfRecord(nitf: XmlElement): MarkedRecord {
  const bodyHead = findPath(nitf, "body", "body.head");
  const docdata = findPath(nitf, "head", "docdata");
  const pub = findPath(nitf, "head", "pubdata");
  const content = findPath(nitf, "body", "body.content");
  const hedline = bodyHead ? findPath(bodyHead, "hedline") : null;
  const holder = docdata ? findPath(docdata, "doc.copyright") : null;
  const issued = docdata ? findPath(docdata, "date.issue") : null;
  const byline = bodyHead ? findPath(bodyHead, "byline") : null;
  const dateline = bodyHead ? textOr(findPath(bodyHead, "dateline")) : undefined;
  return {
    headline: textOr(hedline ? (findPath(hedline, "hl1") ?? hedline) : null) ?? textOr(findPath(nitf, "head", "title")),
    standfirst: textOr(bodyHead ? findPath(bodyHead, "abstract") : null) ?? textOr(hedline ? findPath(hedline, "hl2") : null),
    byline: byline ? nameIn(byline) : undefined,
    date: compactDate(issued?.attributes.get("norm") ?? pub?.attributes.get("date.publication")) ?? textOr(dateOf(bodyHead)),
    outlet: pub?.attributes.get("name") ?? textOr(bodyHead ? findPath(bodyHead, "distributor") : null) ?? holder?.attributes.get("holder"),
    language: nitf.attributes.get("xml:lang") ?? content?.attributes.get("xml:lang"),
    url: pub?.attributes.get("ex-ref"),
    rights: rightsOf(bodyHead, holder),
    html: content ? withDateline(asMarkup(content), dateline) : "",
  };
}

/** A writer's office stands behind the name. */
function nameIn(byline: XmlElement): string | undefined {
  const person = textOr(findPath(byline, "person"));
  const words = byline.children.filter((child) => typeof child === "string" || child.name !== "byttl").map(plainText);
  return person ?? (words.join(" ").replace(/\s+/g, " ").trim() || undefined);
}

const dateOf = (bodyHead: XmlElement | null): XmlElement | null => (bodyHead ? findPath(bodyHead, "dateline", "story.date") : null);

function rightsOf(bodyHead: XmlElement | null, holder: XmlElement | null): string | undefined {
  const printed = bodyHead ? textOr(findPath(bodyHead, "rights")) : undefined;
  const [year, name] = [holder?.attributes.get("year"), holder?.attributes.get("holder")];
  return printed ?? (name ? `© ${[year, name].filter(Boolean).join(" ")}` : undefined);
}

/** NITF and NewsML 1 write ISO 8601 without its marks: 20261113T203000+0100. */
export function compactDate(value: string | undefined): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?/.exec(value ?? "");
  if (!match) return value || undefined;
  const [, year, month, day, hour, minute, second = "00", zone = ""] = match;
  const time = hour ? `T${hour}:${minute}:${second}${zone.replace(/(\d{2})(\d{2})$/, "$1:$2")}` : "";
  return `${year}-${month}-${day}${time}`;
}

/** The dateline stands in a field of its own; cleaning looks for it before the first sentence. */
export function withDateline(html: string, dateline: string | undefined): string {
  const place = dateline?.replace(/[\s—–-]+$/, "");
  return place && !plainStart(html).startsWith(place.slice(0, 8)) ? html.replace(/<p>/, () => `<p>${escapeMarkup(place)} — `) : html;
}

const plainStart = (html: string): string => plainText(html.slice(0, 400).replace(/<[^>]*>/g, " "));
