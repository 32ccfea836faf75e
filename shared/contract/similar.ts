/** What in the archive is like an article, from its copies to what tells of the same. */
import { z } from "zod";
import { articleId } from "../domain/ids.ts";
import { isoDay } from "../domain/time.ts";
import { call } from "./call.ts";

/** `same-event`: within days, with most of what marks the article; `like`: with much of it, whenever. */
export const kinship = z.enum(["copy", "revision", "translation", "same-event", "like"]);

export const similarArticle = z.object({
  id: articleId,
  relation: kinship,
  /**
   * 0 to 1. For a copy or revision: of the text that stands more wholly in the other, how much; for a translation: of names and figures; else
   * of what marks the article.
   */
  score: z.number(),
  /** The words or names that both have and that mark the article, the heaviest first. */
  shared: z.array(z.string()),
  headline: z.string(),
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  day: isoDay.nullable(),
});

export const similarCalls = {
  /** Closest relations first, in each the likest. */
  "search.similar": call(z.object({ id: articleId }), z.array(similarArticle)),
};

export type Kinship = z.infer<typeof kinship>;
export type SimilarArticle = z.infer<typeof similarArticle>;
