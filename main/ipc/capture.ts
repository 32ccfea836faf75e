/** Starting and stopping imports. */
import type { AppError } from "../../shared/contract/errors.ts";
import { fileOf } from "../../shared/domain/capture.ts";
import type { JobId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { type ImportJobs, nameOf } from "../worker/import-jobs.ts";
import { type ImportSource, nameOfSource } from "../worker/import-source.ts";
import type { Holder } from "./archive.ts";
import type { Desktop } from "./context.ts";
import type { Handlers } from "./gate.ts";
import { nameOfPaste } from "./job-names.ts";

type Names =
  | "capture.choose"
  | "capture.tables"
  | "capture.table"
  | "capture.mapTable"
  | "capture.paths"
  | "capture.paste"
  | "capture.clipboard"
  | "capture.cancel"
  | "capture.pause"
  | "capture.continue"
  | "capture.retry"
  | "capture.cleanAgain";

export function captureHandlers(holder: Holder, desktop: Desktop): Handlers<Names> {
  const withJobs = async <T>(act: (jobs: ImportJobs) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> =>
    holder.current ? act(holder.current.jobs) : err({ kind: "no-archive" });
  const start = async (sources: readonly ImportSource[]): Promise<Result<JobId, AppError>> =>
    withJobs((jobs) => jobs.start(labelOf(sources), sources));
  const paste = (text: string, html: string | null): Promise<Result<JobId, AppError>> =>
    start([{ kind: "paste", text, html, name: nameOfPaste(new Date(), desktop.settings().language) }]);
  return {
    "capture.choose": async ({ kind }) => {
      if (holder.current === null) return err({ kind: "no-archive" });
      return ok(await desktop.chooseCaptures(kind));
    },
    "capture.tables": async ({ paths }) => (holder.current === null ? err({ kind: "no-archive" }) : holder.current.tables(paths)),
    "capture.table": async ({ path, articleId }) =>
      holder.current === null ? err({ kind: "no-archive" }) : holder.current.table(path, articleId),
    "capture.mapTable": async ({ path, articleId, mapping }) => {
      if (holder.current === null) return err({ kind: "no-archive" });
      const kept = await holder.current.keepMappings([mapping]);
      if (!kept.ok) return kept;
      if (articleId === null) return start([{ kind: "path", path: fileOf(path) }]);
      return holder.current.jobs.cleanAgain({ kind: "articles", ids: [articleId] });
    },
    "capture.paths": async ({ paths, mappings }) => {
      if (holder.current === null) return err({ kind: "no-archive" });
      const kept = mappings.length === 0 ? ok(null) : await holder.current.keepMappings(mappings);
      return kept.ok ? start(paths.map((path) => ({ kind: "path", path }))) : kept;
    },
    "capture.paste": ({ text, html }) => paste(text, html),
    "capture.clipboard": async () => {
      const { text, html } = await desktop.clipboard();
      return text.trim() === "" && html === null ? ok(null) : paste(text, html);
    },
    "capture.cancel": ({ jobId }) => withJobs((jobs) => jobs.cancel(jobId)),
    "capture.cleanAgain": ({ scope }) => withJobs((jobs) => jobs.cleanAgain(scope)),
    "capture.pause": ({ jobId }) => withJobs((jobs) => jobs.pause(jobId)),
    "capture.continue": ({ jobId }) => withJobs((jobs) => jobs.goOn(jobId)),
    "capture.retry": ({ jobId }) => withJobs((jobs) => jobs.retry(jobId)),
  };
}

function labelOf(sources: readonly ImportSource[]): string {
  const [first] = sources;
  if (first === undefined) return "";
  return nameOf(nameOfSource(first), sources.length);
}
