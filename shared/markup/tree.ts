/**
 * A page as a tree of elements and texts, in time linear in its length whatever it holds. Not the HTML Standard's tree
 * construction, but its implied end tags. (General DOMs were measured: 300,000 nested tags take one of them 33 seconds.)
 */
import { decodeHTML, decodeHTMLAttribute } from "entities/decode";

export interface PageElement {
  /** Lower case; "#root" for the page itself. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: PageNode[];
  readonly parent: PageElement | null;
}

export type PageNode = PageElement | string;

const maxDepth = 200;
const maxElements = 400_000;

const voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const rawTexts = new Set(["script", "style", "textarea", "title", "iframe", "noframes", "xmp"]);
const closesParagraph = new Set(
  "address article aside blockquote center div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split(
    " ",
  ),
);
/** An opening tag ends an open element of these names, if no element of `until` stands between. */
const implied: Readonly<Record<string, { readonly ends: readonly string[]; readonly until: readonly string[] }>> = {
  li: { ends: ["li"], until: ["ul", "ol"] },
  dt: { ends: ["dt", "dd"], until: ["dl"] },
  dd: { ends: ["dt", "dd"], until: ["dl"] },
  tr: { ends: ["tr"], until: ["table"] },
  td: { ends: ["td", "th"], until: ["tr", "table"] },
  th: { ends: ["td", "th"], until: ["tr", "table"] },
  option: { ends: ["option"], until: ["select"] },
  body: { ends: ["head"], until: [] },
};
const barriers = new Set(["td", "th", "table", "body", "html", "#root"]);

const tagName = /[a-zA-Z][^\s/>]*/y;
const attributePattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** Parses a page. Elements deeper than 200 are laid flat into their last ancestor; after 400,000 elements the rest is left out. */
export function parsePage(html: string): PageElement {
  const root = newElement("#root", new Map(), null);
  const open: PageElement[] = [root];
  let at = 0;
  for (let count = 0; count < maxElements; count++) {
    const start = nextMarkup(html, at);
    addText(open, html.slice(at, start));
    if (start === html.length) break;
    at = readMarkup(html, start, open);
  }
  return root;
}

const slash = 0x2f;

const isLetterAt = (html: string, at: number): boolean => {
  const small = html.charCodeAt(at) | 0x20;
  return small >= 0x61 && small <= 0x7a;
};

/** Where the next comment, declaration or tag begins; the page's length if none does. */
function nextMarkup(html: string, from: number): number {
  for (let at = html.indexOf("<", from); at >= 0; at = html.indexOf("<", at + 1)) {
    const next = html.charAt(at + 1);
    if (next === "!" || next === "?" || isLetterAt(html, next === "/" ? at + 2 : at + 1)) return at;
  }
  return html.length;
}

const isDrawn = /^(?:svg|path|use|g|circle|rect)$/;

/** Inside SVG an empty element ends itself, as in XML: "<title/>" there does not swallow the page. */
const isInDrawing = (open: readonly PageElement[]): boolean => open.slice(-8).some((element) => element.tag === "svg");

/** Consumes one comment, declaration or tag; returns the position after it. */
function readMarkup(html: string, start: number, open: PageElement[]): number {
  const isEnd = html.charCodeAt(start + 1) === slash;
  const nameAt = isEnd ? start + 2 : start + 1;
  if (!isLetterAt(html, nameAt)) return skipTo(html, start, html.startsWith("<!--", start) ? "-->" : ">");
  tagName.lastIndex = nameAt;
  tagName.test(html);
  const nameEnd = tagName.lastIndex;
  const name = html.slice(nameAt, nameEnd).toLowerCase();
  const end = endOfTag(html, nameEnd);
  if (isEnd) {
    closeElement(open, name);
    return end + 1;
  }
  const inside = html.slice(nameEnd, end);
  closeImplied(open, name);
  const element = addElement(open, name, readAttributes(inside));
  if (voids.has(name) || (inside.endsWith("/") && (isDrawn.test(name) || isInDrawing(open)))) return end + 1;
  if (rawTexts.has(name)) return readRawText(html, end + 1, name, element);
  if (open.length < maxDepth) open.push(element);
  return end + 1;
}

function skipTo(html: string, from: number, mark: string): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Position of the ">" that ends a tag; one inside a quoted value does not. */
function endOfTag(html: string, from: number): number {
  const plain = html.indexOf(">", from);
  if (plain < 0) return html.length;
  if (!hasQuote(html, from, plain)) return plain;
  const scan = valueOrEnd;
  scan.lastIndex = from;
  for (let match = scan.exec(html), steps = 0; match && steps < 500; match = scan.exec(html), steps++) {
    if (match[0] === ">") return match.index;
  }
  return plain;
}

const valueOrEnd = /=\s*"[^"]*"|=\s*'[^']*'|>/g;

function hasQuote(html: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = html.charCodeAt(at);
    if (unit === 0x22 || unit === 0x27) return true;
  }
  return false;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function readAttributes(inside: string): ReadonlyMap<string, string> {
  if (inside.length < 2) return noAttributes;
  const attributes = new Map<string, string>();
  const read = inside.slice(0, 20_000);
  attributePattern.lastIndex = 0;
  for (let match = attributePattern.exec(read); match; match = attributePattern.exec(read)) {
    const name = (match[1] ?? "").toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeHTMLAttribute(match[2] ?? match[3] ?? match[4] ?? ""));
  }
  return attributes;
}

function readRawText(html: string, from: number, name: string, element: PageElement): number {
  const close = endTagAt(html, from, name);
  const text = html.slice(from, close);
  if (name === "title" || name === "textarea") element.children.push(decodeHTML(text));
  else if (name === "script" && element.attributes.get("type")?.toLowerCase().includes("ld+json")) element.children.push(text);
  return close === html.length ? close : skipTo(html, close, ">");
}

function endTagAt(html: string, from: number, name: string): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return html.length;
}

function closeImplied(open: PageElement[], name: string): void {
  if (closesParagraph.has(name)) closeWithin(open, ["p"], ["button", "#root"]);
  const rule = implied[name];
  if (rule) closeWithin(open, rule.ends, rule.until);
}

function closeWithin(open: PageElement[], ends: readonly string[], until: readonly string[]): void {
  for (let at = open.length - 1; at > 0; at--) {
    const tag = open[at]?.tag ?? "";
    if (ends.includes(tag)) {
      open.length = at;
      return;
    }
    if (until.includes(tag) || (ends[0] === "p" && barriers.has(tag))) return;
  }
}

/** An end tag without its start is ignored; one for an outer element closes what is inside, but not across a table's cell. */
function closeElement(open: PageElement[], name: string): void {
  for (let at = open.length - 1; at > 0; at--) {
    const tag = open[at]?.tag ?? "";
    if (tag === name) {
      open.length = at;
      return;
    }
    if (barriers.has(tag) && !barriers.has(name) && name !== "tr" && name !== "tbody") return;
  }
}

function addElement(open: readonly PageElement[], tag: string, attributes: ReadonlyMap<string, string>): PageElement {
  const parent = open[open.length - 1] ?? null;
  const element = newElement(tag, attributes, parent);
  parent?.children.push(element);
  return element;
}

const newElement = (tag: string, attributes: ReadonlyMap<string, string>, parent: PageElement | null): PageElement => ({
  tag,
  attributes,
  children: [],
  parent,
});

function addText(open: readonly PageElement[], text: string): void {
  if (text !== "") open[open.length - 1]?.children.push(decodeHTML(text));
}

/** All text under a node, with a space where an element breaks the line. */
export function textOf(node: PageNode): string {
  if (typeof node === "string") return node;
  if (/^(script|style|template|noscript|svg)$/.test(node.tag)) return "";
  if (node.tag === "br") return "\n";
  return node.children
    .map((child) => (typeof child !== "string" && closesParagraph.has(child.tag) ? ` ${textOf(child)} ` : textOf(child)))
    .join("");
}

/** Text under a node with every run of white space as one space. */
export function flatText(node: PageNode): string {
  return textOf(node).replace(/\s+/g, " ").trim();
}
