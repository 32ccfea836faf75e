/** One walk over a page's tree: its lines of text in reading order, and the regions (block elements) that hold them. */

import { flatText, type PageElement, type PageNode } from "../../shared/markup/tree.ts";
import { type Cue, readCue } from "./cue.ts";
import { oneSpaced } from "./whitespace.ts";

/** A line of running text between two breaks of the page. */
export interface Line {
  readonly text: string;
  /** Letters inside links, and inside bold type. */
  readonly linked: number;
  readonly bold: number;
  readonly region: Region;
  /** Text of elements inside the line that name a photographer. */
  readonly credit: string;
}

/** A block element and the lines `start` to `end` (exclusive) that stand in it. */
export interface Region {
  readonly element: PageElement;
  readonly parent: Region | null;
  readonly cue: Cue;
  readonly children: Region[];
  readonly start: number;
  end: number;
  /** Letters of its lines. */
  letters: number;
  images: number;
}

export interface PageLines {
  readonly lines: readonly Line[];
  readonly root: Region;
}

const blocks = new Set(
  (
    "#root html body address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup " +
    "hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

interface Draft {
  text: string;
  linked: number;
  bold: number;
  credit: string;
  /** Length of the text where the last link ended: links side by side are not one word. */
  linkEnd: number;
  /** Nothing but white space since a line break. */
  isBroken: boolean;
}

interface Walk {
  readonly lines: Line[];
  /** Of all lines so far. */
  letters: number;
  draft: Draft;
}

const emptyDraft = (): Draft => ({ text: "", linked: 0, bold: 0, credit: "", linkEnd: -1, isBroken: false });

/** Reads the lines of a page; scripts, forms' fields and the like are left out. */
export function readLines(page: PageElement): PageLines {
  const walk: Walk = { lines: [], letters: 0, draft: emptyDraft() };
  const root = newRegion(page, null, "none", 0);
  walkChildren(page, root, walk, { linked: false, bold: false, credit: false });
  flush(walk, root);
  root.end = walk.lines.length;
  return { lines: walk.lines, root };
}

const newRegion = (element: PageElement, parent: Region | null, cue: Cue, start: number): Region => ({
  element,
  parent,
  cue,
  children: [],
  start,
  end: start,
  letters: 0,
  images: 0,
});

interface Inline {
  readonly linked: boolean;
  readonly bold: boolean;
  readonly credit: boolean;
}

function walkChildren(element: PageElement, region: Region, walk: Walk, inline: Inline): void {
  for (const child of element.children) walkNode(child, region, walk, inline);
}

function walkNode(node: PageNode, region: Region, walk: Walk, inline: Inline): void {
  if (typeof node === "string") {
    addText(walk.draft, node, inline);
    return;
  }
  if (node.tag === "br") {
    addBreak(walk, region);
    return;
  }
  if (node.tag === "img" || node.tag === "picture" || node.tag === "amp-img") {
    for (let at: Region | null = region, up = 0; at && up < 4; at = at.parent, up++) at.images++;
    if (node.tag !== "picture") return;
  }
  const cue = readCue(node);
  if (cue === "skipped") return;
  if (node.tag === "tr" && isDataRow(node)) walkRow(node, region, walk);
  else if (blocks.has(node.tag) || (cue === "furniture" && isLarge(node))) walkBlock(node, region, walk, cue, inline.linked);
  else {
    // "The Gazette<span class=date>16.08.2020</span>": set apart on the screen, and not by a space.
    if (cue === "date") walk.draft.text += " ";
    walkInline(node, region, walk, narrow(node, cue, inline));
  }
}

function walkInline(node: PageElement, region: Region, walk: Walk, inline: Inline): void {
  const isLink = node.tag === "a";
  if (isLink && walk.draft.linkEnd === walk.draft.text.length) walk.draft.text += " ";
  walkChildren(node, region, walk, inline);
  if (isLink) walk.draft.linkEnd = walk.draft.text.length;
}

/** An inline element that calls itself a share bar is one; a short span in a sentence is left. */
const isLarge = (node: PageElement): boolean =>
  node.children.some((child) => typeof child !== "string" && child.tag !== "br") || node.tag === "span";

/** A row of short cells is one line; the rows of a layout hold paragraphs and pictures. */
function isDataRow(row: PageElement): boolean {
  const cells = row.children.filter((child) => typeof child !== "string");
  return cells.length > 1 && cells.every((cell) => isPlain(cell, 3)) && flatText(row).length < 240;
}

function isPlain(element: PageElement, depth: number): boolean {
  return element.children.every(
    (child) =>
      typeof child === "string" ||
      (depth > 0 &&
        !(blocks.has(child.tag) && child.tag !== "p" && child.tag !== "div") &&
        child.tag !== "img" &&
        isPlain(child, depth - 1)),
  );
}

function walkRow(row: PageElement, region: Region, walk: Walk): void {
  flush(walk, region);
  const inner = newRegion(row, region, "none", walk.lines.length);
  region.children.push(inner);
  const before = walk.letters;
  for (const cell of row.children) {
    if (typeof cell === "string") continue;
    const isLink = cell.children.some((child) => typeof child !== "string" && child.tag === "a");
    addText(walk.draft, `${flatText(cell)} `, { linked: isLink, bold: false, credit: false });
  }
  flush(walk, inner);
  inner.end = walk.lines.length;
  inner.letters = walk.letters - before;
}

function walkBlock(node: PageElement, region: Region, walk: Walk, cue: Cue, linked: boolean): void {
  flush(walk, region);
  const inner = newRegion(node, region, cue, walk.lines.length);
  region.children.push(inner);
  const before = walk.letters;
  walkChildren(node, inner, walk, { linked, bold: false, credit: false });
  flush(walk, inner);
  inner.end = walk.lines.length;
  inner.letters = walk.letters - before;
}

function narrow(node: PageElement, cue: Cue, inline: Inline): Inline {
  if (node.tag === "a") return { ...inline, linked: true };
  if (node.tag === "b" || node.tag === "strong") return { ...inline, bold: true };
  return cue === "credit" ? { ...inline, credit: true } : inline;
}

function addText(draft: Draft, text: string, inline: Inline): void {
  if (inline.credit) {
    draft.credit += text;
    return;
  }
  draft.text += text;
  const letters = text.trim().length;
  if (letters > 0) draft.isBroken = false;
  if (inline.linked) draft.linked += letters;
  if (inline.bold) draft.bold += letters;
}

/** Two line breaks in a row part paragraphs; one is a space. */
function addBreak(walk: Walk, region: Region): void {
  if (walk.draft.isBroken) {
    flush(walk, region);
    return;
  }
  walk.draft.text += "\u2028";
  walk.draft.isBroken = true;
}

function flush(walk: Walk, region: Region): void {
  const { text, linked, bold, credit } = walk.draft;
  walk.draft = emptyDraft();
  const credited = credit.replace(/\s+/g, " ").trim();
  const lines = splitShort(text);
  if (lines.length === 0 && credited !== "") walk.lines.push({ text: "", linked, bold, region, credit: credited });
  for (const line of lines) {
    walk.letters += line.length;
    const share = lines.length === 1 ? 1 : line.length / Math.max(1, text.length);
    walk.lines.push({ text: line, linked: linked * share, bold: bold * share, region, credit: line === lines.at(-1) ? credited : "" });
  }
}

const shortLine = 70;

/** Breaks between short lines part a byline from a date; inside prose they are spaces. */
function splitShort(text: string): readonly string[] {
  if (!text.includes("\u2028")) {
    const only = oneSpaced(text);
    return only === "" ? [] : [only];
  }
  const parts = text
    .split("\u2028")
    .map(oneSpaced)
    .filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => part.length < shortLine) ? parts : parts.length > 0 ? [parts.join(" ")] : [];
}
