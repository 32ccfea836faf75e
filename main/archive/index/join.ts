/** Joins small segments to larger ones, and leaves out what is gone: small ones at once, large ones bit by bit in the background. */
import type { Database } from "better-sqlite3";
import type { BlockWriter } from "./block.ts";
import { mergeNext, Source } from "./merge.ts";
import { beginSegment, dropSegment, finishSegment, liveIn, type Segment } from "./segment.ts";

/** Segments of one class are joined when there are this many. */
const joinedAtOnce = 8;
/** From this many articles on a segment stays as it is. */
const largest = 32_768;
/** So many articles are joined within the transaction that brought the last of them: a tenth of a second's work, or little more. */
const mostAtOnce = 2048;

/** Eight small ones make one of the next class. */
const classOf = (segment: Segment): number => Math.max(0, Math.floor(Math.log(liveIn(segment) / 64) / Math.log(joinedAtOnce)));

/** Which segments to join next: those of the smallest class that has enough of them, or one that has lost a third of its articles. */
export function segmentsToJoin(segments: readonly Segment[]): Segment[] {
  const wasted = segments.find((each) => each.gone.length * 3 > each.ids.length && each.ids.length >= 64);
  if (wasted !== undefined) return [wasted];
  const byClass = new Map<string, Segment[]>();
  for (const segment of segments) {
    if (liveIn(segment) >= largest) continue;
    const key = `${classOf(segment)} ${segment.edition}`;
    const group = [...(byClass.get(key) ?? []), segment];
    if (group.length === joinedAtOnce) return group;
    byClass.set(key, group);
  }
  return [];
}

export const isJoinedAtOnce = (segments: readonly Segment[]): boolean =>
  segments.reduce((sum, each) => sum + each.ids.length, 0) <= mostAtOnce;

/** A join at work, over as many transactions as it takes. Until it is finished nobody reads what it has written. */
export class Join {
  readonly segments: readonly Segment[];
  private readonly db: Database;
  private readonly numbering: Numbering;
  private readonly id: number;
  private readonly writer: BlockWriter;
  private sources: readonly Source[];

  constructor(db: Database, segments: readonly Segment[]) {
    this.db = db;
    this.segments = segments;
    this.numbering = number(segments);
    const begun = beginSegment(db);
    this.id = begun.id;
    this.writer = begun.writer;
    this.sources = segments.map((segment, at) => new Source(db, segment, this.numbering.newNumbers[at] ?? new Int32Array(0)));
  }

  /** Joins while there is time. @returns whether more is left */
  work(hasTime: () => boolean): boolean {
    while (hasTime()) {
      if (this.sources.some((each) => !each.isOpen)) this.sources = this.sources.filter((each) => each.isOpen);
      if (this.sources.length === 0) return false;
      mergeNext(this.sources, this.numbering.ids.length, this.writer);
    }
    return true;
  }

  /**
   * Puts the new segment in place of those that it was made of.
   *
   * @param latest  the segments as they are now: articles may have gone since the join began
   * @returns null when all of its articles are gone
   */
  finish(latest: ReadonlyMap<number, Segment>): Segment | null {
    const { ids, lengths, newNumbers } = this.numbering;
    const gone = this.segments.flatMap((segment, at) => {
      const numbers = newNumbers[at] ?? new Int32Array(0);
      const now = latest.get(segment.id)?.gone ?? segment.ids.keys();
      return Array.from(now, (each) => numbers[each] ?? -1).filter((each) => each !== -1);
    });
    this.writer.close();
    for (const { id } of this.segments) dropSegment(this.db, id);
    const edition = this.segments[0]?.edition ?? 0;
    return finishSegment(this.db, { id: this.id, edition, ids, lengths, gone: gone.sort((a, b) => a - b) });
  }
}

interface Numbering {
  readonly ids: Uint32Array;
  readonly lengths: Uint8Array;
  /** For each segment, the new number of each of its articles; -1 for one that is gone. */
  readonly newNumbers: readonly Int32Array[];
}

function number(segments: readonly Segment[]): Numbering {
  const all = segments.flatMap(({ ids, gone }, at) => {
    const dead = new Set(gone);
    return Array.from(ids, (id, document) => ({ id, at, document })).filter((each) => !dead.has(each.document));
  });
  all.sort((a, b) => a.id - b.id);
  const newNumbers = segments.map(({ ids }) => new Int32Array(ids.length).fill(-1));
  const lengths = new Uint8Array(all.length);
  for (const [next, { at, document }] of all.entries()) {
    const numbers = newNumbers[at];
    if (numbers) numbers[document] = next;
    lengths[next] = segments[at]?.lengths[document] ?? 0;
  }
  return { ids: Uint32Array.from(all, (each) => each.id), lengths, newNumbers };
}
