/** Which line ends of a text end a paragraph and which only wrap it. */
import type { Span } from "../../../shared/domain/span.ts";
import { isListItem } from "./list-item.ts";

const ended = /[.!?…。！？．؟۔।:;։]["'”’»)\]」』）]*$/u;

/** A column of print is at least this wide; a shorter line that ends in a space is a line of its own. */
const columnWidth = 60;

// No Japanese clause ends with one of these particles.
const particleEnd = /[のはがをにへとでもや、]$/u;
const japanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * @returns stretches of the text without a line end that stands for something; blank lines belong to none
 */
export function paragraphsOf(text: string): Span[] {
  const found: { start: number; end: number }[] = [];
  let line = "";
  for (const { 0: next, index } of text.matchAll(/[^\r\n]+/g)) {
    const last = found.at(-1);
    const isNextLine = last !== undefined && /^(?:\r\n|\r|\n)$/.test(text.slice(last.end, index));
    if (next.trim() === "") continue;
    if (last && isNextLine && isWrapped(line, next)) last.end = index + next.length;
    else found.push({ start: index, end: index + next.length });
    line = next;
  }
  return found;
}

/** Whether the second line only goes on with the first. */
function isWrapped(line: string, next: string): boolean {
  const before = line.trimEnd();
  const after = next.trimStart();
  if (/^[.,;:!?)»”](?:\s|$)/u.test(after)) return true;
  if (ended.test(before) || isListItem(after)) return false;
  if (japanese.test(after)) return before.length === line.length && particleEnd.test(before);
  if (/^\p{Ll}/u.test(after) && before.split(/\s+/u).length > 2) return true;
  return before.length < line.length && before.length >= columnWidth;
}
