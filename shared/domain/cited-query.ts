/** A count that leaves the program says what was asked, when, and of which state of which archive, so that it can be asked again. */
import { z } from "zod";
import { isoInstant } from "./time.ts";

/**
 * What an archive was when it was asked. The same fingerprint: the same articles count, with the same texts and the same tags. Another one:
 * something has changed since, though not necessarily this count. Which articles were read is not in it.
 */
export const archiveState = z.object({
  name: z.string(),
  /** `4f1c-09ab-77e2` */
  fingerprint: z.string().regex(/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/),
  articles: z.number().int().nonnegative(),
});

export const citedQuery = z.object({
  query: z.string().max(10_000),
  /** The query as the program read it, when that is written otherwise: with days for `7d`, and our words for another dialect. */
  understoodAs: z.string().nullable(),
  /** Articles. */
  total: z.number().int().nonnegative(),
  ranAt: isoInstant,
  archive: archiveState,
});

export type ArchiveState = z.infer<typeof archiveState>;
export type CitedQuery = z.infer<typeof citedQuery>;

/** What to ask so that the answer can be compared: `7d` means the days that it meant then. */
export const queryToRepeat = (cited: CitedQuery): string => cited.understoodAs ?? cited.query;

/** What asking again has shown. `isSameState`: then the same number is no news, and another one a fault of the program's. */
export interface Repeated {
  readonly before: number;
  readonly now: number;
  readonly isSameState: boolean;
}

export const compareRuns = (before: CitedQuery, now: CitedQuery): Repeated => ({
  before: before.total,
  now: now.total,
  isSameState: before.archive.fingerprint === now.archive.fingerprint,
});
