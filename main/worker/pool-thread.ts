/** A thread of the import pool: an input comes in, what the archive stores of it and of its parts goes out; meanwhile signs of life. */
import { parentPort, workerData } from "node:worker_threads";
import type { KnownMapping } from "../../shared/domain/column-mapping.ts";
import { FormsToldOnce } from "../../shared/words/forms.ts";
import type { ImportSource } from "./import-source.ts";
import { readSource } from "./read-source.ts";

// The pool starts its threads with what a person chose for tables.
const mappings: readonly KnownMapping[] = workerData;
// All that a thread answers is stored, or its job ends.
const known = new FormsToldOnce();

/** Well within anybody's patience: most inputs are dealt with sooner, and a message costs as much as a short text. */
const signMs = 250;
let lastSign = 0;

function showLife(): void {
  const now = Date.now();
  if (now - lastSign < signMs) return;
  lastSign = now;
  parentPort?.postMessage("alive");
}

parentPort?.on("message", (source: ImportSource) => {
  lastSign = Date.now();
  void readSource(source, mappings, showLife, known).then((items) => parentPort?.postMessage(items));
});
