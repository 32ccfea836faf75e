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

const tagPattern = /<(?:!--|(\/?)([a-zA-Z][^\s/>]*)|[!?])/g;
const attributePattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** Parses a page. Elements deeper than 200 are laid flat into their last ancestor; after 400,000 elements the rest is left out. */
export function parsePage(html: string): PageElement {
  const root = newElement("#root", new Map(), null);
  const open: PageElement[] = [root];
  const scan = new RegExp(tagPattern);
  let at = 0;
  for (let count = 0; count < maxElements; count++) {
    scan.lastIndex = at;
    const tag = scan.exec(html);
    addText(open, html.slice(at, tag ? tag.index : html.length));
    if (!tag) break;
    at = readMarkup(html, tag, open);
  }
  return root;
}

const isDrawn = /^(?:svg|path|use|g|circle|rect)$/;

/** Inside SVG an empty element ends itself, as in XML: "<title/>" there does not swallow the page. */
const isInDrawing = (open: readonly PageElement[]): boolean => open.slice(-8).some((element) => element.tag === "svg");

/** Consumes one comment, declaration or tag; returns the position after it. */
function readMarkup(html: string, tag: RegExpExecArray, open: PageElement[]): number {
  const name = tag[2]?.toLowerCase();
  if (name === undefined) return skipTo(html, tag.index, tag[0] === "<!--" ? "-->" : ">");
  const end = endOfTag(html, tag.index + tag[0].length);
  if (tag[1] === "/") {
    closeElement(open, name);
    return end + 1;
  }
  const inside = html.slice(tag.index + tag[0].length, end);
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
  const quoted = /["']/.test(html.slice(from, plain));
  if (!quoted) return plain;
  const scan = /=\s*"[^"]*"|=\s*'[^']*'|>/g;
  scan.lastIndex = from;
  for (let match = scan.exec(html), steps = 0; match && steps < 500; match = scan.exec(html), steps++) {
    if (match[0] === ">") return match.index;
  }
  return plain;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function readAttributes(inside: string): ReadonlyMap<string, string> {
  if (inside.length < 2) return noAttributes;
  const attributes = new Map<string, string>();
  for (const match of inside.slice(0, 20_000).matchAll(attributePattern)) {
    const name = (match[1] ?? "").toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeHTMLAttribute(match[2] ?? match[3] ?? match[4] ?? ""));
  }
  return attributes;
}

function readRawText(html: string, from: number, name: string, element: PageElement): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  const text = html.slice(from, found ? found.index : html.length);
  if (name === "title" || name === "textarea") element.children.push(decodeHTML(text));
  else if (name === "script" && element.attributes.get("type")?.toLowerCase().includes("ld+json")) element.children.push(text);
  return found ? skipTo(html, found.index, ">") : html.length;
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
