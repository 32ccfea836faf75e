/** Where the lines of a list stand: by their number, and by their height, which is one for each kind, so that nothing is measured. */

/** Where something stands between the stories of a list: a head above a story, copies beneath it, or both. */
interface Knot {
  readonly story: number;
  /** The line of the story itself. */
  readonly line: number;
  readonly head: number | null;
  /** How many heads there are down to here. */
  readonly heads: number;
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
  let headsAbove = 0;
  let copiesAbove = 0;
  for (const story of stories) {
    const head = headOf.get(story) ?? null;
    const copies = unfolded.get(story) ?? 0;
    if (head !== null) headsAbove += 1;
    knots.push({ story, line: story + headsAbove + copiesAbove, head, heads: headsAbove, copies });
    copiesAbove += copies;
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
  const knot = knotBefore(line, layout);
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

/** How high a line of each kind is, in CSS pixels. */
export interface Heights {
  readonly story: number;
  readonly copy: number;
  readonly head: number;
}

/** The upper edge of a line, in CSS pixels from the top of the list; of the line after the last one, how high the list is. */
export function topOf(line: number, layout: Layout, heights: Heights): number {
  const knot = knotBefore(line, layout);
  if (knot === undefined) return line * heights.story;
  const { story, copies, heads } = knot;
  const top = story * heights.story + (knot.line - story - heads) * heights.copy + heads * heights.head;
  const beyond = line - knot.line;
  if (beyond < 0) return top - heights.head;
  if (beyond === 0) return top;
  const copiesPassed = Math.min(copies, beyond - 1);
  return top + (beyond - copiesPassed) * heights.story + copiesPassed * heights.copy;
}

/** The line, of `count` at least one, that a place in the list is on; the first or the last for a place beyond them. */
export function lineAtTop(top: number, count: number, layout: Layout, heights: Heights): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf(middle, layout, heights) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last knot that stands, with the head above it, no lower than a line. */
const knotBefore = (line: number, layout: Layout): Knot | undefined =>
  lastKnot(layout, (each) => each.line - (each.head === null ? 0 : 1) <= line);

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
