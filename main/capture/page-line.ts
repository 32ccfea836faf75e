/** The lines of a page as its tags break them, for readers that look for fields in it; cleaning reads the page itself. */
import { type PageElement, type PageNode, parsePage } from "../../shared/markup/tree.ts";

export interface PageLine {
  readonly text: string;
  /** The classes of the elements that the line stands in, innermost first, joined by spaces. */
  readonly classes: string;
  /** Lines with the same number stand in the same paragraph. */
  readonly paragraph: number;
}

const breaking = new Set(
  "address article aside blockquote center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul body html".split(
    " ",
  ),
);
const silent = new Set(["script", "style", "template", "noscript", "svg", "head", "title"]);

interface Walk {
  readonly lines: { text: string; readonly classes: string; readonly paragraph: number }[];
  isOpen: boolean;
  paragraph: number;
}

/** The lines of a part of a page in their order, blank ones left out. A `br` ends a line, a cell does not. */
export function readPageLines(part: PageElement): PageLine[] {
  const walk: Walk = { lines: [], isOpen: false, paragraph: 0 };
  readNode(walk, part, "");
  return walk.lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() })).filter(({ text }) => text !== "");
}

function readNode(walk: Walk, node: PageNode, classes: string): void {
  if (typeof node === "string") {
    addText(walk, node, classes);
    return;
  }
  if (silent.has(node.tag)) return;
  const isBreak = breaking.has(node.tag);
  if (isBreak || node.tag === "br") walk.isOpen = false;
  if (node.tag === "p") walk.paragraph++;
  const own = node.attributes.get("class");
  for (const child of node.children) readNode(walk, child, own ? `${own} ${classes}` : classes);
  if (node.tag === "p") walk.paragraph++;
  if (isBreak) walk.isOpen = false;
  else if (node.tag === "td" || node.tag === "th") addText(walk, " ", classes);
}

function addText(walk: Walk, text: string, classes: string): void {
  const last = walk.isOpen ? walk.lines.at(-1) : undefined;
  if (last) last.text += text;
  else if (text.trim() !== "") {
    walk.lines.push({ text, classes, paragraph: walk.paragraph });
    walk.isOpen = true;
  }
}

/** Plain text with a line end after each line of the page, and a blank line between paragraphs. */
export function toLines(html: string): string {
  const lines = readPageLines(parsePage(html));
  return lines.map(({ text, paragraph }, at) => (at > 0 && lines[at - 1]?.paragraph !== paragraph ? `\n${text}` : text)).join("\n");
}
