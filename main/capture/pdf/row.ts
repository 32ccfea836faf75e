/** The text of a printed page as it stands there: pieces of lines, and rows of pieces at one height. Units are points, from the top left. */

/** Text as the file places it. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** The baseline's distance from the top. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
}

/** Runs side by side without a gap wider than a letter or so: a line, or the part of it that stands in one column. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The pieces at one height, from left to right. */
export interface Row {
  readonly y: number;
  readonly pieces: readonly Piece[];
}

export interface PrintedPage {
  readonly height: number;
  readonly rows: readonly Row[];
}

/** In sizes of the type: what parts two words, and what may part two columns. */
const wordGap = 0.12;
const columnGap = 0.9;

/** Gathers runs into rows, top to bottom. */
export function toRows(runs: readonly TextRun[]): Row[] {
  const rows: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    const first = last?.[0];
    // Raised figures and smaller capitals stand a little off the line.
    if (last !== undefined && first !== undefined && run.y - first.y < Math.min(first.size, run.size) * 0.4) last.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => ({ y: row[0]?.y ?? 0, pieces: toPieces(row.sort((a, b) => a.x - b.x)) }));
}

function toPieces(runs: readonly TextRun[]): Piece[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && run.x - (last.x + last.width) < Math.max(last.size, run.size) * columnGap) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups.map(toPiece).filter((piece) => piece.text !== "");
}

function toPiece(runs: readonly TextRun[]): Piece {
  const isRightToLeft = runs.filter((run) => run.isRightToLeft).length > runs.length / 2;
  const ordered = isRightToLeft ? [...runs].reverse() : runs;
  let text = "";
  for (const [nth, run] of ordered.entries()) {
    const before = ordered[nth - 1];
    const gap = before === undefined ? 0 : isRightToLeft ? before.x - (run.x + run.width) : run.x - (before.x + before.width);
    text += gap > run.size * wordGap ? ` ${run.text}` : run.text;
  }
  const right = Math.max(...runs.map((run) => run.x + run.width));
  return { text: tidy(text), left: runs[0]?.x ?? 0, right, y: runs[0]?.y ?? 0, size: mainSize(runs) };
}

/** Type sets some letters as one ("fi") or by their place in the word (Arabic); the text has them as they are written. */
const tidy = (text: string): string =>
  text
    .replace(/[\uFB00-\uFDFF\uFE70-\uFEFC]+/g, (forms) => forms.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .trim();

/** The size that most letters have. */
export function mainSize(runs: readonly { readonly text: string; readonly size: number }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  let best = 0;
  let most = -1;
  for (const [size, count] of letters)
    if (count > most) {
      most = count;
      best = size;
    }
  return best;
}
