/** Runs imports on demand, storing through the writer it is given. */
import { err } from "../../shared/domain/result.ts";
import type { Asking, WriterTable } from "../archive/archive.ts";
import { runImport } from "./import.ts";
import { connect, type Port, serve } from "./port.ts";
import type { PoolTable, WriterProcessTable } from "./tables.ts";

type Storing = Asking<Pick<WriterTable, "store.batch" | "store.endJob">>;

/**
 * @param onWriter     calls back with a port to the writer, and again with one to its successor when it has died
 * @param threadEntry  the module that a thread runs: pool-thread
 */
export function servePool(port: Port, onWriter: (use: (port: Port) => void) => void, threadEntry: URL): void {
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
  });
}
