/** The vocabularies that feeds mix, and what an element's text is in them. */
import { decodeHTMLStrict } from "entities/decode";
import type { XmlElement } from "../xml.ts";

type Vocabulary = "core" | "atom" | "content" | "dc" | "media" | "itunes" | "other";

const known: readonly (readonly [RegExp, Vocabulary])[] = [
  [/^$|purl\.org\/(?:net\/)?rss1?|netscape\.com\/rdf|userland\.com\/rss|^https?:\/\/cyber\.law\.harvard\.edu\/rss/i, "core"],
  [/w3\.org\/2005\/atom|purl\.org\/atom|^atom(?:03|10)?$/i, "atom"],
  [/purl\.org\/dc\/|^dc(?:terms)?$/i, "dc"],
  [/search\.yahoo\.com\/mrss|^media$/i, "media"],
  [/itunes\.com|^itunes$/i, "itunes"],
];

/** Addresses of namespaces are written in many ways; feeds even leave them undeclared and mean the usual prefix. */
export function vocabularyOf(element: XmlElement): Vocabulary {
  if (/rss\/1\.0\/modules\/content|^content$/i.test(element.space)) return "content";
  if (/rss\/1\.0\/modules/i.test(element.space)) return "other";
  return known.find(([address]) => address.test(element.space))?.[1] ?? "other";
}

/** The children of this vocabulary and name; RSS is read without regard to the case of letters. */
export function fieldsOf(element: XmlElement, vocabulary: Vocabulary, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && child.name.toLowerCase() === name.toLowerCase() && vocabularyOf(child) === vocabulary,
  );
}

/** The text of the first such child that has one. */
export function fieldOf(element: XmlElement, vocabulary: Vocabulary, name: string): string | null {
  for (const child of fieldsOf(element, vocabulary, name)) {
    const text = markupOf(child);
    if (text !== null) return text;
  }
  return null;
}

/**
 * What an element means by its inside: marked-up text, whether it was escaped, in CDATA, or stands there naked. Null if empty.
 *
 * @param asItStands  the inside is markup by its type, so that its references stay
 */
export function markupOf(element: XmlElement, asItStands = false): string | null {
  const isNaked = asItStands || element.children.some((child) => typeof child !== "string");
  const text = unwrap(element.source(), (part) => (isNaked ? part : decodeHTMLStrict(part))).trim();
  return text === "" ? null : text;
}

/** CDATA sections are taken as they stand, what is between them through `plain`; comments are left out. */
function unwrap(source: string, plain: (part: string) => string): string {
  let text = "";
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf("<![CDATA[", at);
    const bare = source.slice(at, start < 0 ? source.length : start);
    text += plain(bare.includes("<!--") ? bare.replace(/<!--[\s\S]*?-->/g, "") : bare);
    if (start < 0) break;
    const end = source.indexOf("]]>", start);
    text += source.slice(start + 9, end < 0 ? source.length : end);
    at = end < 0 ? source.length : end + 3;
  }
  return text;
}

/** An address made absolute by the nearest `xml:base`; as it is, where there is none. */
export function absolute(address: string, at: XmlElement): string {
  const base = baseOf(at);
  return base === null ? address : (parseUrl(address, base)?.href ?? address);
}

/** Addresses inside marked-up text made absolute in the same way. */
export function absoluteMarkup(markup: string, at: XmlElement): string {
  const base = baseOf(at);
  if (base === null) return markup;
  return markup.replace(/(\s(?:href|src)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi, (_whole, start: string, double?: string, single?: string) => {
    const address = double ?? single ?? "";
    return `${start}"${parseUrl(address, base)?.href ?? address}"`;
  });
}

/** Bases are relative to the bases of their ancestors. */
function baseOf(element: XmlElement): string | null {
  const bases: string[] = [];
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const base = at.attributes.get("xml:base");
    if (base) bases.unshift(base);
  }
  return bases.reduce<string | null>((outer, base) => parseUrl(base, outer ?? undefined)?.href ?? outer, null);
}

function parseUrl(address: string, base?: string): URL | null {
  return URL.parse(address, base);
}
