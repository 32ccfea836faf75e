/** The lines of a page's story as typed blocks; what stands about the headline is set apart. */

import type { Block, BlockKind } from "../../shared/domain/article.ts";
import type { RemovalReason } from "../../shared/domain/clean-article.ts";
import { isByline } from "./byline.ts";
import { calmCredit, splitCaption } from "./credit.ts";
import type { Cue } from "./cue.ts";
import { findDates } from "./date-text.ts";
import { nameKey } from "./name.ts";
import { blocksOf, kept, type Piece, removed } from "./piece.ts";
import type { Line, Region } from "./region.ts";

interface PageStory {
  /** What became of each line of frame and story; a line that went into a field, or into another line's caption, is not among them. */
  readonly fates: ReadonlyMap<Line, Piece>;
  readonly standfirst: string | null;
  readonly bylines: readonly string[];
}

interface Draft {
  readonly fates: Map<Line, Piece>;
  readonly bylines: string[];
  /** Keys of the first three blocks of prose. */
  readonly opening: string[];
  /** How many blocks are kept, and the line of the last. */
  kept: number;
  last: Line | null;
  standfirst: string | null;
  paragraphs: number;
}

/** "(Reporting by … ; editing by …)" */
const signOff =
  /^[([]\s?(?:(?:additional )?reporting|writing|editing|compiled|with (?:reporting|agenc|inputs)|avec |mit material|con información|redacción)\b.{0,300}[)\]]\.?$/i;
const captionImageText = 350;

/**
 * Builds the story.
 *
 * @param frame  lines between the headline and the story's region: captions, bylines and a standfirst are taken from them
 * @param story  lines of the story's region, the headline not among them
 */
export function buildStory(frame: readonly Line[], story: readonly Line[], storyRegion: Region, headlineKey: string): PageStory {
  const draft: Draft = { fates: new Map(), bylines: [], opening: [], kept: 0, last: null, standfirst: null, paragraphs: 0 };
  for (const line of frame) addFrameLine(draft, line);
  const seen = new Set<string>();
  for (const line of story) {
    const key = nameKey(line.text);
    const isRepeat = key.length > 30 && (seen.has(key) || isCopyOfStory(key, draft));
    if (line.text === "") addCredit(draft, line, line.credit);
    else if (key === headlineKey) continue;
    else if (isRepeat) remove(draft, line, "repeated");
    else addLine(draft, line, roleOf(line, storyRegion));
    seen.add(key);
  }
  dropTrailingHeadings(draft);
  dropPullQuotes(draft);
  return draft;
}

function remove(draft: Draft, line: Line, why: RemovalReason, text = line.text): void {
  draft.fates.set(line, removed(text, why));
}

const lastBlock = (draft: Draft): Block | null => {
  const fate = draft.last && draft.fates.get(draft.last);
  return fate?.kind === "kept" ? fate.block : null;
};

function keep(draft: Draft, line: Line, block: Block): void {
  if (draft.fates.get(line)?.kind !== "kept") draft.kept++;
  if (draft.opening.length < 3 && block.text.length > 60) draft.opening.push(nameKey(block.text));
  draft.fates.set(line, kept(block));
  draft.last = line;
}

const copyLength = 600;

/** Some pages hold the story a second time as one block for machines: it contains the first paragraphs. */
function isCopyOfStory(key: string, { opening }: Draft): boolean {
  return key.length >= copyLength && opening.length > 1 && opening.every((told) => key.includes(told));
}

function addFrameLine(draft: Draft, line: Line): void {
  const role = roleOf(line, null);
  const isPart = role === "caption" || role === "credit" || role === "byline" || role === "standfirst" || isByline(line.text);
  if (line.text === "") addCredit(draft, line, line.credit);
  else if (isDateLine(line.text) || (role === "date" && findDates(line.text).length > 0)) addDateLine(draft, line);
  else if (isPart) addLine(draft, line, role);
  else if (draft.standfirst === null && line.text.length > 30 && line.text.length < 400 && role !== "list-item" && line.linked === 0)
    draft.standfirst = line.text;
  else remove(draft, line, "outside");
}

type Role = Cue | "heading" | "list-item" | "quote";

/** A heading that was never closed holds the story. */
const longestHeading = 200;

/** The nearest ancestor within the story that says what a line is. */
function roleOf(line: Line, storyRegion: Region | null): Role {
  for (let at: Region | null = line.region; at && at !== storyRegion; at = at.parent) {
    const { tag } = at.element;
    if (at.cue === "standfirst" && isWeakStandfirst(at)) return "none";
    if (at.cue === "caption" || at.cue === "credit" || at.cue === "byline" || at.cue === "date" || at.cue === "standfirst") return at.cue;
    if (/^h[1-6]$/.test(tag) && at.letters < longestHeading) return "heading";
    if (tag === "li") return "list-item";
    if (tag === "blockquote") return "quote";
    if (tag === "figure") return "caption";
  }
  return isBesideImage(line) ? "caption" : "none";
}

/** "summary", "lead" and "intro" inside the article's body name its first paragraph. */
function isWeakStandfirst(region: Region): boolean {
  const names = `${region.element.attributes.get("class") ?? ""} ${region.element.attributes.get("id") ?? ""}`;
  if (!/summary|lead|intro|lede/i.test(names)) return false;
  for (let at = region.parent; at; at = at.parent) if (at.cue === "body") return true;
  return false;
}

/** A small region with a picture and little text holds the picture's caption. */
function isBesideImage(line: Line): boolean {
  if (line.text.length > captionImageText) return false;
  for (let at: Region | null = line.region, up = 0; at && up < 4; at = at.parent, up++) {
    if (at.images > 0)
      return (
        at.end - at.start <= 4 &&
        at.letters <= captionImageText &&
        /^(?:p|div|td|table|tr|tbody|dl|figure|span|center)$/.test(at.element.tag) &&
        !isLongStory(at)
      );
  }
  return false;
}

const isLongStory = (region: Region): boolean => region.cue === "body" || region.element.tag === "article";

function addLine(draft: Draft, line: Line, role: Role): void {
  const { text } = line;
  if (signOff.test(text)) remove(draft, line, "sign-off");
  else if (role === "caption" || (role === "none" && isLabelledCaption(text))) addCaption(draft, line);
  else if (role === "credit") addCredit(draft, line, text);
  else if (role === "byline" && text.length < 140) addByline(draft, text);
  else if (isByline(text) && (draft.paragraphs < 2 || line.text.length < 60)) addByline(draft, text);
  else if (role === "date" && text.length < 140 && findDates(text).length > 0) addDateLine(draft, line);
  else if (isDateLine(text) && isDateHere(draft, line)) addDateLine(draft, line);
  else if (draft.paragraphs === 0 && draft.standfirst === null && isStandfirst(line, role)) draft.standfirst = text;
  else addProse(draft, line, role);
}

function addProse(draft: Draft, line: Line, role: Role): void {
  const { text } = line;
  const isHeading = role === "heading" || (role === "none" && isBoldHeading(line));
  const kind: BlockKind = isHeading ? "subheading" : role === "list-item" || role === "quote" || role === "caption" ? role : "paragraph";
  keep(draft, line, { kind, text, credit: null });
  if (kind !== "subheading" && text.length > 60) draft.paragraphs++;
}

/** "The exchange in Puerto Lares. Photo: Nicanor Bledas": a mail prints its captions as paragraphs. */
const isLabelledCaption = (text: string): boolean =>
  text.length < 220 && /[.!?…»”"]\s(?:photo|foto|bild|picture|фото|صورة)\s?:\s?[^.!?]{3,60}$/iu.test(text);

/** By its name, or bold as a whole and longer than a heading is. */
function isStandfirst(line: Line, role: Role): boolean {
  if (role === "standfirst") return line.text.length > 25;
  return role === "none" && line.text.length > 50 && line.text.length < 400 && isBold(line);
}

/** "Friday 13 November, 18.40 | By Eulalia Trigueros" */
function addDateLine(draft: Draft, line: Line): void {
  remove(draft, line, "date");
  for (const part of line.text.split(/\s[|•·]\s/)) if (isByline(part)) addByline(draft, part);
}

/** In the middle of a story a day alone heads what happened on it, and in a table it is the first cell. */
const isDateHere = (draft: Draft, line: Line): boolean =>
  line.region.element.tag !== "tr" && (draft.paragraphs < 2 || !/^h[2-6]$/.test(line.region.element.tag));

/** A line that is a date and little else. */
function isDateLine(text: string): boolean {
  if (text.length > 90) return false;
  if (
    /^(?:updated|posted|published|last updated|publié|mis à jour|aktualisiert|stand|actualizado|опубликовано)(?!\p{L}).{0,60}\d/iu.test(
      text,
    )
  )
    return true;
  if (/^\d{1,2}[.:h]\d{2}$/.test(text)) return true;
  const [date] = findDates(text);
  return (
    date !== undefined &&
    date.year !== null &&
    text.length - date.words.length < 42 &&
    !/[.!?]$/.test(text) &&
    (date.start < 30 || text.length < 50)
  );
}

const isBold = (line: Line): boolean => line.bold >= line.text.replace(/\s/g, "").length * 0.9;

const isBoldHeading = (line: Line): boolean =>
  isBold(line) && line.text.length < 110 && !/[.,;:!”"]$/.test(line.text) && /\p{L}/u.test(line.text);

/** A paragraph alone above the byline is the standfirst. */
function addByline(draft: Draft, text: string): void {
  draft.bylines.push(text);
  const only = lastBlock(draft);
  if (draft.last && draft.standfirst === null && only?.kind === "paragraph" && draft.kept === 1 && only.text.length < 180) {
    draft.standfirst = only.text;
    draft.fates.delete(draft.last);
    draft.last = null;
    draft.kept = 0;
    draft.opening.length = 0;
    draft.paragraphs = 0;
  }
}

/** Two captions of which one repeats the other are one. */
function addCaption(draft: Draft, line: Line): void {
  const split = splitCaption(line.text);
  const credit = line.credit ? calmCredit(line.credit) : split.credit;
  const last = lastBlock(draft);
  if (last?.kind === "caption" && /^(?:photo|foto|bild|image|crédit|credit|фото)\w*\s?:/iu.test(line.text)) {
    addCredit(draft, line, line.text);
    return;
  }
  if (draft.last && last?.kind === "caption" && isRepeated(last.text, line.text)) {
    const added = splitCaption(line.text.slice(last.text.length).trim());
    keep(draft, draft.last, {
      kind: "caption",
      text: last.text,
      credit: last.credit ?? credit ?? (added.text ? calmCredit(added.text) : null),
    });
    remove(draft, line, "repeated");
    return;
  }
  keep(draft, line, { kind: "caption", text: split.text, credit });
}

const isRepeated = (first: string, second: string): boolean => second.startsWith(first) || nameKey(first) === nameKey(second);

/** A credit without a caption is a picture without words: nothing to show. */
function addCredit(draft: Draft, line: Line, credit: string): void {
  const last = lastBlock(draft);
  if (draft.last && last?.kind === "caption" && last.credit === null) keep(draft, draft.last, { ...last, credit: calmCredit(credit) });
  else remove(draft, line, "credit", credit);
}

/** A heading without text under it announced furniture. */
function dropTrailingHeadings(draft: Draft): void {
  for (const [line, fate] of [...draft.fates].reverse()) {
    if (fate.kind === "removed") continue;
    if (fate.block.kind !== "subheading") return;
    remove(draft, line, "heading");
  }
}

/** In letters: a word or two may stand anywhere, and what is longer is quoted again on purpose. */
const pulledLength = { least: 20, most: 180 };

/** No page pulls more; a page of quotations is not searched for each. */
const maxPulled = 40;

/** A quotation set apart that a paragraph of the text holds as well was pulled out of it by the page's designer. */
function dropPullQuotes(draft: Draft): void {
  const told = blocksOf([...draft.fates.values()]).filter((block) => block.kind === "paragraph");
  const keys = told.map((block) => nameKey(block.text));
  const quotes = [...draft.fates].filter(([, fate]) => fate.kind === "kept" && fate.block.kind === "quote");
  for (const [line, fate] of quotes.slice(0, maxPulled)) {
    if (fate.kind === "removed") continue;
    const key = nameKey(fate.block.text);
    if (key.length >= pulledLength.least && key.length <= pulledLength.most && keys.some((other) => other.includes(key)))
      remove(draft, line, "repeated");
  }
}
