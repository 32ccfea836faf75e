/**
 * Which lines of a page are the story. The region that holds most of the prose is found by descent from the page, then its
 * furniture is sorted out by cue, by words and by density of links.
 * Idea of densities: Kohlschütter, Fankhauser, Nejdl 2010, "Boilerplate detection using shallow text features", WSDM.
 */
import { isFurniture } from "./furniture.ts";
import type { Line, PageLines, Region } from "./region.ts";

export interface MainText {
  /** The region that holds the story. */
  readonly region: Region;
  readonly kept: readonly Line[];
  readonly removed: readonly Line[];
  /** Lines in regions that call themselves furniture, anywhere on the page. */
  readonly furniture: ReadonlySet<Line>;
}

const proseLength = 60;
/** A child that holds this share of its parent's prose is where the story is. */
const descentShare = 0.7;
/** A region with this share of the page's prose is no furniture, whatever it calls itself. */
const overruleShare = 0.45;
const bodyProse = 150;

/** Finds the story of a page. */
export function findMainText(page: PageLines): MainText {
  const prose = page.lines.map(proseOf);
  const sums = prefixSums(prose);
  const total = sums.at(-1) ?? 0;
  const dropped = new Set<Line>();
  markFurniture(page.root, page.lines, sums, total, dropped);
  const story = prefixSums(page.lines.map((line, at) => (dropped.has(line) ? 0 : (prose[at] ?? 0))));
  const region = findStatedBody(page.root, story) ?? descend(page.root, story);
  const kept: Line[] = [];
  const removed: Line[] = [];
  for (const line of page.lines.slice(region.start, region.end)) (dropped.has(line) || isClutter(line) ? removed : kept).push(line);
  return { region, kept, removed: [...page.lines.slice(0, region.start), ...removed, ...page.lines.slice(region.end)], furniture: dropped };
}

/** Letters of prose in a line: sentences count, lists of links and short scraps do not. */
function proseOf(line: Line): number {
  const { length } = line.text;
  if (length < proseLength || line.linked > length * 0.4 || isFurniture(line.text)) return 0;
  return /[.!?…。؟,،;:]/.test(line.text) ? length : length / 4;
}

function prefixSums(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

const massOf = (region: Region, sums: readonly number[]): number => (sums[region.end] ?? 0) - (sums[region.start] ?? 0);

function markFurniture(region: Region, lines: readonly Line[], sums: readonly number[], total: number, dropped: Set<Line>): void {
  for (const child of region.children) {
    if (child.end === child.start) continue;
    if (child.cue === "furniture" && massOf(child, sums) <= total * overruleShare && !holdsBody(child, sums)) {
      for (let at = child.start; at < child.end; at++) {
        const line = lines[at];
        if (line) dropped.add(line);
      }
    } else {
      markFurniture(child, lines, sums, total, dropped);
    }
  }
}

/** A region that holds what calls itself the article's body is a column, not furniture. */
function holdsBody(region: Region, sums: readonly number[]): boolean {
  if (/^(?:aside|footer|nav)$/.test(region.element.tag)) return false;
  return region.children.some((child) => (child.cue === "body" && massOf(child, sums) >= bodyProse) || holdsBody(child, sums));
}

/** The element that schema.org's articleBody marks, where one holds nearly all the prose so marked. */
function findStatedBody(root: Region, sums: readonly number[]): Region | null {
  const found: Region[] = [];
  const visit = (region: Region): void => {
    if (/articlebody/i.test(region.element.attributes.get("itemprop") ?? "")) found.push(region);
    else region.children.forEach(visit);
  };
  visit(root);
  const all = found.reduce((sum, region) => sum + massOf(region, sums), 0);
  return found.find((region) => region.end - region.start > 1 && massOf(region, sums) >= Math.max(bodyProse, all * 0.8)) ?? null;
}

function descend(root: Region, sums: readonly number[]): Region {
  let region = root;
  for (;;) {
    const mass = massOf(region, sums);
    const next = region.children.find((child) => massOf(child, sums) >= mass * descentShare && mass > 0);
    const named = next ? null : findNamedBody(region, sums, mass);
    const inner = next ?? named;
    if (!inner || isParagraph(inner)) return region;
    region = inner;
  }
}

const isParagraph = (region: Region): boolean => /^(?:p|li|ul|ol|blockquote|h\d|dl|dd|pre)$/.test(region.element.tag);

/** Where prose is spread, a region that calls itself the article's body and holds a good part of it is believed. */
function findNamedBody(region: Region, sums: readonly number[], mass: number): Region | null {
  const found: Region[] = [];
  const visit = (at: Region): void => {
    for (const child of at.children) {
      if (massOf(child, sums) < mass * 0.3) continue;
      if (child.cue === "body" || child.element.tag === "article") found.push(child);
      else visit(child);
    }
  };
  visit(region);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Lines inside the story that are none of it: lists of links, furniture by its words. */
function isClutter(line: Line): boolean {
  const { text, linked } = line;
  if (isFurniture(text)) return true;
  const share = linked / Math.max(1, text.length);
  if (share > 0.85 && text.length < 200 && !/^h[1-6]$/.test(line.region.element.tag)) return true;
  const isSentence = line.region.element.tag === "p" && /[.!?…»”"]$/.test(text);
  return share > 0.5 && text.length < 80 && !isSentence;
}
