/** The reader's arithmetic: where notes stand in the margin, what a selection covers, what a key means. */
import type { Annotation } from "../../shared/domain/annotation.ts";
import type { AnnotationId } from "../../shared/domain/ids.ts";
import type { Span } from "../../shared/domain/span.ts";

/** A note that wants to stand at the height of its passage; CSS pixels from the top of the margin. */
export interface WantedNote {
  readonly id: AnnotationId;
  readonly top: number;
  readonly height: number;
}

/**
 * Where each note stands: at its passage, or just below the note before it.
 *
 * @param gap  least distance between two notes
 */
export function layoutNotes(notes: readonly WantedNote[], gap: number): Map<AnnotationId, number> {
  const tops = new Map<AnnotationId, number>();
  let free = 0;
  for (const note of [...notes].sort((a, b) => a.top - b.top || a.id - b.id)) {
    const top = Math.max(note.top, free);
    tops.set(note.id, top);
    free = top + note.height + gap;
  }
  return tops;
}

/** Annotations in the order of the text, and those whose words are no longer in it. */
export function sortAnnotations(annotations: readonly Annotation[]): { anchored: Annotation[]; orphans: Annotation[] } {
  const anchored = annotations.filter((each) => each.span !== null).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return { anchored, orphans: annotations.filter((each) => each.span === null) };
}

/** A selection without the white space at its ends; null when nothing is left or it is longer than a passage may be. */
export function trimSpan(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  return to > from && to - from <= 20_000 ? { start: from, end: to } : null;
}

export type PassageAct = { readonly kind: "highlight"; readonly colour: number } | { readonly kind: "note" | "tag" | "digest" };

/** What a letter or digit does with the selected passage; `H` highlights in the colour used last. */
export function actOfKey(key: string, lastColour: number): PassageAct | null {
  if (/^[1-5]$/.test(key)) return { kind: "highlight", colour: Number(key) };
  switch (key.toLowerCase()) {
    case "h":
      return { kind: "highlight", colour: lastColour };
    case "n":
      return { kind: "note" };
    case "t":
      return { kind: "tag" };
    case "g":
      return { kind: "digest" };
    default:
      return null;
  }
}
