/** An article is what cleaning made of a capture. A body is typed blocks, never HTML: captured markup cannot run, by type. */
import { z } from "zod";
import { articleId, captureId, outletId } from "./ids.ts";
import { isoDay, isoInstant } from "./time.ts";

export const blockKind = z.enum(["paragraph", "subheading", "list-item", "quote", "caption"]);

/**
 * One piece of the body in reading order. `credit` belongs to captions only ("Jo Arnel / MW"); `language` stands where it is surely another
 * than the article's (ISO 639-1).
 */
export const block = z.object({
  kind: blockKind,
  text: z.string().min(1),
  credit: z.string().nullable(),
  language: z.string().max(20).optional(),
});

/** A piece of the capture that cleaning took for furniture. `at`: how many kept blocks stand before it; `why`: which rule took it out. */
export const removedBlock = z.object({
  text: z.string().min(1),
  at: z.number().int().nonnegative().nullable(),
  why: z.string().nullable(),
  /** What it was in the text before a person took it out. */
  was: block.pick({ kind: true, credit: true }).optional(),
});

/** What a capture is worth. Whatever is not `complete` stays out of counts until a person lets it in. */
export const verdict = z.enum(["complete", "truncated", "paywall", "consent", "live-blog", "gallery", "index", "error", "no-text"]);

/** What a person has decided about an article that came in. `dropped` lies in the bin and can be taken back. */
export const triage = z.enum(["new", "kept", "dropped"]);

/** An article's place in the office's work. `reason` says why the verdict is what it is; `letInAt`: a person lets it count all the same. */
export const standing = z.object({
  verdict,
  reason: z.string().nullable(),
  letInAt: isoInstant.nullable(),
  triage,
  isCounted: z.boolean(),
});

/** How sure a date is. `candidates`: the text fits several days and nobody has chosen; `unknown`: nothing was found. */
export const dateCertainty = z.enum(["certain", "probable", "candidates", "unknown", "corrected"]);

export const dateCandidate = z.object({ day: isoDay, why: z.string() });

/**
 * When an article was published. `day` is null while only candidates or nothing are known: a year is never invented.
 * `instant` is set where the source gives a time with its zone. `evidence` holds the words or fields it was read from.
 */
export const published = z.object({
  day: isoDay.nullable(),
  instant: isoInstant.nullable(),
  certainty: dateCertainty,
  evidence: z.array(z.string()),
  candidates: z.array(dateCandidate),
});

/** The fields that a person can correct; a correction is never overwritten by the program. */
export const correctableField = z.enum([
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "published",
  "language",
  "outlet",
  "url",
  "blocks",
  "updated",
  "authors",
]);

export const article = z.object({
  id: articleId,
  captureId,
  outletId: outletId.nullable(),
  headline: z.string().min(1),
  standfirst: z.string().nullable(),
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  url: z.string().nullable(),
  /** ISO 639-1 code, null when the text is too short to tell. */
  language: z.string().min(2).max(3).nullable(),
  published,
  /** The last change that the page tells of; null where it tells of none. */
  updated: published.nullable(),
  /** The byline's people, one by one. */
  authors: z.array(z.string()),
  blocks: z.array(block),
  words: z.number().int().nonnegative(),
  corrected: z.array(correctableField),
  addedAt: isoInstant,
  readAt: isoInstant.nullable(),
});

export type BlockKind = z.infer<typeof blockKind>;
export type Block = z.infer<typeof block>;
export type RemovedBlock = z.infer<typeof removedBlock>;
export type Verdict = z.infer<typeof verdict>;
export type Triage = z.infer<typeof triage>;
export type Standing = z.infer<typeof standing>;
export type Published = z.infer<typeof published>;
export type DateCandidate = z.infer<typeof dateCandidate>;
export type CorrectableField = z.infer<typeof correctableField>;
export type Article = z.infer<typeof article>;

/**
 * The text that annotations, quotes and passages point into: the blocks' texts (captions included, credits not), in order,
 * joined by one line feed. Positions in it are UTF-16 code units from 0, end exclusive.
 */
export function readingText(blocks: readonly Block[]): string {
  return blocks.map((each) => each.text).join("\n");
}

/** The text that the author wrote, without captions: what copies are found by. */
export function runningText(blocks: readonly Block[]): string {
  return readingText(blocks.filter(({ kind }) => kind !== "caption"));
}

/** Where each block starts in `readingText`, in UTF-16 code units. */
export function blockStarts(blocks: readonly Block[]): number[] {
  let at = 0;
  return blocks.map((each) => {
    const start = at;
    at += each.text.length + 1;
    return start;
  });
}
