/** Where captures come from: watched folders, and the outlets that publish. */
import { z } from "zod";
import { watchFolder } from "../domain/feed.ts";
import { outletId, watchFolderId } from "../domain/ids.ts";
import { outlet } from "../domain/outlet.ts";
import { call } from "./call.ts";

/** A watched folder, how many of its files were found and taken up, and whether it is not to be found. */
export const watchFolderRow = watchFolder.extend({ files: z.number().int().nonnegative(), isMissing: z.boolean() });

export const outletRow = outlet.extend({ articles: z.number().int().nonnegative() });

/** As in an address: no scheme, no path. */
export const outletDomain = z
  .string()
  .max(253)
  .regex(/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u);

export const outletDraft = outlet.extend({
  id: outletId.nullable(),
  aliases: z.array(z.string().min(1).max(500)).max(200),
  domains: z.array(outletDomain).max(200),
});

export const sourcesCalls = {
  "folders.list": call(z.object({}), z.array(watchFolderRow)),
  /** Watches one more folder; without a path a dialog asks for it. Null when the person closed the dialog. */
  "folders.add": call(z.object({ path: z.string().min(1).max(4096).nullable() }), watchFolder.nullable()),
  "folders.pause": call(z.object({ id: watchFolderId, isPaused: z.boolean() }), z.null()),
  /** Watches it no longer; what came in stays. */
  "folders.remove": call(z.object({ id: watchFolderId }), z.null()),
  /** In the order of their names. */
  "outlets.list": call(z.object({}), z.array(outletRow)),
  /** Errors: name-taken, when a name, alias or domain is another outlet's. */
  "outlets.save": call(outletDraft, outlet),
  /** The outlet goes into the other: its articles, names, domains, feeds and cleaning rules with it. */
  "outlets.merge": call(z.object({ id: outletId, into: outletId }), outlet),
};

export type WatchFolderRow = z.infer<typeof watchFolderRow>;
export type OutletRow = z.infer<typeof outletRow>;
export type OutletDraft = z.infer<typeof outletDraft>;
