/**
 * XML as a tree, for exchange formats and feeds. Broken XML is read as far as it makes sense: an end tag without its start is
 * ignored, an element without its end ends with its parent, a bare ampersand is a letter.
 *
 * Nothing outside the text is ever read, and nothing that a document type declares is ever expanded: an entity of its own stays as
 * it is written. Time and memory grow linearly with the text.
 */
import { decodeHTMLStrict } from "entities/decode";

export interface XmlElement {
  /** Name without its prefix, as written. */
  readonly name: string;
  /** Address of its namespace; the bare prefix where none is declared for it; "" without either. */
  readonly space: string;
  /** By name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
  /** What stands between its tags, as written. */
  readonly source: () => string;
}

export type XmlNode = XmlElement | string;

const maxDepth = 200;
const maxElements = 400_000;
/** Namespaces that may be declared above one element. */
const maxSpaces = 100;

interface OpenElement {
  readonly element: XmlElement;
  readonly children: XmlNode[];
  readonly range: { start: number; end: number };
  readonly qualified: string;
  readonly spaces: ReadonlyMap<string, string>;
}

interface Scan {
  readonly xml: string;
  readonly open: OpenElement[];
  /** Elements that are open below the deepest one that is kept; their texts fall to it. */
  tooDeep: number;
  elements: number;
}

const noSpaces: ReadonlyMap<string, string> = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

/**
 * Parses XML; null if the text holds no element. Elements deeper than 200 are laid flat into their last ancestor; after 400,000
 * elements the rest is left out.
 */
export function parseXml(text: string): XmlElement | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no such characters
  const xml = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "");
  const top = openElement(xml, "#document", new Map(), noSpaces, null, 0);
  const scan: Scan = { xml, open: [top], tooDeep: 0, elements: 0 };
  let at = 0;
  while (at < xml.length && scan.elements < maxElements) {
    const mark = xml.indexOf("<", at);
    addText(scan, xml.slice(at, mark < 0 ? xml.length : mark));
    at = mark < 0 ? xml.length : readMarkup(scan, mark);
  }
  for (const each of scan.open) each.range.end = xml.length;
  return top.children.find((child) => typeof child !== "string") ?? null;
}

/** The name of the element that a text begins with, prefix left out, after its declarations and comments; "" if it begins with none. */
export function rootName(text: string): string {
  const head = text.slice(0, 20_000);
  for (let at = head.indexOf("<"); at >= 0 && at < head.length; at = head.indexOf("<", at)) {
    if (head.startsWith("<!--", at)) at = after(head, "-->", at + 4);
    else if (head.startsWith("<?", at)) at = after(head, "?>", at + 2);
    else if (head.startsWith("<!", at)) at = afterDeclaration(head, at + 2);
    else return nameAt(head, at + 1).replace(/^.*:/, "");
  }
  return "";
}

/** Reads what begins at a "<" and returns the position after it. */
function readMarkup(scan: Scan, at: number): number {
  const { xml } = scan;
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at + 4);
  if (xml.startsWith("<![CDATA[", at)) {
    const end = after(xml, "]]>", at + 9);
    scan.open.at(-1)?.children.push(xml.slice(at + 9, xml.startsWith("]]>", end - 3) ? end - 3 : end));
    return end;
  }
  if (xml.startsWith("<?", at)) return after(xml, "?>", at + 2);
  if (xml.startsWith("<!", at)) return afterDeclaration(xml, at + 2);
  const name = nameAt(xml, xml.charAt(at + 1) === "/" ? at + 2 : at + 1);
  if (name === "") {
    addText(scan, "<");
    return at + 1;
  }
  return xml.charAt(at + 1) === "/" ? readEnd(scan, name, at) : readStart(scan, name, at);
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}

/** A document type ends after its own list of declarations, which may hold ">". */
function afterDeclaration(xml: string, from: number): number {
  const end = after(xml, ">", from);
  const list = xml.slice(from, end).indexOf("[");
  return list < 0 ? end : after(xml, ">", after(xml, "]", from + list));
}

const namePattern = /[\p{L}_:][^\s/<>="']*/uy;

function nameAt(xml: string, at: number): string {
  namePattern.lastIndex = at;
  return namePattern.exec(xml)?.[0] ?? "";
}

function readEnd(scan: Scan, name: string, at: number): number {
  const end = after(scan.xml, ">", at);
  if (scan.tooDeep > 0) {
    scan.tooDeep--;
    return end;
  }
  const index = scan.open.findLastIndex((each) => each.qualified === name);
  if (index > 0) for (const closed of scan.open.splice(index)) closed.range.end = at;
  return end;
}

function readStart(scan: Scan, name: string, at: number): number {
  const end = endOfTag(scan.xml, at + 1 + name.length);
  const inside = scan.xml.slice(at + 1 + name.length, end);
  const isEmpty = inside.endsWith("/");
  const parent = scan.open.at(-1);
  if (!parent || scan.open.length > maxDepth) {
    if (!isEmpty) scan.tooDeep++;
    return end + 1;
  }
  scan.elements++;
  const attributes = readAttributes(inside);
  const opened = openElement(scan.xml, name, attributes, spacesOf(attributes, parent.spaces), parent.element, end + 1);
  parent.children.push(opened.element);
  if (!isEmpty) scan.open.push(opened);
  return end + 1;
}

/** Position of the ">" that ends a tag; one inside a quoted value does not. */
function endOfTag(xml: string, from: number): number {
  let quote = "";
  let last = "";
  for (let at = from; at < xml.length; at++) {
    const mark = xml.charAt(at);
    if (quote !== "") {
      if (mark === quote) quote = "";
    } else if (mark === ">") return at;
    else if ((mark === '"' || mark === "'") && last === "=") quote = mark;
    if (mark.trim() !== "") last = mark;
  }
  const plain = xml.indexOf(">", from);
  return plain < 0 ? xml.length : plain;
}

const attributePattern = /([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function readAttributes(inside: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (inside.length < 4) return attributes;
  for (const [, name = "", double, single, bare] of inside.slice(0, 20_000).matchAll(attributePattern))
    if (!attributes.has(name)) attributes.set(name, decodeHTMLStrict(double ?? single ?? bare ?? ""));
  return attributes;
}

function spacesOf(attributes: ReadonlyMap<string, string>, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = [...attributes].filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
  if (declared.length === 0 || outer.size + declared.length > maxSpaces) return outer;
  return new Map([...outer, ...declared.map(([name, address]): [string, string] => [name.slice(6), address.trim()])]);
}

function openElement(
  xml: string,
  qualified: string,
  attributes: ReadonlyMap<string, string>,
  spaces: ReadonlyMap<string, string>,
  parent: XmlElement | null,
  start: number,
): OpenElement {
  const colon = qualified.indexOf(":");
  const prefix = colon < 0 ? "" : qualified.slice(0, colon);
  const range = { start, end: start };
  const children: XmlNode[] = [];
  const element = {
    name: qualified.slice(colon + 1),
    space: spaces.get(prefix) ?? prefix,
    attributes,
    children,
    parent,
    source: () => xml.slice(range.start, range.end),
  };
  return { element, children, range, qualified, spaces };
}

function addText(scan: Scan, text: string): void {
  if (text !== "") scan.open.at(-1)?.children.push(decodeHTMLStrict(text));
}

/** The children that are elements of this name (any namespace). */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** The first element down this path of names, null if there is none. */
export function findPath(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((at, name) => (at ? (childrenOf(at, name)[0] ?? null) : null), element);
}

/** Every element of this name under one, in the text's order, itself included. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  const found = element.name === name ? [element] : [];
  return [...found, ...element.children.flatMap((child) => (typeof child === "string" ? [] : findAll(child, name)))];
}

/** All text under a node with every run of white space as one space. */
export function plainText(node: XmlNode | null): string {
  return node === null ? "" : wholeText(node).replace(/\s+/g, " ").trim();
}

function wholeText(node: XmlNode): string {
  return typeof node === "string" ? node : node.children.map(wholeText).join("");
}
