/** The program itself: settings, about. */
import { z } from "zod";
import { shownCopy } from "../domain/family.ts";
import { call } from "./call.ts";

/** How the list of the archive is shown. Names that this version does not know are left out by the view, not refused. */
export const listLook = z.object({
  /** Facts on a row, in their order. */
  columns: z.array(z.string().max(40)).max(40),
  density: z.enum(["comfortable", "compact"]),
  /** What the rows stand under; null for one list. */
  group: z.string().max(40).nullable(),
  hasFacets: z.boolean(),
  closedFacets: z.array(z.string().max(40)).max(40),
});

export const settings = z.object({
  theme: z.enum(["light", "dark", "system"]),
  language: z.enum(["en", "fr"]),
  /** Widths of panes in CSS pixels by the name of their place. */
  panes: z.record(z.string().max(60), z.number()),
  /** The view shown last, restored at the next start. */
  route: z.string().max(2000),
  /** Who issues digests, printed in the masthead. */
  issuer: z.string().max(200),
  /** Lists show one row for the copies of a text. */
  foldCopies: z.boolean(),
  shownCopy,
  list: listLook,
  /** Saved searches that ask for it are told of on the desktop. */
  notifySearches: z.boolean(),
});

export const about = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  /** Whether this runs on the pinned Electron, one the user named, or the stand-in for tests. */
  electronKind: z.enum(["pinned", "override", "stand-in", "packaged"]),
  platform: z.string(),
});

export const appCalls = {
  "app.settings": call(z.object({}), settings),
  "app.saveSettings": call(settings.partial(), settings),
  "app.about": call(z.object({}), about),
  /** Shows a file in the system's file manager. */
  "app.reveal": call(z.object({ path: z.string().min(1).max(4096) }), z.null()),
};

export type ListLook = z.infer<typeof listLook>;
export type Settings = z.infer<typeof settings>;
export type About = z.infer<typeof about>;
