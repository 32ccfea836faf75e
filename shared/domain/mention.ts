/** One occurrence of a query's words, described so that it is found again in a text that was cleaned anew. */
import { z } from "zod";
import { articleId } from "./ids.ts";

/** Where in an article: `body` is its reading text, captions included. */
export const mentionZone = z.enum(["headline", "standfirst", "body"]);

/** `exact`: the words; `prefix` and `suffix`: what stands around them in their paragraph; `start`: UTF-16 units from the start of the zone's text. */
export const mention = z.object({
  articleId,
  zone: mentionZone,
  start: z.number().int().nonnegative(),
  exact: z.string().min(1).max(20_000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
});

export type MentionZone = z.infer<typeof mentionZone>;
export type Mention = z.infer<typeof mention>;
