/** Atom 1.0 (RFC 4287) and 0.3. */

import type { XmlElement } from "../xml.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { readPictures } from "./feed-media.ts";
import { absolute, absoluteMarkup, fieldOf, markupOf } from "./feed-vocabulary.ts";

export const isAtom = (root: XmlElement): boolean => root.name === "feed";

export function readAtom(root: XmlElement): Feed {
  return {
    kind: "atom",
    version: root.attributes.get("version") ?? (/purl\.org\/atom/.test(root.space) ? "0.3" : "1.0"),
    title: textOf(root, "title"),
    link: linkOf(root, "alternate"),
    address: linkOf(root, "self"),
    description: textOf(root, "subtitle") ?? textOf(root, "tagline"),
    language: root.attributes.get("xml:lang") ?? null,
    rights: textOf(root, "rights") ?? textOf(root, "copyright"),
    items: fields(root, "entry").map(readEntry),
  };
}

function readEntry(entry: XmlElement): FeedItem {
  const [source] = fields(entry, "source");
  return {
    id: idOf(entry),
    title: textOf(entry, "title"),
    link: linkOf(entry, "alternate"),
    published: textOf(entry, "published") ?? textOf(entry, "issued"),
    updated: textOf(entry, "updated") ?? textOf(entry, "modified"),
    summary: textOf(entry, "summary"),
    content: textOf(entry, "content"),
    authors: fields(entry, "author").flatMap((author) => textOf(author, "name") ?? looseText(author) ?? []),
    categories: fields(entry, "category").flatMap((each) => each.attributes.get("label") ?? each.attributes.get("term") ?? []),
    language: entry.attributes.get("xml:lang") ?? null,
    rights: textOf(entry, "rights"),
    source: source ? textOf(source, "title") : null,
    pictures: readPictures(entry),
  };
}

function idOf(entry: XmlElement): string | null {
  const [id] = fields(entry, "id");
  const text = id ? markupOf(id) : null;
  return id && text !== null ? absolute(text, id) : null;
}

/** Atom's own elements may stand without their namespace in broken feeds; those of other vocabularies do not count. */
function fields(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name && child.space === element.space,
  );
}

function textOf(element: XmlElement, name: string): string | null {
  const [field] = fields(element, name);
  return field ? (construct(field) ?? null) : null;
}

const looseText = (author: XmlElement): string | null =>
  author.children.every((child) => typeof child === "string") ? markupOf(author) : null;

/** A text construct (RFC 4287, 3.1): its marked-up text, without the `div` that XHTML must be wrapped in. */
function construct(field: XmlElement): string | null {
  const [only, ...others] = field.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const inner = only && typeof only !== "string" && others.length === 0 && only.name === "div" ? only : field;
  const type = field.attributes.get("type") ?? "text";
  const isEncoded = field.attributes.get("mode") === "base64" || binaryType.test(type);
  const written = markupOf(inner, /xhtml|[+/]xml$/i.test(type));
  const text = isEncoded ? decodeBase64(written ?? "") : written;
  return text === null || text === "" ? null : absoluteMarkup(text, field);
}

/** Content of a binary type is encoded (RFC 4287, 4.1.3.3). */
const binaryType = /^(?:image|audio|video)\/|octet-stream|base64/i;

function decodeBase64(text: string): string {
  return Buffer.from(text, "base64").toString("utf8").trim();
}

function linkOf(element: XmlElement, rel: string): string | null {
  const found = fields(element, "link").find((each) => (each.attributes.get("rel") ?? "alternate") === rel);
  const href = found?.attributes.get("href");
  if (found && href) return absolute(href.trim(), found);
  return rel === "alternate" ? fieldOf(element, "core", "link") : null;
}
