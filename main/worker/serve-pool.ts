/** Runs imports on demand, storing through the writer it is given. */
import type { Asking, WriterTable } from "../archive/archive.ts";
import { runImport } from "./import.ts";
import { type Port, serve } from "./port.ts";
import type { PoolTable } from "./tables.ts";

/** @param threadEntry  the module that a thread runs: pool-thread */
export function servePool(port: Port, writer: Asking<Pick<WriterTable, "store.batch" | "store.endJob">>, threadEntry: URL): void {
  serve<PoolTable>(port, {
    "pool.import": ({ jobId, sources, threads }, { signal, progress }) =>
      runImport({ jobId, sources, archive: writer, onProgress: progress, signal, threads, threadEntry }),
  });
}
