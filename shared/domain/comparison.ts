/** A side-by-side of two to four articles. All spans are positions in each article's reading text. */
import { z } from "zod";
import { articleId, comparisonId } from "./ids.ts";
import { span } from "./span.ts";
import { isoInstant } from "./time.ts";

/** A sentence told by two or more of the articles. `differing`: words of it that the others do not have. */
export const sharedPassage = z.object({
  /** 1, 2, 3 … in the order of the first text that has it. */
  number: z.number().int().positive(),
  places: z.array(z.object({ articleId, span, differing: z.array(span) })).min(2),
  /** 0 to 1: the least word overlap among its places; 1 is word for word. */
  similarity: z.number().min(0).max(1),
});

export const comparedArticle = z.object({
  articleId,
  /** Sentences that no other article of the comparison has. */
  onlyHere: z.array(span),
  /** 0 to 1: words of this article that stand in shared passages. */
  sharedShare: z.number().min(0).max(1),
});

export const comparisonResult = z.object({
  articles: z.array(comparedArticle),
  passages: z.array(sharedPassage),
});

export const savedComparison = z.object({
  id: comparisonId,
  name: z.string().min(1).max(200),
  articleIds: z.array(articleId).min(2).max(4),
  createdAt: isoInstant,
});

export type SharedPassage = z.infer<typeof sharedPassage>;
export type ComparedArticle = z.infer<typeof comparedArticle>;
export type ComparisonResult = z.infer<typeof comparisonResult>;
export type SavedComparison = z.infer<typeof savedComparison>;
