/** What analysts ask of a whole result: every mention in its context. */
import { z } from "zod";
import { articleId } from "../domain/ids.ts";
import { mention, mentionZone } from "../domain/mention.ts";
import { isoDay } from "../domain/time.ts";
import { call } from "./call.ts";

/** `date`: newest first, in an article from its start; `left`, `right`: by the words before or after, the nearest first. */
export const concordanceSort = z.enum(["date", "left", "right", "hit", "outlet"]);

export const concordanceView = z.object({
  query: z.string().max(10_000),
  sort: concordanceSort,
  /** Words that a line must hold, in its context or its outlet's name. */
  filter: z.string().max(200),
  unseenOnly: z.boolean(),
});

export const concordanceRequest = concordanceView.extend({
  /** A list keeps its lines and their order while they are marked as seen; another number puts it together anew. */
  turn: z.number().int().nonnegative(),
  /** No more texts are read: the list is of those that were. */
  isStopped: z.boolean(),
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(1).max(1000),
});

export const concordanceLine = z.object({
  articleId,
  zone: mentionZone,
  /** UTF-16 units from the start of the zone's text. */
  start: z.number().int().nonnegative(),
  /** Which of the article's hits it is, counted from 0 through headline, standfirst and text. */
  nth: z.number().int().nonnegative(),
  left: z.string(),
  hit: z.string(),
  right: z.string(),
  outlet: z.string().nullable(),
  day: isoDay.nullable(),
  /** The mark that says a person has seen it. */
  seenId: z.number().int().nullable(),
});

/**
 * A part of the whole list. While `read` is less than `articles` the texts are still being read, and the same question asks for the next part
 * of the work: the counts grow, and so does the list by date, at its end. Another filter or order takes calls of its own: until it is made, the list
 * of before is here, or the one by date.
 */
export const concordancePage = z.object({
  /** The query asks for words, so that there can be mentions. */
  hasWords: z.boolean(),
  articles: z.number().int(),
  read: z.number().int(),
  /** Mentions in all, and how many of them a person has seen. */
  total: z.number().int(),
  seen: z.number().int(),
  /** The same number: these lines in this order, and what came at their end. */
  list: z.number().int(),
  /** How much of the list asked for is made, from 0 to 1, while this is another; null when this is it. */
  arranging: z.number().min(0).max(1).nullable(),
  /** Lines of this list, after its filter. */
  shown: z.number().int(),
  lines: z.array(concordanceLine),
});

export const insightCalls = {
  "insight.concordance": call(concordanceRequest, concordancePage),
  /** Marks mentions as seen; answers the ids of the marks in their order. */
  "insight.markSeen": call(z.object({ mentions: z.array(mention).min(1).max(1000) }), z.array(z.number().int())),
  "insight.markUnseen": call(z.object({ ids: z.array(z.number().int()).min(1).max(1000) }), z.null()),
  /** Writes the list as CSV, with its query, the day and the archive's state, to a file that the person chooses; null when the dialog was closed. */
  "insight.exportConcordance": call(
    concordanceView.extend({ path: z.string().max(4096).nullable() }),
    z.object({ path: z.string() }).nullable(),
  ),
};

export type ConcordanceSort = z.infer<typeof concordanceSort>;
export type ConcordanceView = z.infer<typeof concordanceView>;
export type ConcordanceRequest = z.infer<typeof concordanceRequest>;
export type ConcordanceLine = z.infer<typeof concordanceLine>;
export type ConcordancePage = z.infer<typeof concordancePage>;
