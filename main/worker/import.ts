/** A job over captures, new ones or stored ones: walks, reads and cleans in threads, stores in batches. Back pressure holds the walk when the archive is slower. */
import { availableParallelism } from "node:os";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import type { KnownMapping } from "../../shared/domain/column-mapping.ts";
import type { CaptureId, JobId } from "../../shared/domain/ids.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Asking, StoredCapture, WriterTable } from "../archive/archive.ts";
import { type ImportSource, nameOfSource } from "./import-source.ts";
import { openLarge } from "./open-large.ts";
import type { ReadItem } from "./read-source.ts";
import { openThreadPool } from "./thread-pool.ts";
import { type Walked, walkSources } from "./walk.ts";

/** How a job runs, whatever it runs over. */
export interface RunOptions {
  readonly jobId: JobId;
  /** What a person chose for tables; others are read by their names and values. */
  readonly mappings?: readonly KnownMapping[];
  /** Told after each batch: the job as it stands, and what became of the batch's inputs. */
  readonly onProgress: (job: ImportJob, items: readonly ImportItem[]) => void;
  readonly signal: AbortSignal;
  /** 0 takes as many as the machine has processors, less one for the writer; two at least, since writing leaves half of one free. */
  readonly threads: number;
  /** The module that a thread runs: pool-thread. */
  readonly threadEntry: URL;
  /** How long one input may take, in milliseconds. */
  readonly patienceMs?: number;
}

interface ImportOptions extends RunOptions {
  readonly sources: readonly ImportSource[];
  /** Inputs that an earlier run of the job has dealt with. */
  readonly done?: ReadonlySet<string>;
  readonly archive: Asking<Pick<WriterTable, "store.batch" | "store.endJob" | "store.describeFamilies">>;
}

interface CleanAgainOptions extends RunOptions {
  readonly archive: Asking<Pick<WriterTable, "store.leftToClean" | "store.takeCleaned" | "store.endJob" | "store.describeFamilies">>;
}

/** What a job reads, and how the archive takes a batch of what was read; `total` is how many inputs were found so far. */
interface Work {
  readonly inputs: AsyncIterable<Walked>;
  /** The same inputs, to be counted ahead of the reading; without them the archive knows their number. */
  readonly counted?: AsyncIterable<Walked>;
  /** Inputs by name that were dealt with before. */
  readonly done?: ReadonlySet<string>;
  readonly archive: Asking<Pick<WriterTable, "store.endJob" | "store.describeFamilies">>;
  store(total: number, items: readonly ReadItem[]): Promise<Result<{ job: ImportJob; items: ImportItem[] }, AppError>>;
}

const batchItems = 100;
/** As many as the archive takes in a third of a second, which nothing else that is to be written waits longer for. */
const mostItems = 300;
const batchBytes = 8 * 1024 * 1024;
/** A person who waits wants to see the first articles at once. */
const batchMs = 300;

/**
 * Runs a job that `store.startJob` has begun, to its end. A cancelled import keeps what is in.
 *
 * @returns the ended job; an error of the store (such as disk-full) ends the job as failed
 */
export function runImport(options: ImportOptions): Promise<Result<ImportJob, AppError>> {
  const { jobId, archive, sources } = options;
  return runJob(options, {
    inputs: openLarge(walkSources(sources)),
    counted: openLarge(walkSources(sources)),
    done: options.done ?? new Set(),
    archive,
    store: (total, read) =>
      archive.ask("store.batch", { jobId, total, items: read.flatMap((item) => ("captureId" in item ? [] : [item])) }),
  });
}

/** Runs a job that `store.startCleanAgain` has begun, or lets it go on, to its end; ends as `runImport` does. */
export function runCleanAgain(options: CleanAgainOptions): Promise<Result<ImportJob, AppError>> {
  const { jobId, archive } = options;
  return runJob(options, {
    inputs: storedSources(options),
    archive,
    store: (total, read) =>
      archive.ask("store.takeCleaned", { jobId, total, items: read.flatMap((item) => ("captureId" in item ? [item] : [])) }),
  });
}

/** Few at a time: a capture may hold megabytes. */
const storedAtOnce = 8;

/** An archive that does not answer yields nothing more; the job's end says why. */
async function* storedSources({ archive, jobId, signal }: CleanAgainOptions): AsyncGenerator<Walked> {
  let after: CaptureId | null = null;
  while (!signal.aborted) {
    const left: Result<StoredCapture[], AppError> = await archive.ask("store.leftToClean", { jobId, after, limit: storedAtOnce });
    if (!left.ok) return;
    for (const { deflated, ...capture } of left.value) yield { kind: "source", source: { kind: "stored", capture, deflated } };
    after = left.value.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

async function runJob(options: RunOptions, work: Work): Promise<Result<ImportJob, AppError>> {
  const { jobId, signal } = options;
  const threads = options.threads > 0 ? options.threads : Math.max(2, availableParallelism() - 1);
  const pool = openThreadPool({
    threads,
    entry: options.threadEntry,
    patienceMs: options.patienceMs ?? 30_000,
    mappings: options.mappings ?? [],
  });
  const batches = openBatches(options, work);
  const reading = new Set<Promise<void>>();
  try {
    const counting = countAhead(work.counted, batches, signal);
    for await (const walked of work.inputs) {
      if (signal.aborted || batches.failure() !== null) break;
      batches.came();
      if (work.done?.has(walked.kind === "unreadable" ? walked.path : nameOfSource(walked.source))) continue;
      if (walked.kind === "unreadable") {
        await batches.add([{ path: walked.path, reason: walked.reason }]);
        continue;
      }
      const read = pool.read(walked.source).then(async (items) => {
        // A part that is named by itself is an input more than was known.
        batches.cameMore(items.length - 1);
        await batches.add(items);
      });
      const tracked = read.finally(() => reading.delete(tracked));
      reading.add(tracked);
      // Two inputs a thread: one in work, one at hand.
      if (reading.size >= threads * 2) await Promise.race(reading);
    }
    await Promise.all([...reading, counting]);
    await batches.flush();
  } finally {
    await pool.close();
  }
  const failure = batches.failure();
  for (let more = failure === null; more; ) {
    const described = await work.archive.ask("store.describeFamilies", {});
    more = described.ok && described.value;
  }
  const ended = await work.archive.ask("store.endJob", {
    jobId,
    state: failure !== null ? "failed" : signal.aborted ? "cancelled" : "done",
  });
  return failure === null ? ended : { ok: false, error: failure };
}

/** The reading holds the walk back, so that it alone would never know of more than the next few inputs. */
async function countAhead(inputs: AsyncIterable<Walked> | undefined, batches: Batches, signal: AbortSignal): Promise<void> {
  if (inputs === undefined) return;
  let count = 0;
  for await (const _ of inputs) {
    if (signal.aborted || batches.failure() !== null) return;
    count += 1;
    batches.lieAhead(count);
  }
}

interface Batches {
  /** So many inputs lie in what was counted so far. */
  lieAhead(count: number): void;
  /** The import has come upon an input. */
  came(): void;
  /** An input held so many more than itself. */
  cameMore(count: number): void;
  /** What came of one input, stored in one transaction: a job that is broken off has told of it whole or not at all. Resolves at once, or when what is waiting has been stored. */
  add(items: readonly ReadItem[]): Promise<void>;
  flush(): Promise<void>;
  failure(): AppError | null;
}

function openBatches({ onProgress }: RunOptions, work: Work): Batches {
  let waiting: ReadItem[] = [];
  let bytes = 0;
  let ahead = 0;
  let come = 0;
  let more = 0;
  let since = Date.now();
  let failure: AppError | null = null;
  let storing: Promise<void> = Promise.resolve();
  let isStoring = false;

  async function store(): Promise<void> {
    const batch = waiting;
    waiting = [];
    bytes = 0;
    since = Date.now();
    if (failure !== null || batch.length === 0) return;
    isStoring = true;
    const stored = await work.store(Math.max(ahead, come) + more, batch);
    isStoring = false;
    if (stored.ok) onProgress(stored.value.job, stored.value.items);
    else failure = stored.error;
  }

  // Takes what is there when the archive is free again, so that batches grow while it is the slower one.
  function flush(): Promise<void> {
    storing = storing.then(store);
    return storing;
  }

  return {
    lieAhead: (count) => {
      ahead = count;
    },
    came: () => {
      come += 1;
    },
    cameMore: (count) => {
      more += count;
    },
    add: async (items) => {
      for (const item of items) {
        waiting.push(item);
        if ("capture" in item) bytes += item.capture.deflated.length;
      }
      if (waiting.length >= mostItems || bytes >= batchBytes) await flush();
      else if (!isStoring && (waiting.length >= batchItems || Date.now() - since >= batchMs)) void flush();
    },
    flush,
    failure: () => failure,
  };
}
