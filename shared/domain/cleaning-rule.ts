/** A correction of what cleaning kept or removed, said for every page of an outlet. */
import { z } from "zod";
import { articleId, cleaningRuleId, outletId } from "./ids.ts";
import { isoInstant } from "./time.ts";

export const cleaningRule = z.object({
  id: cleaningRuleId,
  outletId,
  action: z.enum(["remove", "keep"]),
  /** How a block's text must meet `text`. */
  fits: z.enum(["equals", "starts", "contains"]),
  text: z.string().min(1).max(2000),
  /** The article in which it was made, null once that is gone. */
  articleId: articleId.nullable(),
  madeAt: isoInstant,
  /** A revoked rule stays in the list and is no longer applied. */
  revokedAt: isoInstant.nullable(),
});
