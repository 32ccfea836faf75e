/**
 * Looks at a folder for as long as it is asked to: tells its files once they have come to rest, and again when they have changed. The
 * system's own notices make it quick; looking again from time to time makes it sure, since network shares give none.
 */
import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { WatchedFile } from "../../shared/domain/feed.ts";
import { walkSources } from "./walk.ts";

export interface WatchTiming {
  /** How long a file must stay as it is before it counts as whole, in milliseconds. */
  readonly restMs: number;
  /** Between two looks at the whole folder. */
  readonly lookMs: number;
}

export const usualTiming: WatchTiming = { restMs: 2_000, lookMs: 60_000 };

interface WatchOptions {
  readonly path: string;
  readonly timing: WatchTiming;
  readonly signal: AbortSignal;
  /** Files at rest that were not told yet as they are now, a thousand at most. */
  readonly onFiles: (files: readonly WatchedFile[]) => void;
  /** The folder is gone, or there again. */
  readonly onMissing: (isMissing: boolean) => void;
}

const mostTold = 1_000;

/** What other programs are still writing, and our own archives with the files beside them. */
const passedOver = /(?:\.(?:part|partial|crdownload|download|tmp)|\.communique(?:-\w+)?)$|^~\$/i;

/** Resolves when the signal says to stop. Never throws. */
export async function watchFolder({ path, timing, signal, onFiles, onMissing }: WatchOptions): Promise<void> {
  const told = new Map<string, string>();
  const seen = new Map<string, string>();
  let isMissing = false;
  let touched: Set<string> | "all" = "all";
  let wake = (): void => {};
  const onWake = (wakeUp: () => void): void => {
    wake = wakeUp;
  };
  let watcher: FSWatcher | null = null;

  function touch(name: string | null): void {
    if (touched !== "all") touched = name === null ? "all" : touched.add(join(path, name));
    wake();
  }

  /** Notices may come while the folder is looked at. */
  const isTouched = (): boolean => touched === "all" || touched.size > 0;

  function listen(): void {
    try {
      watcher ??= watch(path, { recursive: true, signal, persistent: false }, (_, name) => touch(name)).on("error", () => {
        watcher = null;
      });
    } catch {
      // Without notices the looks from time to time are enough.
      watcher = null;
    }
  }

  /** @returns whether something has not come to rest yet */
  async function look(paths: readonly string[]): Promise<boolean> {
    let files: WatchedFile[] = [];
    let isMoving = false;
    // A folder and a file in it may both have been touched: a second look at once would take what is being written for whole.
    const visited = new Set<string>();
    for await (const walked of walkSources(paths.map((each) => ({ kind: "path", path: each })))) {
      if (signal.aborted) return false;
      if (walked.kind === "unreadable") seen.delete(walked.path);
      if (walked.kind !== "source" || walked.source.kind !== "path" || passedOver.test(basename(walked.source.path))) continue;
      if (visited.has(walked.source.path)) continue;
      visited.add(walked.source.path);
      const file = await fileAt(walked.source.path);
      if (file === null) continue;
      const state = `${file.size} ${file.modifiedAt}`;
      if (told.get(file.path) === state) continue;
      if (seen.get(file.path) !== state) {
        seen.set(file.path, state);
        isMoving = true;
        continue;
      }
      seen.delete(file.path);
      told.set(file.path, state);
      files.push(file);
      if (files.length < mostTold) continue;
      onFiles(files);
      files = [];
    }
    if (files.length > 0) onFiles(files);
    return isMoving;
  }

  async function lookAgain(): Promise<boolean> {
    const isThere = (await stat(path).catch(() => null))?.isDirectory() === true;
    if (isThere === isMissing) onMissing(!isThere);
    isMissing = !isThere;
    if (!isThere) {
      watcher?.close();
      watcher = null;
      touched = new Set();
      return false;
    }
    if (watcher === null) touched = "all";
    listen();
    const paths = touched === "all" ? [path] : [...touched, ...seen.keys()];
    touched = new Set();
    return look(paths);
  }

  while (!signal.aborted) {
    const isMoving = await lookAgain();
    const isWoken = isTouched() || (await waitFor(isMoving ? timing.restMs : timing.lookMs, signal, onWake));
    // What is being written gives many notices; all of them are looked at together.
    if (isWoken) await waitFor(timing.restMs, signal, () => {});
    else if (!isMoving) touched = "all";
  }
}

/** @returns whether it was woken before the time was over */
function waitFor(ms: number, signal: AbortSignal, onWake: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (woken: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(woken);
    };
    const stop = (): void => end(true);
    const timer = setTimeout(() => end(false), ms);
    signal.addEventListener("abort", stop, { once: true });
    onWake(stop);
    if (signal.aborted) stop();
  });
}

async function fileAt(path: string): Promise<WatchedFile | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : { path, size: found.size, modifiedAt: new Date(found.mtimeMs).toISOString() };
}
