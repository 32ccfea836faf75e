/** `clean-again`: stored captures through the present cleaning once more. */
import type { CleanAgainScope } from "../../shared/contract/capture.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Archive } from "../archive/archive.ts";
import { type RunOptions, runCleanAgain } from "../worker/import.ts";
import { type Command, fail, readArguments, readIds, WrongUse, withArchive } from "./command.ts";
import { runJobCommand } from "./job.ts";

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
      if (!scope.ok) return fail(scope.error, output);
      const begin = () => archive.ask("store.startCleanAgain", { scope: scope.value });
      const run = (options: RunOptions) => runCleanAgain({ ...options, archive });
      return runJobCommand({ archive, begin, run, json: given.json, toJson, inWords }, output);
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

function toJson(job: ImportJob, items: readonly ImportItem[]): object {
  return {
    changed: items.filter((each) => each.changed.length > 0).map(({ path, articleIds, changed }) => ({ path, articleIds, changed })),
    asBefore: job.duplicates,
  };
}

function inWords(job: ImportJob, items: readonly ImportItem[]): string {
  const changed = items.filter((each) => each.changed.length > 0).map((each) => `${each.path}: ${each.changed.join(", ")}`);
  return [...changed, `${job.revisions} changed, ${job.duplicates} as before, ${job.skipped} not read.`].join("\n");
}
