/** Which rows are selected, as a pure function of what was pressed. */
import type { ArticleId } from "../../shared/domain/ids.ts";

/** `cursor` is the row with the keyboard's focus, `anchor` where a stretch of rows begins. */
export interface Selection {
  readonly cursor: number | null;
  readonly anchor: number | null;
  readonly ids: ReadonlySet<ArticleId>;
}

export const nothingSelected: Selection = { cursor: null, anchor: null, ids: new Set() };

/** How a press changes the selection: alone, with Ctrl (one more or less), or with Shift (all up to here). */
export type PressKind = "only" | "toggle" | "extend";

/** @param idAt  the article in a row; undefined while its page is not loaded, and then it cannot be selected */
export function press(selection: Selection, row: number, kind: PressKind, idAt: (row: number) => ArticleId | undefined): Selection {
  const id = idAt(row);
  if (kind === "toggle") {
    if (id === undefined) return selection;
    const ids = new Set(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    return { cursor: row, anchor: row, ids };
  }
  if (kind === "extend" && selection.anchor !== null) {
    const from = Math.min(selection.anchor, row);
    const to = Math.max(selection.anchor, row);
    const ids = Array.from({ length: to - from + 1 }, (_, at) => idAt(from + at)).filter((each) => each !== undefined);
    return { cursor: row, anchor: selection.anchor, ids: new Set(ids) };
  }
  return { cursor: row, anchor: row, ids: new Set(id === undefined ? [] : [id]) };
}

/** Where something stands between the stories of a list: a head above a story, copies beneath it, or both. */
interface Knot {
  readonly story: number;
  /** The line of the story itself. */
  readonly line: number;
  readonly head: number | null;
  readonly copies: number;
}

/** Few knots in a long list: what lies between them is counted, not held. */
export type Layout = readonly Knot[];

/**
 * @param heads     positions of the stories that have a head above them, ascending
 * @param unfolded  how many copies are unfolded beneath a story, by the story's position
 */
export function layoutOf(heads: readonly number[], unfolded: ReadonlyMap<number, number>): Layout {
  const headOf = new Map(heads.map((story, at) => [story, at]));
  const stories = [...new Set([...heads, ...unfolded.keys()])].sort((a, b) => a - b);
  const knots: Knot[] = [];
  let above = 0;
  for (const story of stories) {
    const head = headOf.get(story) ?? null;
    const copies = unfolded.get(story) ?? 0;
    if (head !== null) above += 1;
    knots.push({ story, line: story + above, head, copies });
    above += copies;
  }
  return knots;
}

/** What stands on a line: a story, one of the copies beneath it, or the head above it (`head` is its index). */
export interface LinePlace {
  readonly story: number;
  readonly copy: number | null;
  readonly head: number | null;
}

export function placeAt(line: number, layout: Layout): LinePlace {
  const knot = lastKnot(layout, (each) => each.line - (each.head === null ? 0 : 1) <= line);
  if (knot === undefined) return { story: line, copy: null, head: null };
  const beyond = line - knot.line;
  if (beyond < 0) return { story: knot.story, copy: null, head: knot.head };
  if (beyond > 0 && beyond <= knot.copies) return { story: knot.story, copy: beyond - 1, head: null };
  return { story: knot.story + Math.max(0, beyond - knot.copies), copy: null, head: null };
}

export function lineOfStory(story: number, layout: Layout): number {
  const knot = lastKnot(layout, (each) => each.story <= story);
  if (knot === undefined) return story;
  return knot.line + (story === knot.story ? 0 : knot.copies + story - knot.story);
}

export function countLines(stories: number, layout: Layout): number {
  if (stories === 0) return 0;
  const last = lastKnot(layout, (each) => each.story < stories);
  return lineOfStory(stories - 1, layout) + 1 + (last?.story === stories - 1 ? last.copies : 0);
}

/** The last knot of which the test holds; it holds of a beginning of the list. */
function lastKnot(layout: Layout, holds: (knot: Knot) => boolean): Knot | undefined {
  let low = 0;
  let high = layout.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const knot = layout[middle];
    if (knot !== undefined && holds(knot)) low = middle + 1;
    else high = middle;
  }
  return layout[low - 1];
}
