/** A capture is what came in, byte for byte, with where from, when and how. It is never altered. */
import { z } from "zod";
import { correctableField } from "./article.ts";
import { articleId, captureId, jobId } from "./ids.ts";
import { reason } from "./reason.ts";
import { isoInstant } from "./time.ts";

/** How it came: chosen or dropped, pasted, found in a watched folder, by a feed, or fetched from an address that a person gave. */
export const captureOrigin = z.enum(["file", "paste", "folder", "feed", "address"]);

export const capture = z.object({
  id: captureId,
  /** Lower-case hex of the bytes. */
  sha256: z.string().length(64),
  origin: captureOrigin,
  /** The file's name or path as given, or "Pasted 2 Nov 2026 06:12". */
  name: z.string(),
  mediaType: z.string(),
  /** Character set that the bytes were read with, null for binary. */
  charset: z.string().nullable(),
  bytes: z.number().int().nonnegative(),
  capturedAt: isoInstant,
  /** Where it was fetched from, null when it did not come over the network. */
  address: z.string().nullable(),
  /** When it came out, as the feed that named it writes it; null where no feed did, or does not say. */
  entryDate: z.string().nullable(),
});

/** Stands between the steps of the way to a part of a file: "box.zip > page.html". */
export const partMark = " > ";

/** The way from a file to a part of it. What is said of the file itself has no part. */
export const wayTo = (file: string, part: string): string => (part === "" ? file : `${file}${partMark}${part}`);

/** The file that a part stands in, or that the path names itself. */
export const fileOf = (path: string): string => path.split(partMark, 1)[0] ?? path;

export const importOutcome = z.enum(["imported", "revision", "duplicate", "skipped"]);

/** What of an article was another after its capture had been cleaned once more. `new`: an article that was not found before. */
export const cleanedField = z.enum([...correctableField.options, "agency", "removed", "verdict", "new"]);

/**
 * One input of a job: what became of it and, if it did not come in, why. Of a capture that was cleaned again, `revision`
 * says that something changed, with what did, and `duplicate` that nothing did.
 */
export const importItem = z.object({
  path: z.string(),
  outcome: importOutcome,
  articleIds: z.array(articleId),
  reason: reason.nullable(),
  changed: z.array(cleanedField),
});

/** As a report tells it: `tables` are the parts of a container that were read as tables, `within` is an article out of the container that a part stands in. */
export const reportItem = importItem.extend({ tables: z.array(z.string()), within: articleId.nullable() });

/** `interrupted`: the program ended under it; like a paused job it can go on where it stopped. */
export const jobState = z.enum(["running", "paused", "interrupted", "done", "cancelled", "failed"]);

/** `clean-again`: stored captures go through today's cleaning once more. */
export const jobKind = z.enum(["import", "clean-again"]);

/** An import with its counts; `total` grows while folders are still being walked. */
export const importJob = z.object({
  id: jobId,
  kind: jobKind,
  label: z.string(),
  state: jobState,
  startedAt: isoInstant,
  endedAt: isoInstant.nullable(),
  total: z.number().int().nonnegative(),
  imported: z.number().int().nonnegative(),
  revisions: z.number().int().nonnegative(),
  duplicates: z.number().int().nonnegative(),
  skipped: z.number().int().nonnegative(),
  /** Whether it was asked for by paths, which can be read again; pasted text has none. */
  hasPaths: z.boolean(),
});

export type Capture = z.infer<typeof capture>;
export type CleanedField = z.infer<typeof cleanedField>;
export type ImportItem = z.infer<typeof importItem>;
export type ReportItem = z.infer<typeof reportItem>;
export type ImportJob = z.infer<typeof importJob>;
