/** A plain text as the lines that its writer meant: hard breaks inside paragraphs are joined, everything else is kept apart. */
import { stripInvisible, tidyLine } from "./whitespace.ts";

export interface TextLine {
  readonly text: string;
  /** Lines with the same number stand together, without a blank line between them. */
  readonly group: number;
  /** Words in columns or parted by bars: a menu or a masthead. */
  readonly isMenu: boolean;
}

/** Reads the lines of a text, blank ones left out. */
export function readTextLines(text: string): TextLine[] {
  const groups: string[][] = [[]];
  for (const line of stripInvisible(text).split(/\r\n?|\n|\u2028|\u2029/)) {
    if (line.trim() === "") groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.flatMap((lines, group) => (isWrapped(lines) ? [lines.join(" ")] : lines).map((line) => toLine(line, group)));
}

function toLine(line: string, group: number): TextLine {
  const parts = line
    .trim()
    .split(/\s{2,}|\t|\s[|·]\s/)
    .filter((part) => part !== "");
  const dashed = line.trim().split(/\s[-–—]\s/);
  const isDashed = dashed.length >= 4 && dashed.every((part) => part.length < 20);
  const isMenu = isDashed || (parts.length >= 3 && line.length < 200 && parts.every((part) => part.length < 40));
  return { text: tidyLine(line), group, isMenu };
}

/** Lines of much the same length, full but for the last, and not each a sentence, are one paragraph. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  const [first, second] = lines;
  if (full.length === 0 || !first || second?.startsWith(first.trim())) return false;
  const lengths = full.map((line) => line.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest > 100 || (lines.at(-1)?.length ?? 0) > longest + 12) return false;
  const isFull = lengths.every((length) => length >= longest * 0.72 && length >= 45);
  const ended = full.filter((line) => /[.!?:…”"»]\s*$/.test(line)).length;
  return isFull && (full.length === 1 ? ended === 0 || longest >= 60 : ended < full.length * 0.6);
}
