/** The imports of an open archive: started, paused, continued after a pause or a crash, stopped, tried again. */
import type { CleanAgainScope } from "../../shared/contract/capture.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { JobId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Asking, ReaderTable, WriterTable } from "../archive/archive.ts";
import type { JobTurn } from "../archive/repositories/job.ts";
import { type ImportSource, pathsOf } from "./import-source.ts";
import type { Connection } from "./port.ts";
import type { PoolTable } from "./tables.ts";

interface JobsOptions {
  readonly reader: Asking<Pick<ReaderTable, "store.jobPaths" | "store.jobSources" | "store.mappings">>;
  readonly writer: Asking<Pick<WriterTable, "store.startJob" | "store.startCleanAgain" | "store.endJob" | "store.turnJob">>;
  readonly pool: Pick<Connection<PoolTable>, "ask">;
  readonly threads: number;
  readonly onProgress: (job: ImportJob) => void;
  readonly onProblem: (error: AppError) => void;
}

export interface ImportJobs {
  /** Answers at once; the job's progress is told as it comes. */
  start(label: string, sources: readonly ImportSource[]): Promise<Result<JobId, AppError>>;
  /** Begins to take stored captures through cleaning once more. Errors: not-found when there is no such article. */
  cleanAgain(scope: CleanAgainScope): Promise<Result<JobId, AppError>>;
  /** Lets a job run that was begun elsewhere, with the paths that it names. */
  run(job: ImportJob): void;
  /** Tells of a job that runs in the pool by itself. */
  tell(job: ImportJob): void;
  /** Stops a job that can go on later. A job that does not run is left as it is. */
  pause(id: JobId): Promise<Result<null, AppError>>;
  /** Lets a job that stands still go on with what it has not dealt with. */
  goOn(id: JobId): Promise<Result<null, AppError>>;
  /** Stops a job for good; what is in stays. */
  cancel(id: JobId): Promise<Result<null, AppError>>;
  /** A new job with what did not come in. Errors: not-found when everything did. */
  retry(id: JobId): Promise<Result<JobId, AppError>>;
  /** The archive is being closed: what runs is broken off where it is, since a job that is told to stop would be ended for good. */
  leaveAll(): void;
}

/** What a run has to do: with these sources, else with the paths that the archive keeps with the job. Stored captures are known to it, too, with those that are left. */
type Order =
  | { readonly kind: "import"; readonly jobId: JobId; readonly sources?: readonly ImportSource[]; readonly done: ReadonlySet<string> }
  | { readonly kind: "clean-again"; readonly jobId: JobId };

interface Run {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

export function openImportJobs({ reader, writer, pool, threads, onProgress, onProblem }: JobsOptions): ImportJobs {
  const runs = new Map<JobId, Run>();
  let isClosing = false;

  async function follow(order: Order, signal: AbortSignal): Promise<void> {
    const { jobId } = order;
    const ended = await workInPool(order, signal);
    // The archive closes under it: it stays as it was, to be gone on with.
    if (isClosing) return;
    if (!ended.ok) onProblem(ended.error);
    const job = ended.ok ? ended : await writer.ask("store.endJob", { jobId, state: "failed" });
    runs.delete(jobId);
    if (job.ok) onProgress(job.value);
  }

  async function workInPool(order: Order, signal: AbortSignal): Promise<Result<ImportJob, AppError>> {
    const known = await reader.ask("store.mappings", {});
    if (!known.ok) return known;
    const input = { jobId: order.jobId, mappings: known.value, threads };
    // Only the pool posts here, and its progress is the job.
    const tell = (job: unknown): void => onProgress(job as ImportJob);
    if (order.kind === "clean-again") return pool.ask("pool.cleanAgain", input, signal, tell);
    const kept = order.sources === undefined ? await reader.ask("store.jobSources", { jobId: order.jobId }) : ok([]);
    if (!kept.ok) return kept;
    return pool.ask("pool.import", { ...input, sources: order.sources ?? kept.value.map(asSource), done: order.done }, signal, tell);
  }

  function run(order: Order): void {
    const controller = new AbortController();
    runs.set(order.jobId, { controller, ended: follow(order, controller.signal) });
  }

  async function start(label: string, sources: readonly ImportSource[]): Promise<Result<JobId, AppError>> {
    const job = await writer.ask("store.startJob", { label, sources: pathsOf(sources) });
    if (!job.ok) return job;
    onProgress(job.value);
    run({ kind: "import", jobId: job.value.id, sources, done: new Set() });
    return ok(job.value.id);
  }

  async function turn(jobId: JobId, to: JobTurn): Promise<Result<ImportJob, AppError>> {
    const job = await writer.ask("store.turnJob", { jobId, to });
    if (job.ok) onProgress(job.value);
    return job;
  }

  async function stop(id: JobId, to: "paused" | "cancelled"): Promise<Result<null, AppError>> {
    // Written down first: the run that ends then finds its job turned and leaves it so.
    const turned = await turn(id, to);
    const run = runs.get(id);
    if (run) run.controller.abort();
    else await pool.ask("pool.stop", { jobId: id });
    return turned.ok ? ok(null) : turned;
  }

  return {
    start,
    tell: onProgress,
    run: (job) => {
      onProgress(job);
      run(toOrder(job, new Set()));
    },
    cleanAgain: async (scope) => {
      const job = await writer.ask("store.startCleanAgain", { scope });
      if (!job.ok) return job;
      onProgress(job.value);
      run(toOrder(job.value, new Set()));
      return ok(job.value.id);
    },
    pause: (id) => stop(id, "paused"),
    goOn: async (id) => {
      await runs.get(id)?.ended;
      const done = await reader.ask("store.jobPaths", { jobId: id, skippedOnly: false });
      if (!done.ok) return done;
      const turned = await turn(id, "running");
      if (!turned.ok) return turned;
      if (turned.value.state === "running" && !runs.has(id)) run(toOrder(turned.value, new Set(done.value)));
      return ok(null);
    },
    cancel: (id) => stop(id, "cancelled"),
    retry: async (id) => {
      const skipped = await reader.ask("store.jobPaths", { jobId: id, skippedOnly: true });
      if (!skipped.ok) return skipped;
      const [first] = skipped.value;
      if (first === undefined) return err({ kind: "not-found", what: "input to try again" });
      return start(nameOf(first, skipped.value.length), skipped.value.map(asSource));
    },
    leaveAll: () => {
      isClosing = true;
    },
  };
}

function toOrder({ id: jobId, kind }: ImportJob, done: ReadonlySet<string>): Order {
  return kind === "clean-again" ? { kind, jobId } : { kind, jobId, done };
}

const asSource = (path: string): ImportSource => ({ kind: "path", path });

/** `captures` for one path, `a.html + 3` for several: what a job is called. */
export function nameOf(first: string, count: number): string {
  const name = first.split(/[\\/]/).filter(Boolean).at(-1) ?? first;
  return count === 1 ? name : `${name} + ${count - 1}`;
}
