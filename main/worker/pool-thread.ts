/** A thread of the import pool: an input comes in, what the archive stores of it and of its parts goes out; meanwhile a sign of life a part. */
import { parentPort } from "node:worker_threads";
import type { ImportSource } from "./import-source.ts";
import { readSource } from "./read-source.ts";

parentPort?.on("message", (source: ImportSource) => {
  void readSource(source, () => parentPort?.postMessage("alive")).then((items) => parentPort?.postMessage(items));
});
