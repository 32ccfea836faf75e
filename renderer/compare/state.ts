/** The layout of a comparison, apart from the DOM: how a block falls into tinted pieces, and how columns are kept level. */
import type { ComparisonResult, SharedPassage } from "../../shared/domain/comparison.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Span } from "../../shared/domain/span.ts";

/** What a comparison says about one article; spans are positions in its reading text. */
export interface ColumnMarks {
  readonly passages: readonly { readonly number: number; readonly span: Span }[];
  readonly differing: readonly Span[];
  readonly onlyHere: readonly Span[];
}

/** A stretch of a block without a border inside: everything that holds for its first letter holds for its last. */
export interface Piece {
  readonly text: string;
  /** Position in the reading text, UTF-16 code units. */
  readonly start: number;
  /** Numbers of the shared passages that cover it, ascending. */
  readonly passages: readonly number[];
  readonly differing: boolean;
  readonly only: boolean;
}

/** Pieces in a row with the same passages and the same `only`: one tinted stretch. */
export interface Run {
  readonly start: number;
  readonly passages: readonly number[];
  /** Passages whose number is printed before this run: they begin here, or the block does. */
  readonly opening: readonly number[];
  readonly only: boolean;
  readonly pieces: readonly Piece[];
}

/** The marks of one article out of a whole comparison. */
export function marksOf(result: ComparisonResult, id: ArticleId): ColumnMarks {
  const places = result.passages.flatMap((passage) =>
    passage.places.filter((place) => place.articleId === id).map((place) => ({ number: passage.number, place })),
  );
  return {
    passages: places.map(({ number, place }) => ({ number, span: place.span })),
    differing: places.flatMap(({ place }) => place.differing),
    onlyHere: result.articles.find((article) => article.articleId === id)?.onlyHere ?? [],
  };
}

const covers = (span: Span, at: number): boolean => span.start <= at && at < span.end;

/**
 * Cuts a block's text at every border of a span.
 * @param start position of the block in the reading text; spans may begin before it, end after it and overlap each other
 */
export function cutBlock(text: string, start: number, marks: ColumnMarks): Piece[] {
  const end = start + text.length;
  const spans = [...marks.passages.map((passage) => passage.span), ...marks.differing, ...marks.onlyHere];
  const inside = spans.flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end);
  const borders = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] ?? end;
    const numbers = marks.passages.filter((passage) => covers(passage.span, from)).map((passage) => passage.number);
    return {
      text: text.slice(from - start, to - start),
      start: from,
      passages: [...new Set(numbers)].sort((a, b) => a - b),
      differing: marks.differing.some((span) => covers(span, from)),
      only: marks.onlyHere.some((span) => covers(span, from)),
    };
  });
}

/** Joins the pieces of a block into runs. A passage that goes on from the block before is not numbered again. */
export function runsOfBlock(text: string, start: number, marks: ColumnMarks): Run[] {
  const runs: { start: number; passages: readonly number[]; only: boolean; pieces: Piece[] }[] = [];
  for (const piece of cutBlock(text, start, marks)) {
    const last = runs.at(-1);
    if (last && last.only === piece.only && last.passages.join() === piece.passages.join()) last.pieces.push(piece);
    else runs.push({ start: piece.start, passages: piece.passages, only: piece.only, pieces: [piece] });
  }
  return runs.map((run) => ({
    ...run,
    opening: run.passages.filter((number) =>
      marks.passages.some((passage) => passage.number === number && passage.span.start === run.start),
    ),
  }));
}

/** Which of the five marker tints a passage wears: neighbours differ, and the order is that of the design language. */
export function tintOf(number: number): number {
  const order = [3, 2, 5, 1, 4];
  return order[(number - 1) % order.length] ?? 3;
}

/** Where each numbered passage stands in a column, in pixels from the top of its content. */
export type Anchors = ReadonlyMap<number, number>;

/** The longest chain of pairs that rises in both columns, so that passages told in another order do not turn the scroll back. */
function risingPairs(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  const best: { length: number; before: number }[] = [];
  for (const [i, pair] of sorted.entries()) {
    let chosen = { length: 1, before: -1 };
    for (let j = 0; j < i; j += 1) {
      const other = sorted[j];
      const known = best[j];
      if (other && known && other[0] < pair[0] && other[1] < pair[1] && known.length + 1 > chosen.length) {
        chosen = { length: known.length + 1, before: j };
      }
    }
    best.push(chosen);
  }
  const longest = best.reduce((top, each, i) => (each.length > (best[top]?.length ?? 0) ? i : top), 0);
  const chain: (readonly [number, number])[] = [];
  for (let at = sorted.length > 0 ? longest : -1; at >= 0; at = best[at]?.before ?? -1) {
    const pair = sorted[at];
    if (pair) chain.unshift(pair);
  }
  return chain;
}

/**
 * The height in one column that corresponds to a height in another: numbered passages correspond, between them it is shared
 * out evenly. Both columns begin level and end level.
 * @param y pixels from the top of the content of `from`
 */
export function levelWith(y: number, from: { anchors: Anchors; height: number }, to: { anchors: Anchors; height: number }): number {
  const pairs: [number, number][] = [];
  for (const [number, top] of from.anchors) {
    const other = to.anchors.get(number);
    if (other !== undefined && top > 0 && other > 0 && top < from.height && other < to.height) pairs.push([top, other]);
  }
  const chain = [[0, 0] as const, ...risingPairs(pairs), [from.height, to.height] as const];
  for (let i = 1; i < chain.length; i += 1) {
    const low = chain[i - 1];
    const high = chain[i];
    if (!low || !high || y > high[0]) continue;
    const share = high[0] === low[0] ? 0 : (y - low[0]) / (high[0] - low[0]);
    return low[1] + share * (high[1] - low[1]);
  }
  return to.height;
}

/** Where to scroll each column so that one passage stands at the same height in all; columns without it stay (null). */
export function scrollLevel(columns: readonly Anchors[], number: number, wanted: number): (number | null)[] {
  const tops = columns.map((anchors) => anchors.get(number) ?? null);
  const height = Math.min(wanted, ...tops.filter((top) => top !== null));
  return tops.map((top) => (top === null ? null : top - height));
}

/** A passage that some of the articles leave out. */
export interface Omission {
  readonly passage: SharedPassage;
  readonly missing: readonly ArticleId[];
}

/** The passages that do not stand in every article, in the order of their numbers. */
export function leftOut(result: ComparisonResult): Omission[] {
  return result.passages
    .map((passage) => ({
      passage,
      missing: result.articles.map((article) => article.articleId).filter((id) => !passage.places.some((place) => place.articleId === id)),
    }))
    .filter((omission) => omission.missing.length > 0);
}

/** The articles with the one at `index` moved by `step` places; unchanged when it would leave the row. */
export function moveColumn(ids: readonly ArticleId[], index: number, step: -1 | 1): ArticleId[] {
  const moved = [...ids];
  const a = moved[index];
  const b = moved[index + step];
  if (a === undefined || b === undefined) return moved;
  moved[index] = b;
  moved[index + step] = a;
  return moved;
}
