/** What the XML formats of the IPTC share: XHTML bodies as pages, people, places. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { escapeMarkup } from "../markup.ts";
import { type PressRecord, recordHints } from "../press/press-record.ts";
import { plainText, type XmlElement, type XmlNode } from "../xml.ts";

/** A record whose text is marked up. */
export interface MarkedRecord extends Omit<PressRecord, "body"> {
  /** The inside of a page's body. */
  readonly html: string;
}

export function markedDocument({ html, ...fields }: MarkedRecord, hints: DocumentHints): SourceDocument {
  const all: DocumentHints = { ...hints, ...recordHints(fields) };
  return html.trim() === ""
    ? { kind: "text", text: "", hints: all }
    : { kind: "page", html: `<body><article>${html}</article></body>`, hints: all };
}

/** Elements that a page knows under the same name; NITF's own are mapped, others give way to their inside. */
const pageTags: Readonly<Record<string, string>> = Object.fromEntries([
  ..."p h1 h2 h3 h4 ul ol li blockquote table tr td th figure figcaption em strong b i br pre"
    .split(" ")
    .map((name) => [name, name] as const),
  ["hl2", "h2"],
  ["hedline", "h2"],
  ["bq", "blockquote"],
  ["caption", "figcaption"],
  ["media", "figure"],
  ["media-caption", "figcaption"],
  ["media-producer", "figcaption"],
  ["block", "div"],
  ["note", "aside"],
  ["dl", "ul"],
  ["dt", "li"],
  ["dd", "li"],
]);

const silent = new Set(["script", "style", "head", "media-metadata", "media-reference"]);

/** XML as the page that it means, without anything that a page could run. */
export function asMarkup(node: XmlNode): string {
  if (typeof node === "string") return escapeMarkup(node);
  if (silent.has(node.name.toLowerCase())) return "";
  const inner = node.children.map(asMarkup).join("");
  const tag = pageTags[node.name.toLowerCase()];
  return tag ? (tag === "br" ? "<br>" : `<${tag}>${inner}</${tag}>`) : inner;
}

/** Text with blank lines between its paragraphs, as markup. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => `<p>${escapeMarkup(part.trim())}</p>`)
    .join("");
}

export const textOr = (element: XmlElement | null | undefined): string | undefined =>
  element ? plainText(element) || undefined : undefined;
