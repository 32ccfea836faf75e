/** Cuts a text at the edges of its highlights and hits, so that overlapping ones can be drawn side by side. */
import type { Annotation } from "../../shared/domain/annotation.ts";
import type { Span } from "../../shared/domain/span.ts";

/** What a highlight needs to be drawn. */
export type Painted = Pick<Annotation, "id" | "colour" | "span">;

/** A stretch with the same highlights throughout; positions in the whole reading text. */
export interface Segment<P extends Painted> {
  readonly text: string;
  readonly start: number;
  /** Shortest first: the one drawn on top and chosen by a click. */
  readonly annotations: readonly P[];
  /** Index into `hits`, null outside a hit. */
  readonly hit: number | null;
  /** The annotation whose passage begins here, if any: its stop for the Tab key. */
  readonly opens: boolean;
}

/**
 * The segments of one block; joined, their texts are the block's text again.
 *
 * @param text   the block's text
 * @param start  where the block starts in the reading text, UTF-16 units
 * @param hits   in order, none overlapping another; positions in the reading text
 */
export function segmentsOf<P extends Painted>(text: string, start: number, annotations: readonly P[], hits: readonly Span[]): Segment<P>[] {
  const end = start + text.length;
  const isInside = (span: Span): boolean => span.start < end && span.end > start;
  const marked = annotations.filter((each) => each.span !== null && isInside(each.span));
  const found = hits.map((span, index) => ({ span, index })).filter(({ span }) => isInside(span));
  const spans = [...marked.flatMap((each) => each.span ?? []), ...found.map(({ span }) => span)];
  const cuts = [...new Set([start, end, ...spans.flatMap((span) => [Math.max(start, span.start), Math.min(end, span.end)])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    const covers = (span: Span | null): boolean => span !== null && span.start < to && span.end > from;
    const over = marked.filter((each) => covers(each.span)).sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
    return {
      text: text.slice(from - start, to - start),
      start: from,
      annotations: over,
      hit: found.find(({ span }) => covers(span))?.index ?? null,
      opens: over[0]?.span?.start === from,
    };
  });
}

const lengthOf = (span: Span | null): number => (span === null ? 0 : span.end - span.start);
