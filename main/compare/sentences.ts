/** Sentences of an article, with their place in its reading text. Captions stand apart: they are repeated for other reasons. */
import { type Block, blockStarts } from "../../shared/domain/article.ts";
import { tokenise } from "../../shared/query/terms.ts";

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
  /** Where each term stands in the reading text. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/**
 * @param language ISO 639-1, null when unknown; a block that is in another is read in its own. Boundaries as Unicode (UAX 29) and the
 * language's own rules set them.
 */
export function sentencesOf(blocks: readonly Block[], language: string | null): Sentence[] {
  const segmenterOf = (of: string): Intl.Segmenter => new Intl.Segmenter(of, { granularity: "sentence" });
  const usual = segmenterOf(language ?? "en");
  const starts = blockStarts(blocks);
  return blocks.flatMap((block, at) => {
    if (block.kind === "caption") return [];
    const from = starts[at] ?? 0;
    const segmenter = block.language === undefined ? usual : segmenterOf(block.language);
    return [...segmenter.segment(block.text)].flatMap(({ segment, index }) => {
      const lead = segment.length - segment.trimStart().length;
      const start = from + index + lead;
      const text = segment.trim();
      const tokens = tokenise(text);
      if (tokens.length === 0) return [];
      return [
        {
          start,
          end: start + text.length,
          terms: tokens.map((token) => token.term),
          places: tokens.map((token) => ({ start: start + token.start, end: start + token.end })),
        },
      ];
    });
  });
}
