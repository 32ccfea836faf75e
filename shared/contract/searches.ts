/** Saved searches, the tags that they propose, and the last queries. */
import { z } from "zod";
import { articleId, savedSearchId } from "../domain/ids.ts";
import { savedSearch, searchFolder, searchWish, tagRule } from "../domain/saved-search.ts";
import { tagPath } from "../domain/tag.ts";
import { isoInstant } from "../domain/time.ts";
import { call } from "./call.ts";
import { articleRow } from "./search.ts";

export const pastQuery = z.object({ query: z.string().max(10_000), askedAt: isoInstant });

const folder = tagPath;

export const searchesCalls = {
  "searches.list": call(z.object({}), z.array(savedSearch)),
  /** `tagPath`: the tag to propose, made when there is none of that path. */
  "searches.save": call(searchWish.extend({ id: savedSearchId.nullable(), tagPath: tagPath.nullable() }), savedSearch),
  "searches.seen": call(z.object({ ids: z.array(savedSearchId).min(1).max(1000) }), z.null()),
  "searches.remove": call(z.object({ id: savedSearchId }), z.null()),
  "searches.moveFolder": call(z.object({ from: folder, to: searchFolder }), z.null()),
  "searches.removeFolder": call(z.object({ folder }), z.null()),
  /** How each search that proposes a tag is doing. */
  "searches.rules": call(z.object({}), z.array(tagRule)),
  "searches.proposals": call(
    z.object({ id: savedSearchId, offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }),
    z.object({ total: z.number().int(), rows: z.array(articleRow) }),
  ),
  "searches.decide": call(
    z.object({ id: savedSearchId, articleIds: z.array(articleId).min(1).max(100_000), accept: z.boolean() }),
    z.null(),
  ),
  /** The last 200, the latest first. */
  "searches.history": call(z.object({}), z.array(pastQuery)),
  "searches.remember": call(z.object({ query: z.string().trim().min(1).max(10_000) }), z.null()),
  /** Null forgets all. */
  "searches.forget": call(z.object({ query: z.string().max(10_000).nullable() }), z.null()),
};

export type PastQuery = z.infer<typeof pastQuery>;
