/** Which archive is open: create, open, close. One at a time; opening another closes the first once the new one is there. */
import { existsSync } from "node:fs";
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Desktop, OpenArchive } from "./context.ts";
import type { Handlers } from "./gate.ts";
import { nameOfSample } from "./job-names.ts";
import { readSampleWorld } from "./sample-world.ts";

/** Holds the open archive; null between two. */
export interface Holder {
  current: OpenArchive | null;
  /** Settles when the archive that is being opened is there, or is not to be had. */
  opening: Promise<unknown>;
}

type Names =
  | "archive.status"
  | "archive.recent"
  | "archive.create"
  | "archive.open"
  | "archive.openSample"
  | "archive.close"
  | "archive.lookFor"
  | "archive.forget";

export function archiveHandlers(holder: Holder, desktop: Desktop): Handlers<Names> {
  const open = (path: string, create: boolean): Promise<Result<ArchiveStatus, AppError>> => openInto(holder, desktop, path, create);
  return {
    "archive.status": async () => {
      // One that takes long to open would be offered to be opened once more, beside the sample.
      await Promise.allSettled([holder.opening]);
      return holder.current ? holder.current.ask("archive.status", {}) : ok(null);
    },
    "archive.recent": async () => ok(desktop.recent()),
    "archive.create": async ({ path }) => {
      const chosen = path ?? (await desktop.chooseNewArchive());
      return chosen === null ? ok(null) : open(chosen, true);
    },
    "archive.open": async ({ path }) => {
      const chosen = path ?? (await desktop.chooseArchive(null));
      return chosen === null ? ok(null) : open(chosen, false);
    },
    "archive.openSample": () => openSample(holder, desktop),
    "archive.close": async () => {
      await closeCurrent(holder, desktop);
      return ok(null);
    },
    "archive.lookFor": async ({ path }) => {
      const chosen = await desktop.chooseArchive(path);
      if (chosen === null) return ok(null);
      const opened = await open(chosen, false);
      if (opened.ok && chosen !== path) desktop.forget(path);
      return opened;
    },
    "archive.forget": async ({ path }) => {
      desktop.forget(path);
      return ok(null);
    },
  };
}

function openInto(holder: Holder, desktop: Desktop, path: string, create: boolean): Promise<Result<ArchiveStatus, AppError>> {
  const opening = openNow(holder, desktop, path, create);
  holder.opening = opening;
  return opening;
}

async function openNow(holder: Holder, desktop: Desktop, path: string, create: boolean): Promise<Result<ArchiveStatus, AppError>> {
  if (holder.current?.path === path) return statusOf(holder.current);
  const opened = await desktop.openArchive(path, { create });
  if (!opened.ok) return opened;
  if (holder.current) await leave(holder.current, desktop);
  holder.current = opened.value;
  const status = await statusOf(opened.value);
  if (status.ok) {
    desktop.remember(path, status.value.articles);
    desktop.tell("archive.opened", status.value);
  }
  return status;
}

async function openSample(holder: Holder, desktop: Desktop): Promise<Result<ArchiveStatus, AppError>> {
  const { archive, captures, world } = desktop.samples();
  const made = await openInto(holder, desktop, archive, !existsSync(archive));
  if (!made.ok || made.value.articles > 0 || holder.current === null) return made;
  const furnished = await holder.current.furnish(await readSampleWorld(world));
  if (!furnished.ok) return furnished;
  const job = await holder.current.jobs.start(nameOfSample(desktop.settings().language), [{ kind: "path", path: captures }]);
  return job.ok ? made : job;
}

async function closeCurrent(holder: Holder, desktop: Desktop): Promise<void> {
  const { current } = holder;
  holder.current = null;
  if (current) await leave(current, desktop);
  desktop.tell("archive.opened", null);
}

/** The list of recent archives says what each held when it was left. */
async function leave(archive: OpenArchive, desktop: Desktop): Promise<void> {
  const status = await statusOf(archive);
  if (status.ok) desktop.remember(archive.path, status.value.articles);
  await archive.close();
}

async function statusOf(archive: OpenArchive): Promise<Result<ArchiveStatus, AppError>> {
  const status = await archive.ask("archive.status", {});
  if (!status.ok) return status;
  return status.value === null ? err({ kind: "no-archive" }) : ok(status.value);
}
