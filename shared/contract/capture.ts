/** Bringing captures in. An import runs as a job; its progress comes as `capture.progress` events. */
import { z } from "zod";
import { importJob, reportItem } from "../domain/capture.ts";
import { charset } from "../domain/charset.ts";
import { keptMapping, knownMapping, tableFiles, tablePreview } from "../domain/column-mapping.ts";
import { articleId, captureId, jobId, mappingId, outletId } from "../domain/ids.ts";
import { call } from "./call.ts";

/** As a report names an input: a path, and the way to a part of it. */
const reported = z.string().min(1).max(20_000);

/** How many a call takes: with more, one import follows another. */
export const mostPaths = 10_000;
const path = z.string().min(1).max(4096);
const paths = z.array(path).min(1).max(mostPaths);

/** Whose captures are cleaned once more. `capture`: one that a person wants read with another character set, now and whenever it is cleaned. */
export const cleanAgainScope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("articles"), ids: z.array(articleId).min(1).max(100_000) }),
  z.object({ kind: z.literal("outlet"), outletId }),
  z.object({ kind: z.literal("capture"), captureId, charset }),
  z.object({ kind: z.literal("all") }),
]);

export const captureCalls = {
  /** Asks for files or folders in a dialog; null when the person closed it. */
  "capture.choose": call(z.object({ kind: z.enum(["files", "folder"]) }), z.array(path).min(1).nullable()),
  /** The tables among files: what a person is asked before `capture.paths`. Folders are not looked into. */
  "capture.tables": call(z.object({ paths }), z.array(tableFiles)),
  /** A table that a report names, to be told its columns; `articleId`: an article that came with it. Null when it is no longer there. */
  "capture.table": call(z.object({ path: reported, articleId: articleId.nullable() }), tablePreview.nullable()),
  /** Keeps the mapping and starts a job that reads the table with it: out of the capture of the article, else from the disk. */
  "capture.mapTable": call(z.object({ path: reported, articleId: articleId.nullable(), mapping: knownMapping }), jobId),
  /** What is kept of tables' columns, the last used first. */
  "mappings.list": call(z.object({}), z.array(keptMapping)),
  "mappings.remove": call(z.object({ id: mappingId }), z.null()),
  /** Starts a job with files and folders, such as those dropped on the window. The mappings are kept for tables that begin alike. */
  "capture.paths": call(z.object({ paths, mappings: z.array(knownMapping).max(10_000) }), jobId),
  /** What the clipboard or a drop held: plain text, and HTML when there is some. */
  "capture.paste": call(z.object({ text: z.string().max(20_000_000), html: z.string().max(20_000_000).nullable() }), jobId),
  /** Pastes what the system clipboard holds now; null when it holds no text. */
  "capture.clipboard": call(z.object({}), jobId.nullable()),
  /** Stops a job for good; what is in stays. */
  "capture.cancel": call(z.object({ jobId }), z.null()),
  /** Stops a running job so that it can go on later, even after the program was closed. */
  "capture.pause": call(z.object({ jobId }), z.null()),
  /** Lets a paused or interrupted job go on with what it has not taken in yet. */
  "capture.continue": call(z.object({ jobId }), z.null()),
  /** Starts a new job with the inputs of an ended one that did not come in. */
  "capture.retry": call(z.object({ jobId }), jobId),
  /**
   * Starts a job that takes stored captures through today's cleaning and rules once more. Corrections by hand stay, annotations are found
   * again in the new text, and the job is one step of undo. Errors: not-found when there is no such article.
   */
  "capture.cleanAgain": call(z.object({ scope: cleanAgainScope }), jobId),
  /** Newest first. */
  "capture.jobs": call(z.object({ limit: z.number().int().min(1).max(200) }), z.array(importJob)),
  "capture.report": call(
    z.object({ jobId, offset: z.number().int().min(0), limit: z.number().int().min(1).max(1000) }),
    z.object({ job: importJob, items: z.array(reportItem) }),
  ),
};

export type CleanAgainScope = z.infer<typeof cleanAgainScope>;
