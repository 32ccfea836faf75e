/** A thread of the import pool: an input comes in, what the archive stores of it and of its parts goes out; meanwhile a sign of life a part. */
import { parentPort, workerData } from "node:worker_threads";
import type { KnownMapping } from "../../shared/domain/column-mapping.ts";
import type { ImportSource } from "./import-source.ts";
import { readSource } from "./read-source.ts";

// The pool starts its threads with what a person chose for tables.
const mappings: readonly KnownMapping[] = workerData;

parentPort?.on("message", (source: ImportSource) => {
  void readSource(source, mappings, () => parentPort?.postMessage("alive")).then((items) => parentPort?.postMessage(items));
});
