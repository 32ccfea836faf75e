/** The words of a sentence that none of the other tellings has in its place: what is left outside the longest common subsequence. */
import type { Span } from "../../shared/domain/span.ts";
import type { Sentence } from "./sentences.ts";

export function differingWords(sentence: Sentence, others: readonly Sentence[]): Span[] {
  if (others.length === 0) return [];
  const common = new Set<number>();
  for (const other of others) for (const index of commonWords(sentence.terms, other.terms)) common.add(index);
  const spans: { start: number; end: number }[] = [];
  let previous = -2;
  sentence.places.forEach((place, index) => {
    if (common.has(index)) return;
    const last = spans.at(-1);
    // Neighbouring words are one change.
    if (last && previous === index - 1) last.end = place.end;
    else spans.push({ start: place.start, end: place.end });
    previous = index;
  });
  return spans;
}

/** Indexes in `a` of the longest common subsequence (Wagner and Fischer 1974). */
function commonWords(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      found.push(i);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return found;
}
