/** A query with a name. */
import { z } from "zod";
import { savedSearchId } from "./ids.ts";
import { isoInstant } from "./time.ts";

export const savedSearch = z.object({
  id: savedSearchId,
  name: z.string().min(1).max(200),
  query: z.string().max(10_000),
  /** Articles that came in and match since the search was last opened. */
  fresh: z.number().int().nonnegative(),
  seenAt: isoInstant,
});

export type SavedSearch = z.infer<typeof savedSearch>;
