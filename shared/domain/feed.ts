/** What keeps bringing captures: subscribed feeds and watched folders. */
import { z } from "zod";
import { feedId, outletId, watchFolderId } from "./ids.ts";
import { reason } from "./reason.ts";
import { isoInstant } from "./time.ts";

/** What the last poll found. `etag` and `lastModified` are the server's, for the next conditional request. */
export const feedCheck = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  checkedAt: isoInstant,
  nextAt: isoInstant,
  /** Polls that failed since the last good one. */
  failures: z.number().int().nonnegative(),
  /** What went wrong at the last poll, in plain words; null when it went well. */
  problem: reason.nullable(),
});

export const feed = z.object({
  id: feedId,
  url: z.url({ protocol: /^https?$/ }),
  title: z.string().max(500),
  /** The heading that it stands under in a list of feeds. */
  folder: z.string().max(200).nullable(),
  outletId: outletId.nullable(),
  everyMinutes: z.number().int().min(5).max(10_080),
  /** Whether the page of an entry is fetched where the feed gives a summary only. */
  takesPages: z.boolean(),
  isPaused: z.boolean(),
  /** Null until the first poll. */
  check: feedCheck.nullable(),
});

export const watchFolder = z.object({
  id: watchFolderId,
  path: z.string().min(1),
  isPaused: z.boolean(),
  addedAt: isoInstant,
});

/** A file of a watched folder as it was last seen whole. */
export const watchedFile = z.object({
  path: z.string().min(1),
  size: z.number().int().nonnegative(),
  modifiedAt: isoInstant,
});

export type FeedCheck = z.infer<typeof feedCheck>;
export type Feed = z.infer<typeof feed>;
export type WatchFolder = z.infer<typeof watchFolder>;
export type WatchedFile = z.infer<typeof watchedFile>;

/** `waiting`: never checked; `failing`: three times or more in a row; `gone`: its server says for good, or two weeks of failures. */
export type FeedHealth = "waiting" | "fine" | "unsteady" | "failing" | "gone";

const failingFrom = 3;
/** What a check that finds a feed gone for good counts as. */
export const goneFrom = 12;

/** One failure may be the weather; several in a row are the feed's. */
export function feedHealth(check: FeedCheck | null): FeedHealth {
  if (check === null) return "waiting";
  if (check.failures === 0) return "fine";
  if (check.failures >= goneFrom) return "gone";
  return check.failures >= failingFrom ? "failing" : "unsteady";
}
