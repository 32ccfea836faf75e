/** `import`: files, folders, or standard input into an archive, which is made when it is not there. */
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import type { Archive } from "../archive/archive.ts";
import { runImport } from "../worker/import.ts";
import { type ImportSource, pathsOf } from "../worker/import-source.ts";
import { type Command, type ExitCode, fail, type Output, readArguments, WrongUse, withArchive } from "./command.ts";

export const importCommand: Command = {
  usage: "import PATH... --archive FILE",
  summary: "Brings files, folders or - (standard input) in; says what came in and what did not, file by file.",
  run: async (args, output) => {
    const given = readArguments(args);
    if (given.positionals.length === 0) throw new WrongUse("Name the files or folders to import.");
    const sources = await Promise.all(given.positionals.map(toSource));
    return withArchive(given.archive, { create: !existsSync(given.archive) }, output, (archive) =>
      importInto(archive, sources, given.json, output),
    );
  },
};

async function toSource(path: string): Promise<ImportSource> {
  if (path !== "-") return { kind: "path", path };
  return { kind: "paste", text: await text(process.stdin), html: null, name: "standard input" };
}

async function importInto(archive: Archive, sources: readonly ImportSource[], json: boolean, output: Output): Promise<ExitCode> {
  const started = await archive.ask("store.startJob", { label: "Command line", sources: pathsOf(sources) });
  if (!started.ok) return fail(started.error, output);
  const mappings = await archive.ask("store.mappings", {});
  if (!mappings.ok) return fail(mappings.error, output);
  const items: ImportItem[] = [];
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  const ended = await runImport({
    jobId: started.value.id,
    sources,
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
  output.print(json ? JSON.stringify(toJson(ended.value, items)) : inWords(ended.value));
  const skipped = items.filter((each) => each.outcome === "skipped");
  for (const { path, reason } of skipped) output.note(`${path}: ${reason ?? ""}`);
  return skipped.length === 0 && ended.value.state === "done" ? 0 : 1;
}

function toJson(job: ImportJob, items: readonly ImportItem[]): object {
  return {
    imported: job.imported,
    revisions: job.revisions,
    duplicates: job.duplicates,
    skipped: items.filter((each) => each.outcome === "skipped").map(({ path, reason }) => ({ path, reason })),
    articles: items.flatMap(({ path, articleIds }) => articleIds.map((id) => ({ id, path }))),
  };
}

function inWords(job: ImportJob): string {
  return `${job.imported} imported, ${job.revisions} revisions, ${job.duplicates} duplicates, ${job.skipped} skipped.`;
}
