/** The archive as a file: create, open, close, undo. Dialogs are shown by main when no path is given. */
import { z } from "zod";
import { undoStep } from "../domain/undo-step.ts";
import { call } from "./call.ts";

const path = z.string().min(1).max(4096);

export const archiveStatus = z.object({
  path: z.string(),
  /** The file's name without `.communique`. */
  name: z.string(),
  readOnly: z.boolean(),
  articles: z.number().int(),
  /** Of `articles`: not complete and not let in, or in the bin; searches leave them out unless they speak of them. */
  uncounted: z.number().int(),
  /** Articles that came in and that nobody has kept or dropped yet. */
  waiting: z.number().int(),
  dossiers: z.number().int(),
  digests: z.number().int(),
  /** Articles in the text index; equal to `articles` when everything can be found. */
  searchable: z.number().int(),
  /** What undo and redo would take back or repeat, null when there is nothing. */
  undo: undoStep.nullable(),
  redo: undoStep.nullable(),
});

export const recentArchive = z.object({
  path: z.string(),
  name: z.string(),
  articles: z.number().int().nullable(),
  openedAt: z.iso.datetime(),
  /** False when the file is not where it was. */
  found: z.boolean(),
});

const opened = archiveStatus.nullable();

export const archiveCalls = {
  /** Null while no archive is open. */
  "archive.status": call(z.object({}), archiveStatus.nullable()),
  "archive.recent": call(z.object({}), z.array(recentArchive)),
  /** Null when the person closed the dialog. */
  "archive.create": call(z.object({ path: path.nullable() }), opened),
  "archive.open": call(z.object({ path: path.nullable() }), opened),
  /** Makes (or opens again) the sample archive and imports the bundled captures into it. */
  "archive.openSample": call(z.object({}), archiveStatus),
  "archive.close": call(z.object({}), z.null()),
  /** Asks where an archive of the list is now, opens it there and lists it there. Null when the person closed the dialog. */
  "archive.lookFor": call(z.object({ path }), opened),
  "archive.forget": call(z.object({ path }), z.null()),
  /** What was taken back, null when there was nothing. */
  "archive.undo": call(z.object({}), undoStep.nullable()),
  "archive.redo": call(z.object({}), undoStep.nullable()),
};

export type ArchiveStatus = z.infer<typeof archiveStatus>;
export type RecentArchive = z.infer<typeof recentArchive>;
