/**
 * Which lines of a page are the story. The region that holds most of the prose is found by descent from the page, then its
 * furniture is sorted out by cue, by words and by density of links.
 * Idea of densities: Kohlschütter, Fankhauser, Nejdl 2010, "Boilerplate detection using shallow text features", WSDM.
 */

import type { RemovalReason } from "../../shared/domain/clean-article.ts";
import { isFurniture } from "./furniture.ts";
import { nameKey } from "./name.ts";
import type { Line, PageLines, Region } from "./region.ts";

export interface MainText {
  /** The region that holds the story. */
  readonly region: Region;
  readonly kept: readonly Line[];
  /** The other lines of the page, each with its reason. */
  readonly removed: ReadonlyMap<Line, RemovalReason>;
  /** Lines in regions that call themselves furniture, anywhere on the page. */
  readonly furniture: ReadonlySet<Line>;
}

const proseLength = 60;
/** A child that holds this share of its parent's prose is where the story is. */
const descentShare = 0.7;
/** A region with this share of the page's prose is no furniture, whatever it calls itself. */
const overruleShare = 0.45;
const bodyProse = 150;

/** What is known of a story before its text is found. */
export interface StoryHints {
  /** Index of the headline's line, -1 where the page does not print it. */
  readonly headlineAt: number;
  /** The article's text as the page's JSON-LD has it, null if it has none. */
  readonly statedBody: string | null;
}

/** Finds the story of a page. */
export function findMainText(page: PageLines, hints: StoryHints): MainText {
  const prose = page.lines.map(proseOf);
  const sums = prefixSums(prose);
  const furniture = new Set<Line>();
  markFurniture(page.root, page.lines, sums, sums.at(-1) ?? 0, furniture);
  const first = sortLines(page, hints, prose, furniture);
  const found = first.kept.reduce((sum, line) => sum + proseOf(line), 0);
  const wronged = found < thinStory ? findWronged(page.root, sums, hints.headlineAt, found) : null;
  if (wronged === null) return first;
  for (const line of page.lines.slice(wronged.start, wronged.end)) furniture.delete(line);
  return sortLines(page, hints, prose, furniture);
}

const thinStory = 600;
const doubtful = /share|social|subscri|paywall|tools|meta|print|rail|side|abo(?![a-z])/i;
const certain =
  /comment|respond|cookie|consent|modal|popup|newsletter|related|recommend|teaser|popular|trending|widget|promo|login|footer/i;

/** Under the headline of a page without much of a story: a region of prose whose name only looks like furniture ("body-share-wrapper"). */
function findWronged(root: Region, sums: readonly number[], headlineAt: number, found: number): Region | null {
  const suspects = outermost(root, (region) => region.cue === "furniture");
  return (
    suspects.find((region) => {
      const names = `${region.element.attributes.get("class") ?? ""} ${region.element.attributes.get("id") ?? ""}`;
      const isDoubtful = doubtful.test(names) && !certain.test(names) && !/^(?:aside|footer|nav)$/.test(region.element.tag);
      return isDoubtful && region.start > headlineAt && massOf(region, sums) >= Math.max(300, found);
    }) ?? null
  );
}

function sortLines(page: PageLines, hints: StoryHints, prose: readonly number[], furniture: ReadonlySet<Line>): MainText {
  const { headlineAt, statedBody } = hints;
  const story = prefixSums(page.lines.map((line, at) => (furniture.has(line) ? 0 : (prose[at] ?? 0))));
  const region = findStatedBody(page.root, story) ?? findHeadedBody(page.root, story, headlineAt) ?? descend(page.root, story);
  const isStated = statedLines(statedBody);
  const main = { region, kept: [] as Line[], removed: new Map<Line, RemovalReason>(), furniture };
  page.lines.forEach((line, at) => {
    const isInside = at >= region.start && at < region.end;
    const why = furniture.has(line) ? "element" : isInside ? readClutter(line, main.kept.at(-1)) : "outside";
    if (why === null || (why !== "words" && isStated(line))) main.kept.push(line);
    else main.removed.set(line, why);
  });
  return main;
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
    const isSaid = child.cue === "furniture" && massOf(child, sums) <= total * overruleShare && !holdsBody(child, sums);
    if (isSaid || isCommentSection(child, lines)) {
      for (let at = child.start; at < child.end; at++) {
        const line = lines[at];
        if (line) dropped.add(line);
      }
    } else {
      markFurniture(child, lines, sums, total, dropped);
    }
  }
}

const commentHeading =
  /^(?:\d+\s)?(?:comments?|readers[’'] comments?|commentaires?|kommentare?|leserkommentare|comentarios?|commenti|comentários|комментари[ийев]+|коментар[іів]+|التعليقات|yorumlar|komentarze|评论|評論|コメント)(?:\s?\(?\d+\)?)?\s?:?$/iu;

/** A section under the heading "12 comments": readers may write more than the story has, so that no share of the prose speaks for it. */
function isCommentSection(region: Region, lines: readonly Line[]): boolean {
  const first = lines[region.start];
  return (
    first !== undefined && region.end - region.start > 1 && /^h[2-6]$/.test(first.region.element.tag) && commentHeading.test(first.text)
  );
}

/** A region that holds what calls itself the article's body is a column, not furniture. */
function holdsBody(region: Region, sums: readonly number[]): boolean {
  if (/^(?:aside|footer|nav)$/.test(region.element.tag)) return false;
  return region.children.some((child) => (child.cue === "body" && massOf(child, sums) >= bodyProse) || holdsBody(child, sums));
}

/** The element that schema.org's articleBody marks, where one holds nearly all the prose so marked. */
function findStatedBody(root: Region, sums: readonly number[]): Region | null {
  const found = outermost(root, (region) => /articlebody/i.test(region.element.attributes.get("itemprop") ?? ""));
  const all = found.reduce((sum, region) => sum + massOf(region, sums), 0);
  return found.find((region) => region.end - region.start > 1 && massOf(region, sums) >= Math.max(bodyProse, all * 0.8)) ?? null;
}

const headedProse = 400;
const headedShare = 0.12;
const headedReach = 25;

/** A region that calls itself the body, soon under the headline, is it, even where a column beside it holds more prose. */
function findHeadedBody(root: Region, sums: readonly number[], headlineAt: number): Region | null {
  if (headlineAt < 0) return null;
  const bodies = outermost(root, (region) => region.cue === "body");
  const all = bodies.reduce((sum, region) => sum + massOf(region, sums), 0);
  const least = Math.max(headedProse, massOf(root, sums) * headedShare, all * 0.8);
  const isNear = (region: Region): boolean => region.start > headlineAt && region.start - headlineAt <= headedReach;
  return bodies.find((region) => isNear(region) && massOf(region, sums) >= least) ?? null;
}

/** Regions that answer, none of them within another. */
function outermost(root: Region, answers: (region: Region) => boolean): Region[] {
  return root.children.flatMap((child) => (answers(child) ? [child] : outermost(child, answers)));
}

/** A sentence of several links is one of the story's, a single link that fills its paragraph a call to another. */
function isLinkRich({ text, region }: Line): boolean {
  if (region.element.tag !== "p" || text.length < proseLength || !/[.!?…。؟]["”»“)]?$/.test(text)) return false;
  return region.element.children.filter((child) => typeof child !== "string" && child.tag === "a").length > 1;
}

/** "The council published three papers:" and a list of links to them, to its end. */
function isAnnounced({ region }: Line, before: Line | undefined): boolean {
  if (region.element.tag !== "li" || before === undefined) return false;
  return before.region.parent === region.parent ? before.region.element.tag === "li" : before.linked === 0 && /[:：]$/.test(before.text);
}

const maxStatedBody = 60_000;
const startLength = 20;

/** Whether a line of prose stands in the text that the page's own data gives as the article's. */
function statedLines(statedBody: string | null): (line: Line) => boolean {
  if (statedBody === null || statedBody.length > maxStatedBody) return () => false;
  const body = nameKey(statedBody);
  // Looked up before the search, so that a page of lines that are not in it costs no search for each.
  const starts = new Set<string>();
  for (let at = 0; at + startLength <= body.length; at++) starts.add(body.slice(at, at + startLength));
  return (line) => {
    if (line.text.length < proseLength || line.linked >= line.text.length / 2) return false;
    const key = nameKey(line.text);
    return starts.has(key.slice(0, startLength)) && body.includes(key);
  };
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

/** Why a line inside the story is none of it: furniture by its words, lists of links; null if it is. */
function readClutter(line: Line, before: Line | undefined): RemovalReason | null {
  const { text, linked } = line;
  if (isFurniture(text)) return "words";
  if (isLinkRich(line) || isAnnounced(line, before)) return null;
  const share = linked / Math.max(1, text.length);
  if (share > 0.85 && text.length < 200 && !/^h[1-6]$/.test(line.region.element.tag)) return "links";
  const isSentence = line.region.element.tag === "p" && /[.!?…»”"]$/.test(text);
  return share > 0.5 && text.length < 80 && !isSentence ? "links" : null;
}
