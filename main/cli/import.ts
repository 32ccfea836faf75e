/** `import`: files, folders, or standard input into an archive, which is made when it is not there. */
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import { type RunOptions, runImport } from "../worker/import.ts";
import { type ImportSource, pathsOf } from "../worker/import-source.ts";
import { type Command, readArguments, WrongUse, withArchive } from "./command.ts";
import { runJobCommand } from "./job.ts";

export const importCommand: Command = {
  usage: "import PATH... --archive FILE",
  summary: "Brings files, folders or - (standard input) in; says what came in and what did not, file by file.",
  run: async (args, output) => {
    const given = readArguments(args);
    if (given.positionals.length === 0) throw new WrongUse("Name the files or folders to import.");
    const sources = await Promise.all(given.positionals.map(toSource));
    return withArchive(given.archive, { create: !existsSync(given.archive) }, output, (archive) => {
      const begin = () => archive.ask("store.startJob", { label: "Command line", sources: pathsOf(sources) });
      const run = (options: RunOptions) => runImport({ ...options, sources, archive });
      return runJobCommand({ archive, begin, run, json: given.json, toJson, inWords }, output);
    });
  },
};

async function toSource(path: string): Promise<ImportSource> {
  if (path !== "-") return { kind: "path", path };
  return { kind: "paste", text: await text(process.stdin), html: null, name: "standard input" };
}

function toJson(job: ImportJob, items: readonly ImportItem[]): object {
  return {
    imported: job.imported,
    revisions: job.revisions,
    duplicates: job.duplicates,
    articles: items.flatMap(({ path, articleIds }) => articleIds.map((id) => ({ id, path }))),
  };
}

function inWords(job: ImportJob): string {
  return `${job.imported} imported, ${job.revisions} revisions, ${job.duplicates} duplicates, ${job.skipped} skipped.`;
}
