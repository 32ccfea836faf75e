/** `clean-again`: stored captures through the present cleaning once more. */
import type { CleanAgainScope } from "../../shared/contract/capture.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Archive } from "../archive/archive.ts";
import { runCleanAgain } from "../worker/import.ts";
import { type Command, type ExitCode, fail, type Output, readArguments, readIds, WrongUse, withArchive } from "./command.ts";

export const cleanAgainCommand: Command = {
  usage: "clean-again ID... | --outlet NAME | --all --archive FILE",
  summary:
    "Takes captures through the present cleaning and rules again; corrections and notes stay. Says what changed, capture by capture.",
  run: (args, output) => {
    const given = readArguments(args, { outlet: { type: "string" }, all: { type: "boolean" } });
    const outlet = given.text("outlet");
    const ways = [given.positionals.length > 0, outlet !== undefined, given.flag("all")].filter(Boolean).length;
    if (ways !== 1) throw new WrongUse("Give articles' numbers, or --outlet NAME, or --all.");
    const ids = given.positionals.length > 0 ? readIds(given.positionals) : [];
    return withArchive(given.archive, {}, output, async (archive) => {
      const scope = await scopeOf(archive, ids, outlet);
      return scope.ok ? cleanIn(archive, scope.value, given.json, output) : fail(scope.error, output);
    });
  },
};

async function scopeOf(
  archive: Archive,
  ids: readonly ArticleId[],
  outlet: string | undefined,
): Promise<Result<CleanAgainScope, AppError>> {
  if (ids.length > 0) return ok({ kind: "articles", ids: [...ids] });
  if (outlet === undefined) return ok({ kind: "all" });
  const listed = await archive.ask("outlets.list", {});
  if (!listed.ok) return listed;
  const name = outlet.toLowerCase();
  const found = listed.value.find((each) => [each.name, ...each.aliases].some((known) => known.toLowerCase() === name));
  return found === undefined ? err({ kind: "not-found", what: "outlet" }) : ok({ kind: "outlet", outletId: found.id });
}

async function cleanIn(archive: Archive, scope: CleanAgainScope, json: boolean, output: Output): Promise<ExitCode> {
  const started = await archive.ask("store.startCleanAgain", { scope });
  if (!started.ok) return fail(started.error, output);
  const mappings = await archive.ask("store.mappings", {});
  if (!mappings.ok) return fail(mappings.error, output);
  const items: ImportItem[] = [];
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  const ended = await runCleanAgain({
    jobId: started.value.id,
    mappings: mappings.value,
    archive,
    threads: 0,
    threadEntry: new URL("../worker/pool-thread.ts", import.meta.url),
    signal: interrupted.signal,
    onProgress: (job, batch) => {
      items.push(...batch);
      if (process.stderr.isTTY) output.note(`${items.length} of ${job.total}`);
    },
  });
  if (!ended.ok) return fail(ended.error, output);
  output.print(json ? JSON.stringify(toJson(ended.value, items)) : inWords(ended.value, items));
  const skipped = items.filter((each) => each.outcome === "skipped");
  for (const { path, reason } of skipped) output.note(`${path}: ${reason ?? ""}`);
  return skipped.length === 0 && ended.value.state === "done" ? 0 : 1;
}

function toJson(job: ImportJob, items: readonly ImportItem[]): object {
  return {
    changed: items.filter((each) => each.changed.length > 0).map(({ path, articleIds, changed }) => ({ path, articleIds, changed })),
    asBefore: job.duplicates,
    skipped: items.filter((each) => each.outcome === "skipped").map(({ path, reason }) => ({ path, reason })),
  };
}

function inWords(job: ImportJob, items: readonly ImportItem[]): string {
  const changed = items.filter((each) => each.changed.length > 0).map((each) => `${each.path}: ${each.changed.join(", ")}`);
  return [...changed, `${job.revisions} changed, ${job.duplicates} as before, ${job.skipped} not read.`].join("\n");
}
