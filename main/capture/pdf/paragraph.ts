/** Lines of columns become headings and paragraphs; words that were cut at a line's end are whole again. */
import type { Piece } from "./row.ts";

export interface PrintedBlock {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
  /** The text as it is printed, line by line, but for cut words. */
  readonly lines: readonly string[];
  readonly size: number;
}

/** In sizes of the type. */
const headingSize = 1.15;
const leastIndent = 0.8;
const widerLeading = 1.3;

/**
 * @param columns   in the order of reading; a paragraph may go on from one to the next
 * @param bodySize  the size of most of the text, in points
 */
export function toBlocks(columns: readonly (readonly Piece[])[], bodySize: number): PrintedBlock[] {
  const paragraphs: Piece[][] = [];
  let above: ColumnShape | null = null;
  for (const printed of columns) {
    const column = printed.filter((line) => !isNoteMark(line, bodySize));
    const [first] = column;
    const last = paragraphs.at(-1)?.at(-1);
    if (first === undefined) continue;
    const shape = shapeOf(column);
    const [head = [], ...rest] = splitColumn(column, shape);
    if (last !== undefined && above !== null && goesOn(last, above, first, shape)) paragraphs.at(-1)?.push(...head);
    else paragraphs.push(head);
    for (const each of rest) paragraphs.push(each);
    above = shape;
  }
  const known = wordsOf(paragraphs.flat());
  return paragraphs.map((pieces) => {
    const size = pieces[0]?.size ?? bodySize;
    const isHeading = size >= bodySize * headingSize && pieces.length <= 6;
    const lines = rejoinWords(
      pieces.map((piece) => piece.text),
      known,
    );
    return { kind: isHeading ? "heading" : "paragraph", text: joinLines(lines).replace(/ {2,}/g, " "), lines, size };
  });
}

/** The raised figure of a footnote. */
const isNoteMark = (line: Piece, bodySize: number): boolean => /^\d{1,3}$/.test(line.text) && line.size < bodySize * 0.85;

/** Across columns and pages: in the same type, and open at its end; where paragraphs are indented, a full line before one that is not. */
function goesOn(last: Piece, above: ColumnShape, first: Piece, below: ColumnShape): boolean {
  if (!sameSize(last, first)) return false;
  if (above.hasIndents && below.hasIndents) return !isIndented(first, below.left) && above.right - last.right < widthOfFirstWord(first);
  return !/[.!?…:»”"]$/.test(last.text) && /^[\p{Ll}\p{N}(«“"\p{Lo}]/u.test(first.text);
}

const sameSize = (a: Piece, b: Piece): boolean => Math.abs(a.size - b.size) < 0.6;

/** What the lines of a column have in common, in points. */
interface ColumnShape {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  readonly hasIndents: boolean;
}

function shapeOf(lines: readonly Piece[]): ColumnShape {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return { left, right, leading: usualLeading(lines), hasIndents: lines.filter((line) => isIndented(line, left)).length >= 2 };
}

/** A paragraph ends before a wider gap, an indent, a bullet or other type; without indents also after a line that ends early. */
function splitColumn(lines: readonly Piece[], shape: ColumnShape): Piece[][] {
  const groups: Piece[][] = [];
  for (const [nth, line] of lines.entries()) {
    const before = lines[nth - 1];
    if (before !== undefined && isSameParagraph(before, line, shape)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

const isIndented = (line: Piece, left: number): boolean => line.left - left > line.size * leastIndent;

function isSameParagraph(before: Piece, line: Piece, { left, right, leading, hasIndents }: ColumnShape): boolean {
  if (!sameSize(before, line) || /^[•▪●◦‣·–—*-]\s/.test(line.text)) return false;
  const step = line.y - before.y;
  if (step > Math.max(leading * widerLeading, line.size * 0.9) && step > line.size * 1.3) return false;
  if (isIndented(line, left) && !isIndented(before, left)) return false;
  // A byline has no full stop; no line of a paragraph but the last is as short.
  if (before.right - left < (right - left) * 0.5) return false;
  if (hasIndents || !/[.!?…]["”»)]?$/.test(before.text)) return true;
  return right - before.right < widthOfFirstWord(line);
}

/** A line ends early where the next one's first word would have had room. */
function widthOfFirstWord({ text, left, right }: Piece): number {
  const word = /^\S*/.exec(text)?.[0].length ?? 0;
  return ((right - left) / Math.max(1, text.length)) * (word + 3);
}

/** The middle one of the steps from line to line. */
function usualLeading(lines: readonly Piece[]): number {
  const steps = lines.slice(1).map((line, nth) => line.y - (lines[nth]?.y ?? line.y));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

const wordsOf = (lines: readonly Piece[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu) ?? []));

/**
 * Lines whose cut words stand whole on the first of two. A hyphen at a line's end goes with the cut, unless the word is written with it
 * elsewhere in the text, or what follows begins with a capital or a figure ("Franco-German", "F-16").
 */
function rejoinWords(lines: readonly string[], known: ReadonlySet<string>): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.pop() ?? "";
    const cut = /([\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*)([-‐\u00AD])$/u.exec(before);
    const [next = "", letters] = /^([\p{L}\p{N}]+)\S*/u.exec(line) ?? [];
    if (cut === null || letters === undefined) whole.push(...(before === "" ? [] : [before]), line);
    else {
      const isCut = cut[2] === "\u00AD" || (/^\p{Ll}/u.test(letters) && !isCompound(cut[1] ?? "", letters, known));
      const rest = line.slice(next.length).trimStart();
      whole.push((isCut ? before.slice(0, -1) : before) + next, ...(rest === "" ? [] : [rest]));
    }
  }
  return whole.map((line) => line.replaceAll("\u00AD", ""));
}

const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => (text === "" || isUnspaced(text, line) ? text + line : `${text} ${line}`), "");

/** Chinese and Japanese set no spaces. */
const isUnspaced = (before: string, after: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]$/u.test(before) &&
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after);

function isCompound(first: string, second: string, known: ReadonlySet<string>): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  if (known.has(a + b)) return false;
  return known.has(`${a}-${b}`) || a.includes("-");
}
