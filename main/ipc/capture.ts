/** Starting and stopping imports. */
import type { AppError } from "../../shared/contract/errors.ts";
import type { JobId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { ImportSource } from "../worker/import-source.ts";
import type { Holder } from "./archive.ts";
import type { Desktop } from "./context.ts";
import type { Handlers } from "./gate.ts";

type Names = "capture.choose" | "capture.paths" | "capture.paste" | "capture.clipboard" | "capture.cancel";

export function captureHandlers(holder: Holder, desktop: Desktop): Handlers<Names> {
  const start = async (sources: readonly ImportSource[]): Promise<Result<JobId, AppError>> =>
    holder.current ? holder.current.startImport(labelOf(sources), sources) : err({ kind: "no-archive" });
  const paste = (text: string, html: string | null): Promise<Result<JobId, AppError>> =>
    start([{ kind: "paste", text, html, name: `Pasted ${new Date().toISOString().slice(0, 16).replace("T", " ")}` }]);
  return {
    "capture.choose": async ({ kind }) => {
      if (holder.current === null) return err({ kind: "no-archive" });
      const paths = await desktop.chooseCaptures(kind);
      return paths === null ? ok(null) : start(paths.map((path) => ({ kind: "path", path })));
    },
    "capture.paths": ({ paths }) => start(paths.map((path) => ({ kind: "path", path }))),
    "capture.paste": ({ text, html }) => paste(text, html),
    "capture.clipboard": async () => {
      const { text, html } = await desktop.clipboard();
      return text.trim() === "" && html === null ? ok(null) : paste(text, html);
    },
    "capture.cancel": async ({ jobId }) => {
      holder.current?.cancelImport(jobId);
      return ok(null);
    },
  };
}

/** `captures` for one folder, `a.html and 3 more` for several. */
function labelOf(sources: readonly ImportSource[]): string {
  const [first] = sources;
  if (first === undefined) return "";
  const name = first.kind === "path" ? (first.path.split(/[\\/]/).filter(Boolean).at(-1) ?? first.path) : first.name;
  return sources.length === 1 ? name : `${name} + ${sources.length - 1}`;
}
