/** What the handlers need from outside: the open archive, and the acts that only a desktop can do. Both come in as parameters. */

import type { About, Settings } from "../../shared/contract/app.ts";
import type { RecentArchive } from "../../shared/contract/archive.ts";
import type { CallInput, CallName } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { EventName, EventPayload } from "../../shared/contract/events.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { RemoteArchive } from "../worker/remote-archive.ts";

/** Calls that main answers itself: dialogs, settings, and which archive is open. All others go to the archive's processes. */
export const mainCallNames = [
  "app.settings",
  "app.saveSettings",
  "app.about",
  "app.reveal",
  "archive.status",
  "archive.recent",
  "archive.create",
  "archive.open",
  "archive.openSample",
  "archive.close",
  "archive.lookFor",
  "archive.forget",
  "capture.choose",
  "capture.tables",
  "capture.table",
  "capture.mapTable",
  "capture.paths",
  "capture.paste",
  "capture.clipboard",
  "capture.cancel",
  "capture.pause",
  "capture.continue",
  "capture.retry",
  "capture.cleanAgain",
  "folders.list",
  "folders.add",
  "feeds.find",
  "feeds.check",
  "feeds.importList",
  "feeds.exportList",
  "capture.address",
  "article.saveOriginal",
  "digests.create",
  "digests.export",
  "insight.exportConcordance",
  "insight.saveSheets",
  "insight.savePicture",
] as const satisfies readonly CallName[];

export type MainCallName = (typeof mainCallNames)[number];
export type ArchiveCallName = Exclude<CallName, MainCallName>;

/** The open archive: its calls, imports and files. */
export type OpenArchive = RemoteArchive;

export interface Desktop {
  about(): About;
  settings(): Settings;
  saveSettings(change: CallInput<"app.saveSettings">): Settings;
  recent(): RecentArchive[];
  remember(path: string, articles: number): void;
  forget(path: string): void;
  /** Each null when the person closes the dialog. */
  chooseNewArchive(): Promise<string | null>;
  chooseArchive(near: string | null): Promise<string | null>;
  chooseCaptures(kind: "files" | "folder"): Promise<string[] | null>;
  chooseFeedList(): Promise<string | null>;
  chooseSave(suggested: string, extension: string): Promise<string | null>;
  clipboard(): Promise<{ readonly text: string; readonly html: string | null }>;
  printPdf(html: string): Promise<Uint8Array>;
  reveal(path: string): void;
  /** Where the sample archive is made, the captures that go into it, and the file that says what is known beside them. */
  samples(): { readonly archive: string; readonly captures: string; readonly world: string };
  openArchive(path: string, options: { readonly create: boolean }): Promise<Result<OpenArchive, AppError>>;
  tell<N extends EventName>(name: N, payload: EventPayload<N>): void;
}
