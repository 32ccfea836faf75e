/** The watched folders of an open archive: kept looked at in the pool while they are not paused, what comes in begun as imports. */
import type { AppError } from "../../shared/contract/errors.ts";
import type { WatchFolderRow } from "../../shared/contract/sources.ts";
import type { WatchFolder } from "../../shared/domain/feed.ts";
import type { WatchFolderId } from "../../shared/domain/ids.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import type { Asking, ReaderTable, WriterTable } from "../archive/archive.ts";
import { type ImportJobs, nameOf } from "./import-jobs.ts";
import type { Connection } from "./port.ts";
import type { FolderNews, PoolTable } from "./tables.ts";

interface FoldersOptions {
  readonly reader: Asking<Pick<ReaderTable, "store.folders">>;
  readonly writer: Asking<Pick<WriterTable, "store.addFolder" | "store.takeWatched">>;
  readonly pool: Pick<Connection<PoolTable>, "ask">;
  readonly jobs: Pick<ImportJobs, "run">;
  readonly onProblem: (error: AppError) => void;
  /** What `list` answers may be another now. */
  readonly onChange: () => void;
}

export interface WatchedFolders {
  /** Looks at the folders as the archive has them now. */
  refresh(): Promise<void>;
  list(): Promise<Result<WatchFolderRow[], AppError>>;
  add(path: string): Promise<Result<WatchFolder, AppError>>;
  stop(): void;
}

export function openWatchedFolders({ reader, writer, pool, jobs, onProblem, onChange }: FoldersOptions): WatchedFolders {
  const missing = new Set<WatchFolderId>();
  const watched = new Map<WatchFolderId, AbortController>();
  let isStopped = false;

  async function hear(folder: WatchFolder, news: FolderNews): Promise<void> {
    if (news.kind === "files") {
      const job = await writer.ask("store.takeWatched", { id: folder.id, label: nameOf(folder.path, 1), files: news.files });
      if (!job.ok) onProblem(job.error);
      else if (job.value !== null) jobs.run(job.value);
    } else if (news.isMissing) missing.add(folder.id);
    else missing.delete(folder.id);
    onChange();
  }

  async function watch(folder: WatchFolder): Promise<void> {
    const controller = new AbortController();
    watched.set(folder.id, controller);
    // Only the pool posts here, and its progress is news of the folder.
    const ended = await pool.ask("pool.watch", { path: folder.path }, controller.signal, (news) => void hear(folder, news as FolderNews));
    if (watched.get(folder.id) === controller) watched.delete(folder.id);
    if (controller.signal.aborted || isStopped) return;
    // The pool has died, which is told by itself; with its next start the folder is looked at again.
    if (!ended.ok) setTimeout(() => void refresh(), againMs).unref();
  }

  async function refresh(): Promise<void> {
    if (isStopped) return;
    const folders = await reader.ask("store.folders", {});
    if (!folders.ok || isStopped) return;
    const wanted = folders.value.filter(({ isPaused }) => !isPaused);
    for (const [id, controller] of watched) {
      if (wanted.some((each) => each.id === id)) continue;
      watched.delete(id);
      missing.delete(id);
      controller.abort();
    }
    for (const folder of wanted) if (!watched.has(folder.id)) void watch(folder);
  }

  return {
    refresh,
    list: async () => {
      const folders = await reader.ask("store.folders", {});
      return folders.ok ? ok(folders.value.map((each) => ({ ...each, isMissing: missing.has(each.id) }))) : folders;
    },
    add: async (path) => {
      const added = await writer.ask("store.addFolder", { path });
      if (added.ok) void refresh();
      return added;
    },
    stop: () => {
      isStopped = true;
      for (const controller of watched.values()) controller.abort();
    },
  };
}

/** A pool that dies of what it finds in a folder is not started again without pause. */
const againMs = 30_000;
