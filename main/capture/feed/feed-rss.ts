/** RSS 0.9x to 2.0 and RDF (RSS 0.90, 1.0), with Dublin Core, content, Media RSS, iTunes and Atom inside. */

import type { XmlElement } from "../xml.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { readPictures } from "./feed-media.ts";
import { absolute, absoluteMarkup, fieldOf, fieldsOf, markupOf } from "./feed-vocabulary.ts";

/** Whether a root element is one of RSS or RDF with a channel. */
export const isRss = (root: XmlElement): boolean => /^(?:rss|rdf)$/i.test(root.name);

export function readRss(root: XmlElement): Feed {
  const channel = fieldsOf(root, "core", "channel")[0] ?? root;
  const places = channel === root ? [root] : [channel, root];
  return {
    kind: root.name.toLowerCase() === "rdf" ? "rdf" : "rss",
    version: versionOf(root),
    title: fieldOf(channel, "core", "title") ?? fieldOf(channel, "dc", "title"),
    link: linkOf(channel),
    address: atomLink(channel, "self"),
    description: fieldOf(channel, "core", "description") ?? fieldOf(channel, "itunes", "subtitle"),
    language: fieldOf(channel, "core", "language") ?? fieldOf(channel, "dc", "language"),
    rights: fieldOf(channel, "core", "copyright") ?? fieldOf(channel, "dc", "rights"),
    items: places.flatMap((place) => fieldsOf(place, "core", "item")).map(readItem),
  };
}

function versionOf(root: XmlElement): string {
  if (root.name.toLowerCase() === "rss") return root.attributes.get("version") ?? "";
  const spaces = [...root.attributes.values()].join(" ");
  return /rss\/1\.0\/(?:\s|$)/.test(spaces) ? "1.0" : "0.90";
}

function readItem(item: XmlElement): FeedItem {
  const summary = fieldOf(item, "core", "description") ?? fieldOf(item, "itunes", "summary") ?? fieldOf(item, "dc", "description");
  const content = fieldOf(item, "content", "encoded") ?? fieldOf(item, "atom", "content");
  return {
    id: fieldOf(item, "core", "guid"),
    title: fieldOf(item, "core", "title") ?? fieldOf(item, "dc", "title") ?? fieldOf(item, "media", "title"),
    link: linkOf(item),
    published: fieldOf(item, "core", "pubDate") ?? fieldOf(item, "dc", "date") ?? fieldOf(item, "atom", "published"),
    updated: fieldOf(item, "dc", "date") ?? fieldOf(item, "atom", "updated"),
    summary: summary === null ? null : absoluteMarkup(summary, item),
    content: content === null ? null : absoluteMarkup(content, item),
    authors: readAuthors(item),
    categories: [...fieldsOf(item, "core", "category"), ...fieldsOf(item, "dc", "subject")].flatMap((each) => markupOf(each) ?? []),
    language: fieldOf(item, "dc", "language"),
    rights: fieldOf(item, "dc", "rights"),
    source: fieldOf(item, "core", "source"),
    pictures: readPictures(item),
  };
}

/** Writers of their own line first; RSS's author is by its rules a mail address, with a name in brackets at best. */
function readAuthors(item: XmlElement): string[] {
  const creators = [...fieldsOf(item, "dc", "creator"), ...fieldsOf(item, "itunes", "author")].flatMap((each) => markupOf(each) ?? []);
  if (creators.length > 0) return [...new Set(creators)];
  return fieldsOf(item, "core", "author").flatMap((each) => nameOf(markupOf(each) ?? "") ?? []);
}

function nameOf(author: string): string | null {
  const bracketed = /^\S+@\S+\s*\(([^)]+)\)/.exec(author)?.[1] ?? /^([^<]+)<\S+@\S+>/.exec(author)?.[1] ?? author;
  return /@/.test(bracketed) || bracketed.trim() === "" ? null : bracketed.trim();
}

function linkOf(element: XmlElement): string | null {
  // Where a feed repeats its link, the last is the one that readers have always followed.
  const written = fieldsOf(element, "core", "link").flatMap((each) => markupOf(each) ?? each.attributes.get("href") ?? []);
  const link = written.at(-1) ?? atomLink(element, "alternate") ?? permanentId(element);
  return link === null ? null : absolute(link, element);
}

function permanentId(element: XmlElement): string | null {
  const [guid] = fieldsOf(element, "core", "guid");
  const id = guid ? markupOf(guid) : null;
  return guid?.attributes.get("isPermaLink") !== "false" && id !== null && /^https?:\/\//i.test(id) ? id : null;
}

function atomLink(element: XmlElement, rel: string): string | null {
  const found = fieldsOf(element, "atom", "link").find((each) => (each.attributes.get("rel") ?? "alternate") === rel);
  return found?.attributes.get("href") ?? null;
}
