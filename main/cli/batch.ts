/** `batch`: a list of queries counted, one line each. */
import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Batch, BatchRow, NamedQuery } from "../../shared/contract/counts.ts";
import { tell } from "../../shared/contract/tell.ts";
import { readQueryList } from "../../shared/query/batch-list.ts";
import { batchSheets } from "../../shared/sheet/batch-sheets.ts";
import { type SheetFormat, writeSheets } from "../desk/sheet-file.ts";
import { type Command, type ExitCode, fail, type Output, readArguments, WrongUse, withArchive } from "./command.ts";

export const batchCommand: Command = {
  usage: "batch FILE --archive FILE [--out FILE.csv|FILE.xlsx]",
  summary:
    "Counts each query of a list: one a line, a name and a tab before it, or a CSV file with a column named query (and one named name).",
  run: async (args, output) => {
    const given = readArguments(args, { out: { type: "string" } });
    const [list] = given.positionals;
    if (list === undefined) throw new WrongUse("Name the file with the queries.");
    const out = given.text("out");
    const format = out === undefined ? null : sheetFormat(out);
    const queries = await readList(list, output);
    if (queries === null) return 2;
    return withArchive(given.archive, { readOnly: true }, output, async (archive) => {
      const counted = await archive.ask("insight.batch", { queries });
      if (!counted.ok) return fail(counted.error, output);
      if (out !== undefined && format !== null && !(await writeOut(out, format, counted.value, output))) return 1;
      if (given.json) output.print(JSON.stringify({ ...counted.value, rows: counted.value.rows.map(toResult) }));
      else if (out === undefined) output.print(counted.value.rows.map(inWords).join("\n"));
      return tellRefused(counted.value.rows, output);
    });
  },
};

function sheetFormat(path: string): SheetFormat {
  const ending = extname(path).toLowerCase();
  if (ending !== ".csv" && ending !== ".xlsx") throw new WrongUse(`${path}: the ending must be .csv or .xlsx.`);
  return ending === ".csv" ? "csv" : "xlsx";
}

async function readList(path: string, output: Output): Promise<NamedQuery[] | null> {
  try {
    const queries = readQueryList(await readFile(path, "utf8"));
    if (queries.length > 0) return queries;
    output.note(`${path} holds no query.`);
  } catch (thrown) {
    output.note(`${path} cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
  return null;
}

async function writeOut(path: string, format: SheetFormat, batch: Batch, output: Output): Promise<boolean> {
  try {
    await writeFile(path, await writeSheets(batchSheets(batch.rows, "en"), format));
    output.note(`${path}: ${batch.rows.length} queries.`);
    return true;
  } catch (thrown) {
    output.note(`${path} cannot be written: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    return false;
  }
}

function tellRefused(rows: readonly BatchRow[], output: Output): ExitCode {
  const refused = rows.flatMap(({ name, query, outcome }) => (outcome.kind === "refused" ? [{ name, query, error: outcome.error }] : []));
  for (const { name, query, error } of refused) {
    const place = error.kind === "query-invalid" ? ` at character ${error.at + 1}` : "";
    output.note(`${name === "" ? query : name}: cannot be read${place}: ${tell(error, "en")}`);
  }
  return refused.length > 0 ? 1 : 0;
}

function toResult({ name, query, outcome }: BatchRow): object {
  if (outcome.kind === "refused") return { name, query, error: outcome.error };
  const { cited, stories, newest, outlets, languages } = outcome;
  return { name, query, understoodAs: cited.understoodAs, total: cited.total, stories, newest, outlets, languages };
}

function inWords({ name, query, outcome }: BatchRow): string {
  const counts = outcome.kind === "refused" ? ["not read"] : [`${outcome.cited.total} articles`, `${outcome.stories} stories`];
  return [name, query, ...counts].filter((each) => each !== "").join("\t");
}
