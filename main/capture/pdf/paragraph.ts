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
  for (const printed of columns) {
    const column = printed.filter((line) => !isNoteMark(line, bodySize));
    const [first] = column;
    const last = paragraphs.at(-1);
    const groups = splitColumn(column);
    const [head = [], ...rest] = groups;
    if (last !== undefined && first !== undefined && goesOn(last, first)) last.push(...head);
    else if (head.length > 0) paragraphs.push(head);
    paragraphs.push(...rest);
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

/** Across columns and pages: open at its end, and in the same type. */
const goesOn = (lines: readonly Piece[], next: Piece): boolean => {
  const last = lines.at(-1);
  return last !== undefined && sameSize(last, next) && !/[.!?…:»”"]$/.test(last.text) && /^[\p{Ll}\p{N}(«“"\p{Lo}]/u.test(next.text);
};

const sameSize = (a: Piece, b: Piece): boolean => Math.abs(a.size - b.size) < 0.6;

/** A paragraph ends before a wider gap, an indent, other type, or after a line that ends early with a full stop. */
function splitColumn(lines: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const leading = usualLeading(lines);
  for (const [nth, line] of lines.entries()) {
    const before = lines[nth - 1];
    if (before !== undefined && isSameParagraph(before, line, { left, right, leading })) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isSameParagraph(before: Piece, line: Piece, { left, right, leading }: { left: number; right: number; leading: number }): boolean {
  if (!sameSize(before, line) || /^[•▪●◦‣·–—*-]\s/.test(line.text)) return false;
  const step = line.y - before.y;
  if (step > Math.max(leading * widerLeading, line.size * 0.9) && step > line.size * 1.3) return false;
  if (line.left - left > line.size * leastIndent && before.left - left < line.size * leastIndent) return false;
  const endsEarly = right - before.right > (right - left) * 0.2;
  return !(endsEarly && /[.!?…]["”»)]?$/.test(before.text));
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
