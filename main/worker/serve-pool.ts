/** Runs imports on demand, storing through the writer it is given; looks at watched folders. */
import { err, ok } from "../../shared/domain/result.ts";
import type { Asking, WriterTable } from "../archive/archive.ts";
import { runImport } from "./import.ts";
import { connect, type Port, serve } from "./port.ts";
import type { FolderNews, PoolTable, WriterProcessTable } from "./tables.ts";
import { usualTiming, type WatchTiming, watchFolder } from "./watch-folder.ts";

type Storing = Asking<Pick<WriterTable, "store.batch" | "store.endJob">>;

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
  serve<PoolTable>(port, {
    "pool.import": ({ jobId, sources, done, threads }, { signal, progress }) =>
      runImport({ jobId, sources, done, archive, onProgress: progress, signal, threads, threadEntry }),
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
