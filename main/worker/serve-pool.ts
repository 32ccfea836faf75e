/** Runs imports on demand, storing through the writer it is given; looks at watched folders, and asks feeds. */
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { JobId } from "../../shared/domain/ids.ts";
import { err, ok } from "../../shared/domain/result.ts";
import type { Asking, WriterTable } from "../archive/archive.ts";
import { readFeedList } from "./feed-list.ts";
import { openGatherer } from "./gather.ts";
import { runCleanAgain, runImport } from "./import.ts";
import type { ImportSource } from "./import-source.ts";
import { connect, type Port, serve } from "./port.ts";
import { previewReported, previewTables } from "./preview-tables.ts";
import type { FolderNews, PoolTable, WriterProcessTable } from "./tables.ts";
import { usualTiming, type WatchTiming, watchFolder } from "./watch-folder.ts";

type Storing = Asking<
  Pick<
    WriterTable,
    | "store.batch"
    | "store.endJob"
    | "store.describeFamilies"
    | "store.startJob"
    | "store.unseenEntries"
    | "store.keepPoll"
    | "store.leftToClean"
    | "store.takeCleaned"
  >
>;

/**
 * @param onWriter     calls back with a port to the writer, and again with one to its successor when it has died
 * @param threadEntry  the module that a thread runs: pool-thread
 * @param timing       how often a watched folder is looked at
 */
export function servePool(
  port: Port,
  onWriter: (use: (port: Port) => void) => void,
  threadEntry: URL,
  timing: WatchTiming = usualTiming,
): void {
  let writer: Storing | null = null;
  onWriter((attached) => {
    writer = connect<WriterProcessTable>(attached, "writer");
  });
  const archive: Storing = {
    ask: async (name, input, signal) => writer?.ask(name, input, signal) ?? err({ kind: "process-ended", process: "writer" }),
  };
  const gatherer = openGatherer();
  const own = new Map<JobId, AbortController>();
  /** How what is fetched comes in: under jobs of the pool's own, which are told and can be stopped. */
  const bringing = (onJob: (job: ImportJob) => void) => ({
    archive,
    onJob,
    importAll: async (job: ImportJob, sources: readonly ImportSource[], outer: AbortSignal) => {
      const controller = new AbortController();
      own.set(job.id, controller);
      const signal = AbortSignal.any([outer, controller.signal]);
      const ended = await runImport({ jobId: job.id, sources, archive, onProgress: onJob, signal, threads: 1, threadEntry });
      own.delete(job.id);
      if (ended.ok) onJob(ended.value);
      return ended;
    },
  });
  serve<PoolTable>(port, {
    "pool.poll": async (order, { signal, progress }) => {
      await gatherer.poll(order, bringing(progress), signal);
      return ok(null);
    },
    "pool.find": ({ address, leave }, { signal }) => gatherer.find(address, leave, signal),
    "pool.capture": ({ address, leave }, { signal, progress }) => gatherer.capture(address, leave, bringing(progress), signal),
    "pool.readList": ({ path }) => readFeedList(path),
    "pool.stop": async ({ jobId }) => {
      own.get(jobId)?.abort();
      return ok(null);
    },
    "pool.import": ({ jobId, sources, done, mappings, threads }, { signal, progress }) =>
      runImport({ jobId, sources, done, mappings, archive, onProgress: progress, signal, threads, threadEntry }),
    "pool.cleanAgain": ({ jobId, mappings, threads }, { signal, progress }) =>
      runCleanAgain({ jobId, mappings, archive, onProgress: progress, signal, threads, threadEntry }),
    "pool.tables": async ({ paths, mappings }) => ok(await previewTables(paths, mappings)),
    "pool.table": async ({ path, stored, mappings }) => ok(await previewReported(path, stored, mappings)),
    "pool.watch": async ({ path }, { signal, progress }) => {
      const say = (news: FolderNews): void => progress(news);
      await watchFolder({
        path,
        timing,
        signal,
        onFiles: (files) => say({ kind: "files", files }),
        onMissing: (isMissing) => say({ kind: "missing", isMissing }),
      });
      return ok(null);
    },
  });
}
