/** A query with a name, kept in a folder; it can be watched, and can propose a tag for what it finds. */
import { z } from "zod";
import { savedSearchId, tagId } from "./ids.ts";
import { tagColour, tagPath } from "./tag.ts";
import { isoInstant } from "./time.ts";

/** Empty at the top, else a path of names as those of tags: `Corran/Daily`. */
export const searchFolder = z.union([z.literal(""), tagPath]);

/** What a person says of a saved search. */
export const searchWish = z.object({
  folder: searchFolder,
  name: z.string().min(1).max(200),
  query: z.string().max(10_000),
  /** What is new since the last look is counted. */
  isWatched: z.boolean(),
  /** What is new is also told on the desktop. */
  notifies: z.boolean(),
});

export const savedSearch = searchWish.extend({
  id: savedSearchId,
  /** The tag that it proposes for what it finds. */
  tag: z.object({ id: tagId, path: tagPath, colour: tagColour }).nullable(),
  /** Articles that came in and match since the search was last opened; 0 for one that is not watched. */
  fresh: z.number().int().nonnegative(),
  seenAt: isoInstant,
});

/** How a search that proposes a tag is doing: what waits for a decision, and what was decided. */
export const tagRule = z.object({
  id: savedSearchId,
  open: z.number().int().nonnegative(),
  accepted: z.number().int().nonnegative(),
  refused: z.number().int().nonnegative(),
});

export type SavedSearch = z.infer<typeof savedSearch>;
export type TagRule = z.infer<typeof tagRule>;

/** The share of its proposals that were accepted, 0 to 1; null before the first decision. */
export function rulePrecision({ accepted, refused }: Pick<TagRule, "accepted" | "refused">): number | null {
  return accepted + refused === 0 ? null : accepted / (accepted + refused);
}

/** Whether a folder is this one or lies in it. */
export const isInFolder = (folder: string, of: string): boolean =>
  folder.toLowerCase() === of.toLowerCase() || folder.toLowerCase().startsWith(`${of.toLowerCase()}/`);
