/** What main tells the window without being asked. */
import { z } from "zod";
import { importJob } from "../domain/capture.ts";
import { savedSearchId } from "../domain/ids.ts";
import { archiveStatus } from "./archive.ts";
import { appError } from "./errors.ts";

/** What an archive holds that views show; undo may touch any of it. */
export const archiveNouns = [
  "articles",
  "tags",
  "annotations",
  "dossiers",
  "comparisons",
  "digests",
  "searches",
  "outlets",
  "folders",
  "mappings",
  "feeds",
  "history",
  "words",
] as const;

/** What a change touched, so that a view asks again only for what it shows. */
export const noun = z.enum([...archiveNouns, "jobs", "settings", "recent"]);

/** Acts of the native menus; the window carries them out. */
export const menuCommand = z.enum([
  "capture-files",
  "capture-folder",
  "capture-paste",
  "capture-address",
  "undo",
  "redo",
  "palette",
  "find",
  "search",
  "back",
  "forward",
  "view-inbox",
  "view-search",
  "view-dossiers",
  "view-compare",
  "view-digests",
  "view-tags",
  "view-sources",
  "concordance",
  "view-trend",
  "view-batch",
  "settings",
  "shortcuts",
  "about",
  "export-docx",
  "export-pdf",
  "export-html",
  "tag",
  "add-to-dossier",
  "add-to-digest",
  "compare-selected",
  "similar",
  "toggle-sidebar",
]);

export const events = {
  "capture.progress": importJob,
  /** Null: the archive was closed. */
  "archive.opened": archiveStatus.nullable(),
  "archive.changed": z.object({ nouns: z.array(noun) }),
  /** A person chose the message that told of a saved search. */
  "searches.open": z.object({ id: savedSearchId }),
  "menu.command": z.object({ command: menuCommand }),
  /** Something failed outside a call, such as a worker that died. */
  "app.problem": z.object({ error: appError }),
};

export type Noun = z.infer<typeof noun>;
export type MenuCommand = z.infer<typeof menuCommand>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
