/** What commands share that run a job over captures: it is followed to its end, and says input by input what did not come in. */
import type { AppError } from "../../shared/contract/errors.ts";
import { tellReason } from "../../shared/contract/tell-reason.ts";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Archive } from "../archive/archive.ts";
import type { RunOptions } from "../worker/import.ts";
import { type ExitCode, fail, type Output } from "./command.ts";

interface JobCommand {
  readonly archive: Archive;
  /** Begins the job in the archive. */
  readonly begin: () => Promise<Result<ImportJob, AppError>>;
  /** Runs it to its end. */
  readonly run: (options: RunOptions) => Promise<Result<ImportJob, AppError>>;
  readonly json: boolean;
  /** What `--json` tells beside the inputs that were skipped. */
  readonly toJson: (job: ImportJob, items: readonly ImportItem[]) => object;
  readonly inWords: (job: ImportJob, items: readonly ImportItem[]) => string;
}

/** @returns 0 when every input came in; 1 when some did not, each of which is named */
export async function runJobCommand({ archive, begin, run, json, toJson, inWords }: JobCommand, output: Output): Promise<ExitCode> {
  const started = await begin();
  if (!started.ok) return fail(started.error, output);
  const mappings = await archive.ask("store.mappings", {});
  if (!mappings.ok) return fail(mappings.error, output);
  const items: ImportItem[] = [];
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  const ended = await run({
    jobId: started.value.id,
    mappings: mappings.value,
    threads: 0,
    threadEntry: new URL("../worker/pool-thread.ts", import.meta.url),
    signal: interrupted.signal,
    onProgress: (job, batch) => {
      items.push(...batch);
      if (process.stderr.isTTY) output.note(`${items.length} of ${job.total}`);
    },
  });
  if (!ended.ok) return fail(ended.error, output);
  const skipped = items
    .filter((each) => each.outcome === "skipped")
    .map(({ path, reason }) => ({ path, reason: reason === null ? "" : tellReason(reason, "en") }));
  output.print(json ? JSON.stringify({ ...toJson(ended.value, items), skipped }) : inWords(ended.value, items));
  for (const { path, reason } of skipped) output.note(`${path}: ${reason}`);
  return skipped.length === 0 && ended.value.state === "done" ? 0 : 1;
}
