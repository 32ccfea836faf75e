/** The press review: masthead, sections, entries, and passages that stay tied to their place in the archive. */
import { z } from "zod";
import { selector } from "./annotation.ts";
import { citedQuery } from "./cited-query.ts";
import { articleId, digestId } from "./ids.ts";
import { isoDay, isoInstant } from "./time.ts";

/** Words taken from an article. `text` is what the digest prints: it must equal the archive, or be marked as edited. */
export const digestPassage = z.object({
  selector,
  text: z.string().min(1).max(20_000),
  /** The user says openly that the words were changed ("[...]", translation, paraphrase). */
  edited: z.boolean(),
});

/** One story of the review. Keys are the renderer's, stable within the digest. */
export const digestEntry = z.object({
  key: z.string().min(1).max(40),
  articleId,
  /** As printed; starts as the article's own headline. */
  headline: z.string().min(1).max(1000),
  /** Written by the user, plain text with blank lines between paragraphs. */
  summary: z.string().max(50_000),
  passages: z.array(digestPassage).max(50),
});

export const digestSection = z.object({
  key: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  entries: z.array(digestEntry).max(500),
});

export const masthead = z.object({
  title: z.string().min(1).max(200),
  /** Who issues it, e.g. "Embassy of Maravelle, press office". */
  issuer: z.string().max(200),
  number: z.number().int().nonnegative(),
  day: isoDay,
  /** Printed above the title, such as "For official use"; empty for none. */
  marking: z.string().max(100),
  /** The search that the digest was made from, as it was then; none for one made by hand. Printed in the foot when wanted. */
  cited: z.object({ search: citedQuery, isPrinted: z.boolean() }).optional(),
});

export const digest = z.object({
  id: digestId,
  name: z.string().min(1).max(200),
  /** Language of the page's own words (dates, "page"), ISO 639-1. */
  language: z.string().min(2).max(3),
  masthead,
  sections: z.array(digestSection).max(100),
  updatedAt: isoInstant,
});

/** A look at one line of the digest. `ok` false blocks the export until it is mended or marked as edited. */
export const integrityIssue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("differs"), entryKey: z.string(), passage: z.number().int(), printed: z.string(), archived: z.string() }),
  z.object({ kind: z.literal("lost"), entryKey: z.string(), passage: z.number().int(), printed: z.string() }),
  z.object({ kind: z.literal("quotation-not-found"), entryKey: z.string(), quoted: z.string() }),
  z.object({ kind: z.literal("date-uncertain"), entryKey: z.string() }),
  /** More than a short quotation of a text that may not leave the office: `words` are quoted, `most` are short. */
  z.object({
    kind: z.literal("stays-in-office"),
    entryKey: z.string(),
    words: z.number().int(),
    most: z.number().int(),
    licence: z.string().nullable(),
  }),
  z.object({ kind: z.literal("article-twice"), entryKey: z.string(), otherKey: z.string() }),
]);

export const integrityReport = z.object({
  /** Passages and quotations compared, and how many of them equal the archive. */
  passages: z.number().int(),
  equal: z.number().int(),
  edited: z.number().int(),
  issues: z.array(integrityIssue),
  /** No issue of kind differs, lost or quotation-not-found is left. */
  passes: z.boolean(),
});

/** What one entry may quote of a text that stays in the office, in words: three or four sentences. */
export const shortQuotation = 60;

export const digestFormat = z.enum(["docx", "pdf", "html", "md"]);

export type DigestPassage = z.infer<typeof digestPassage>;
export type DigestEntry = z.infer<typeof digestEntry>;
export type DigestSection = z.infer<typeof digestSection>;
export type Masthead = z.infer<typeof masthead>;
export type Digest = z.infer<typeof digest>;
export type IntegrityIssue = z.infer<typeof integrityIssue>;
export type IntegrityReport = z.infer<typeof integrityReport>;
export type DigestFormat = z.infer<typeof digestFormat>;
