/** Searching what a person marked, noted and wrote, in the same words as the archive. */
import { z } from "zod";
import { markColour } from "../domain/annotation.ts";
import { annotationId, articleId, digestId, tagId } from "../domain/ids.ts";
import { tagColour, tagPath } from "../domain/tag.ts";
import { isoDay, isoInstant } from "../domain/time.ts";
import { call } from "./call.ts";
import { marked } from "./search.ts";

const request = z.object({
  query: z.string().max(10_000),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(2000),
});

/** A highlight or note whose words answer the query. */
export const foundNote = z.object({
  id: annotationId,
  articleId,
  colour: markColour,
  /** The marked words; a long passage is cut around those that were asked for. */
  passage: marked,
  note: marked,
  tags: z.array(z.object({ id: tagId, path: tagPath, colour: tagColour })),
  updatedAt: isoInstant,
  /** Its words are no longer in the article's text. */
  isLost: z.boolean(),
  headline: z.string(),
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  day: isoDay.nullable(),
});

/** A story of a digest that answers the query. */
export const foundInDigest = z.object({
  digestId,
  digest: z.string(),
  day: isoDay,
  /** Null, and `entry` with it, where the digest's own names answer. */
  section: z.string().nullable(),
  entry: z.string().nullable(),
  headline: marked,
  text: marked,
});

const page = <T extends z.ZodType>(row: T) => z.object({ total: z.number().int(), rows: z.array(row) });

export const ownTextCalls = {
  /** Fields such as `outlet:` are asked of the article that bears the note; `tag:` of either. */
  "search.notes": call(request, page(foundNote)),
  "search.digests": call(request, page(foundInDigest)),
};

export type OwnTextRequest = z.infer<typeof request>;
export type FoundNote = z.infer<typeof foundNote>;
export type FoundNotes = { readonly total: number; readonly rows: FoundNote[] };
export type FoundInDigest = z.infer<typeof foundInDigest>;
export type FoundInDigests = { readonly total: number; readonly rows: FoundInDigest[] };
