/**
 * The order in which a printed page is read. A region is cut at the white stripe between its columns; where a headline or a picture's
 * caption spans them, it is first cut above and below the rows that share a stripe (a top-down cut as in Nagy's XY-cut, but with the
 * vertical stripes first, so that gaps between paragraphs that happen to lie at one height do not cut columns across).
 */
import type { Piece, Row } from "./row.ts";

/** In points: narrower stripes are gaps between words. */
const leastStripe = 7;
const leastRows = 4;
/** Of a column's lines, as a share: the others are indented or centred. */
const leastAligned = 0.55;
const sameEdge = 1.5;
/** A page with more rows than any press prints is read as it comes. */
const mostRows = 1000;
const deepest = 8;

/** @returns the columns in the order of reading, each a list of its lines from top to bottom */
export function readingOrder(rows: readonly Row[], isRightToLeft: boolean, depth = 0): Piece[][] {
  if (rows.length === 0) return [];
  const found = rows.length <= mostRows && depth < deepest ? widestBand(rows) : null;
  if (found === null) return [rows.map(joinRow)];
  const { from, to, stripe } = found;
  const band = rows.slice(from, to);
  const middle = (stripe.left + stripe.right) / 2;
  const sides = [side(band, (piece) => piece.right <= middle), side(band, (piece) => piece.right > middle)];
  if (isRightToLeft) sides.reverse();
  return [
    ...readingOrder(rows.slice(0, from), isRightToLeft, depth + 1),
    ...sides.flatMap((each) => readingOrder(each, isRightToLeft, depth + 1)),
    ...readingOrder(rows.slice(to), isRightToLeft, depth + 1),
  ];
}

interface Stripe {
  readonly left: number;
  readonly right: number;
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly stripe: Stripe;
}

/** The longest stretch of rows with a white stripe through it that has text on both sides. */
function widestBand(rows: readonly Row[]): Band | null {
  let best: Band | null = null;
  for (let from = 0; from < rows.length; from += 1) {
    if (best !== null && rows.length - from <= best.to - best.from) break;
    const band = bandFrom(rows, from);
    if (band !== null && (best === null || band.to - band.from > best.to - best.from)) best = band;
  }
  return best;
}

/** Takes rows in until no stripe is left that has had text on both sides. */
function bandFrom(rows: readonly Row[], from: number): Band | null {
  let free: Stripe[] = [{ left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }];
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let band: Band | null = null;
  for (let at = from; at < rows.length; at += 1) {
    for (const piece of rows[at]?.pieces ?? []) {
      free = free.flatMap((stripe) => subtract(stripe, piece));
      left = Math.min(left, piece.left);
      right = Math.max(right, piece.right);
    }
    const inner = free.filter((stripe) => stripe.left > left && stripe.right < right).sort((a, b) => b.right - b.left - (a.right - a.left));
    const [stripe] = inner;
    if (stripe !== undefined) band = { from, to: at + 1, stripe };
    else if (band !== null) break;
  }
  return band !== null && isColumned(rows.slice(band.from, band.to), band.stripe) ? band : null;
}

function subtract(stripe: Stripe, piece: Piece): Stripe[] {
  if (piece.right <= stripe.left || piece.left >= stripe.right) return [stripe];
  return [
    { left: stripe.left, right: piece.left },
    { left: piece.right, right: stripe.right },
  ].filter((rest) => rest.right - rest.left >= leastStripe);
}

/** Text on both sides, at the same heights: else a stripe is only the end of short lines. */
function isColumned(rows: readonly Row[], { left, right }: Stripe): boolean {
  const before = rows.filter((row) => row.pieces.some((piece) => piece.right <= left));
  const after = rows.filter((row) => row.pieces.some((piece) => piece.left >= right));
  if (before.length < leastRows || after.length < leastRows) return false;
  if (isMarks(before, (piece) => piece.right <= left) || isMarks(after, (piece) => piece.left >= right)) return false;
  const edges = (rows: readonly Row[], edgeOf: (row: Row) => number | undefined): number[] => rows.flatMap((row) => edgeOf(row) ?? []);
  const starts = edges(after, (row) => row.pieces.find((piece) => piece.left >= right)?.left);
  const ends = edges(before, (row) => row.pieces.findLast((piece) => piece.right <= left)?.right);
  if (!isAligned(starts) && !isAligned(ends)) return false;
  const heights = [before, after].map((each) => ({ top: each[0]?.y ?? 0, bottom: each.at(-1)?.y ?? 0 }));
  const top = Math.max(...heights.map((each) => each.top));
  const bottom = Math.min(...heights.map((each) => each.bottom));
  return bottom - top >= Math.min(...heights.map((each) => each.bottom - each.top)) * 0.5;
}

/** Lines of a column begin (or, from right to left, end) at one edge; wide gaps between words lie where they fall. */
function isAligned(edges: readonly number[]): boolean {
  const most = Math.max(...edges.map((edge) => edges.filter((other) => Math.abs(other - edge) < sameEdge).length));
  return most >= edges.length * leastAligned;
}

/** Bullets, numbers of chapters and of pages stand beside text, not in a column of their own. */
function isMarks(rows: readonly Row[], isOn: (piece: Piece) => boolean): boolean {
  const letters = rows.reduce((sum, row) => sum + row.pieces.filter(isOn).reduce((length, piece) => length + piece.text.length, 0), 0);
  return letters < rows.length * 6;
}

const side = (rows: readonly Row[], isOn: (piece: Piece) => boolean): Row[] =>
  rows.map((row) => ({ ...row, pieces: row.pieces.filter(isOn) })).filter((row) => row.pieces.length > 0);

function joinRow({ y, pieces }: Row): Piece {
  const size = Math.max(...pieces.map((piece) => piece.size));
  return {
    // A database's codes are told by the gap behind them.
    text: pieces.map((piece) => piece.text).join("  "),
    left: pieces[0]?.left ?? 0,
    right: pieces.at(-1)?.right ?? 0,
    y,
    size,
  };
}
