/** Compares wordings: a changed word counts, another shape of quotation mark, dash or space does not. */
import type { Span } from "../../shared/domain/span.ts";
import { tokenise } from "../../shared/query/terms.ts";

const shapes: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, ""],
  [/[“”„«»‹›‟]|''|``/g, '"'],
  [/["]\s+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}\p{P}])\s+["]/gu, '"'],
  [/[’‘‚‛ʼ]/g, "'"],
  [/[‐‑–—―−]/g, "-"],
  [/…/g, "..."],
  [/\s+/g, " "],
];

/** The text with one shape for each mark and space; two texts of equal form say the same, letter by letter. */
export function typographicForm(text: string): string {
  return shapes.reduce((form, [pattern, shape]) => form.replace(pattern, shape), text.normalize("NFC")).trim();
}

interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, small letters, accents kept. */
function wordsOf(text: string): Word[] {
  return tokenise(text).map(({ start, end }) => ({
    form: text
      .slice(start, end)
      .normalize("NFC")
      .toLowerCase()
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, ""),
    start,
    end,
  }));
}

export const countWords = (text: string): number => tokenise(text).length;

// "[...]", "(…)" and words that the editor put in brackets stand for something else; the rest must be there.
const omission = /\[[^\]]*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\./;

/**
 * Where quoted words stand in a text: every part between omissions, in order, word for word.
 *
 * @returns from the first word to the last; null when a word is missing or was changed
 */
export function findWording(text: string, quoted: string): Span | null {
  const words = wordsOf(text);
  const parts = quoted
    .split(omission)
    .map(wordsOf)
    .filter((part) => part.length > 0);
  if (parts.length === 0) return null;
  // Each beginning is tried: the parts may be near each other only at the second one.
  for (let from = 0; from < words.length; from += 1) {
    if (!startsAt(words, parts[0] ?? [], from)) continue;
    const end = endOfParts(words, parts, from);
    const first = words[from];
    const last = end === null ? undefined : words[end - 1];
    if (first && last) return { start: first.start, end: last.end };
  }
  return null;
}

function endOfParts(words: readonly Word[], parts: readonly (readonly Word[])[], from: number): number | null {
  let at = from;
  for (const part of parts) {
    while (at < words.length && !startsAt(words, part, at)) at += 1;
    if (at >= words.length) return null;
    at += part.length;
  }
  return at;
}

function startsAt(words: readonly Word[], part: readonly Word[], at: number): boolean {
  return part.every((word, index) => words[at + index]?.form === word.form);
}
