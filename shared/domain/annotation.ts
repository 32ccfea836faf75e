/** A highlight, a note or a coded passage, tied to its words by W3C selectors (Web Annotation Data Model, 4.2.4 and 4.2.5). */
import { z } from "zod";
import { annotationId, articleId, tagId } from "./ids.ts";
import { isoInstant } from "./time.ts";

/**
 * TextQuoteSelector and TextPositionSelector in one. `exact` has 1 to 20,000 UTF-16 units, `prefix` and `suffix` up to 32;
 * `start` and `end` are positions in the article's reading text when the passage was described.
 */
export const selector = z.object({
  exact: z.string().min(1).max(20_000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});

/** One of the five marker tints. */
export const markColour = z.number().int().min(1).max(5);

export const annotation = z.object({
  id: annotationId,
  articleId,
  colour: markColour,
  note: z.string().max(20_000),
  tagIds: z.array(tagId),
  selector,
  createdAt: isoInstant,
  updatedAt: isoInstant,
  /** Where the passage stands in the present text; null: an orphan, whose words are no longer there. */
  span: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
});

export type Selector = z.infer<typeof selector>;
export type Annotation = z.infer<typeof annotation>;
