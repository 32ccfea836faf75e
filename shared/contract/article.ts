/** One article: reading it, correcting it, its original. */
import { z } from "zod";
import { annotation } from "../domain/annotation.ts";
import { article, block, published, removedBlock, standing, triage } from "../domain/article.ts";
import { capture } from "../domain/capture.ts";
import { charset } from "../domain/charset.ts";
import { articleId, captureId, dossierId } from "../domain/ids.ts";
import { outlet, ownRights } from "../domain/outlet.ts";
import { span } from "../domain/span.ts";
import { tag } from "../domain/tag.ts";
import { isoInstant } from "../domain/time.ts";
import { call } from "./call.ts";

/** Where in its capture an article stands ("news.zip > page.html"); null where it is the whole of it. */
const capturedPart = z.string().max(20_000).nullable();

export const articleView = z.object({
  article,
  outlet: outlet.nullable(),
  standing,
  rights: ownRights,
  capture,
  tags: z.array(tag),
  annotations: z.array(annotation),
  dossiers: z.array(z.object({ id: dossierId, name: z.string() })),
  /** Captures of this article, newest first; the first is the one shown. */
  revisions: z.array(z.object({ captureId, capturedAt: isoInstant, headline: z.string(), part: capturedPart })),
  /** What cleaning took for furniture. */
  removed: z.array(removedBlock),
  /** Where the query's words stand in headline, standfirst and reading text; empty without a query. */
  hits: z.object({ headline: z.array(span), standfirst: z.array(span), body: z.array(span) }),
});

/** A correction by hand: the field and its new value; null gives the field back to the program. */
export const correction = z.discriminatedUnion("field", [
  z.object({ field: z.literal("headline"), value: z.string().min(1).max(2000).nullable() }),
  z.object({ field: z.literal("standfirst"), value: z.string().max(5000).nullable() }),
  z.object({ field: z.literal("byline"), value: z.string().max(500).nullable() }),
  z.object({ field: z.literal("dateline"), value: z.string().max(200).nullable() }),
  z.object({ field: z.literal("language"), value: z.string().min(2).max(3).nullable() }),
  z.object({ field: z.literal("outlet"), value: z.string().min(1).max(200).nullable() }),
  z.object({ field: z.literal("url"), value: z.string().max(4096).nullable() }),
  z.object({ field: z.literal("published"), value: published.nullable() }),
  z.object({ field: z.literal("updated"), value: published.nullable() }),
  z.object({ field: z.literal("authors"), value: z.array(z.string().min(1).max(200)).max(200).nullable() }),
  z.object({ field: z.literal("blocks"), value: z.array(block).min(1).max(20_000).nullable() }),
]);

const lineText = z.string().min(1).max(1_000_000);

export const articleCalls = {
  "article.load": call(z.object({ id: articleId, query: z.string().max(10_000) }), articleView),
  "article.correct": call(z.object({ id: articleId, correction }), articleView),
  /** Puts a line that was removed back into the text, or takes a line out of it; holds for every later capture and cleaning of the article. */
  "article.putBack": call(z.object({ id: articleId, text: lineText }), articleView),
  "article.takeOut": call(z.object({ id: articleId, text: lineText }), articleView),
  /** What may be done with this article's text, where it is other than its outlet's. */
  "article.setRights": call(z.object({ id: articleId, rights: ownRights }), articleView),
  "article.markRead": call(z.object({ ids: z.array(articleId).min(1).max(100_000), read: z.boolean() }), z.null()),
  /** A person's decision on what came in; `dropped` lies in the bin and out of counts until it is taken back. */
  "article.triage": call(z.object({ ids: z.array(articleId).min(1).max(100_000), triage }), z.null()),
  /** Lets articles count that are not complete, or takes that back. */
  "article.letIn": call(z.object({ ids: z.array(articleId).min(1).max(100_000), letIn: z.boolean() }), z.null()),
  /**
   * The capture as it came in, decoded for the eye, with the character set that it was read with or, to try it, another. `page` is HTML
   * made safe to show: no script, no remote content. `isReadable`: it is one text, which another set can be tried on.
   */
  "article.original": call(
    z.object({ captureId, part: capturedPart, charset: charset.nullable() }),
    z.object({ capture, text: z.string(), page: z.string().nullable(), isReadable: z.boolean() }),
  ),
  /** Writes the capture's bytes to a file that the person chooses; null when the dialog was closed. */
  "article.saveOriginal": call(z.object({ captureId }), z.string().nullable()),
};

export type ArticleView = z.infer<typeof articleView>;
export type Correction = z.infer<typeof correction>;
