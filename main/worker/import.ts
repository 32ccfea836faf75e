/** An import: walks, reads and cleans in threads, stores in batches. Back pressure holds the walk when the archive is slower. */
import { availableParallelism } from "node:os";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import type { KnownMapping } from "../../shared/domain/column-mapping.ts";
import type { JobId } from "../../shared/domain/ids.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Asking, StoreItem, WriterTable } from "../archive/archive.ts";
import { type ImportSource, nameOfSource } from "./import-source.ts";
import { openThreadPool } from "./thread-pool.ts";
import { walkSources } from "./walk.ts";

interface ImportOptions {
  readonly jobId: JobId;
  readonly sources: readonly ImportSource[];
  /** Inputs that an earlier run of the job has dealt with. */
  readonly done?: ReadonlySet<string>;
  /** What a person chose for tables; others are read by their names and values. */
  readonly mappings?: readonly KnownMapping[];
  readonly archive: Asking<Pick<WriterTable, "store.batch" | "store.endJob">>;
  /** Told after each batch: the job as it stands, and what became of the batch's inputs. */
  readonly onProgress: (job: ImportJob, items: readonly ImportItem[]) => void;
  readonly signal: AbortSignal;
  /** 0 takes as many as the machine has processors, less one. */
  readonly threads: number;
  /** The module that a thread runs: pool-thread. */
  readonly threadEntry: URL;
  /** How long one input may take, in milliseconds. */
  readonly patienceMs?: number;
}

const batchItems = 100;
const batchBytes = 8 * 1024 * 1024;
/** A person who waits wants to see the first articles at once. */
const batchMs = 300;

/**
 * Runs a job that `store.startJob` has begun, to its end. A cancelled import keeps what is in.
 *
 * @returns the ended job; an error of the store (such as disk-full) ends the job as failed
 */
export async function runImport(options: ImportOptions): Promise<Result<ImportJob, AppError>> {
  const { jobId, archive, signal } = options;
  const threads = options.threads > 0 ? options.threads : Math.max(1, availableParallelism() - 1);
  const pool = openThreadPool({
    threads,
    entry: options.threadEntry,
    patienceMs: options.patienceMs ?? 30_000,
    mappings: options.mappings ?? [],
  });
  const batches = openBatches(options);
  const reading = new Set<Promise<void>>();
  try {
    for await (const walked of walkSources(options.sources)) {
      if (signal.aborted || batches.failure() !== null) break;
      batches.found(1);
      if (options.done?.has(walked.kind === "unreadable" ? walked.path : nameOfSource(walked.source))) continue;
      if (walked.kind === "unreadable") {
        await batches.add({ path: walked.path, reason: walked.reason });
        continue;
      }
      const read = pool.read(walked.source).then(async (items) => {
        // A part that is named by itself is an input more than was known.
        batches.found(items.length - 1);
        for (const item of items) await batches.add(item);
      });
      const tracked = read.finally(() => reading.delete(tracked));
      reading.add(tracked);
      // Two inputs a thread: one in work, one at hand.
      if (reading.size >= threads * 2) await Promise.race(reading);
    }
    await Promise.all(reading);
    await batches.flush();
  } finally {
    await pool.close();
  }
  const failure = batches.failure();
  const ended = await archive.ask("store.endJob", { jobId, state: failure !== null ? "failed" : signal.aborted ? "cancelled" : "done" });
  return failure === null ? ended : { ok: false, error: failure };
}

interface Batches {
  /** Counts inputs that the import has come upon. */
  found(count: number): void;
  /** Resolves at once, or when a full batch has been stored. */
  add(item: StoreItem): Promise<void>;
  flush(): Promise<void>;
  failure(): AppError | null;
}

function openBatches({ jobId, archive, onProgress }: ImportOptions): Batches {
  let items: StoreItem[] = [];
  let bytes = 0;
  let total = 0;
  let since = Date.now();
  let failure: AppError | null = null;
  let storing: Promise<void> = Promise.resolve();

  async function store(batch: readonly StoreItem[]): Promise<void> {
    if (failure !== null) return;
    const stored = await archive.ask("store.batch", { jobId, total, items: batch });
    if (stored.ok) onProgress(stored.value.job, stored.value.items);
    else failure = stored.error;
  }

  function flush(): Promise<void> {
    const batch = items;
    items = [];
    bytes = 0;
    since = Date.now();
    if (batch.length > 0) storing = storing.then(() => store(batch));
    return storing;
  }

  return {
    found: (count) => {
      total += count;
    },
    add: async (item) => {
      items.push(item);
      if ("capture" in item) bytes += item.capture.deflated.length;
      if (items.length >= batchItems || bytes >= batchBytes || Date.now() - since >= batchMs) await flush();
    },
    flush,
    failure: () => failure,
  };
}
