/** Words attributed to an actor. */
import { z } from "zod";
import { actorId, articleId, quoteId } from "./ids.ts";
import { span } from "./span.ts";

export const quoteKind = z.enum(["direct", "partial", "indirect"]);

/** How sure the program is; `decided`: a person has said so, and no program changes it. */
export const certainty = z.enum(["certain", "probable", "uncertain", "decided"]);

export const quote = z.object({
  id: quoteId,
  articleId,
  /** Which of the article's blocks, from 0; `span` counts within its text. */
  block: z.number().int().nonnegative(),
  span,
  exact: z.string().min(1),
  kind: quoteKind,
  actorId: actorId.nullable(),
  /** The words of the text that name the speaker, `she` if so; null: another source. */
  mention: z.string().nullable(),
  /** The words that attribute: "said", "according to". */
  cue: z.string().nullable(),
  certainty,
});
