/** The analyst's folder on one event. */
import { z } from "zod";
import { dossierId } from "./ids.ts";
import { isoDay, isoInstant } from "./time.ts";

export const dossier = z.object({
  id: dossierId,
  name: z.string().min(1).max(200),
  notes: z.string().max(100_000),
  articles: z.number().int().nonnegative(),
  /** First and last published day of its articles, null while it has none with a day. */
  from: isoDay.nullable(),
  to: isoDay.nullable(),
  createdAt: isoInstant,
});

export type Dossier = z.infer<typeof dossier>;
