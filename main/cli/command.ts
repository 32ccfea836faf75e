/** What a command is, and what all commands share: arguments, the open archive, the two output channels. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { z } from "zod";
import type { AppError } from "../../shared/contract/errors.ts";
import { tell } from "../../shared/contract/tell.ts";
import { type ArticleId, articleId } from "../../shared/domain/ids.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { Archive } from "../archive/archive.ts";
import { openLocalArchive } from "../archive/local-archive.ts";

/** Done; some inputs failed, each was named; wrong use. */
export type ExitCode = 0 | 1 | 2;

export interface Output {
  /** A line of the result: standard output. */
  print(text: string): void;
  /** A message: standard error. */
  note(text: string): void;
}

export interface Command {
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[], output: Output): Promise<ExitCode>;
}

/** Wrong use of a command; its message and the usage are shown. */
export class WrongUse extends Error {}

interface Arguments {
  readonly positionals: readonly string[];
  readonly archive: string;
  readonly json: boolean;
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** A whole number of at least 1; `otherwise` when the option is not given. */
  count(name: string, otherwise: number): number;
}

/** Reads `--archive FILE`, `--json` and the command's own options. Throws `WrongUse`. */
export function readArguments(args: readonly string[], own: ParseArgsOptionsConfig = {}): Arguments {
  const options = { archive: { type: "string" }, json: { type: "boolean" }, ...own } as const;
  const parsed = parse(args, options);
  const values = new Map<string, unknown>(Object.entries(parsed.values));
  const text = (name: string): string | undefined => {
    const value = values.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const archive = text("archive");
  if (archive === undefined) throw new WrongUse("Name the archive with --archive FILE.");
  return {
    positionals: parsed.positionals,
    archive,
    json: values.get("json") === true,
    text,
    flag: (name) => values.get(name) === true,
    count: (name, otherwise) => {
      const given = text(name);
      if (given === undefined) return otherwise;
      const number = Number(given);
      if (!Number.isInteger(number) || number < 1) throw new WrongUse(`--${name} takes a whole number of at least 1.`);
      return number;
    },
  };
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig): { values: object; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new WrongUse(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Article ids as given on a command line. Throws `WrongUse`. */
export function readIds(given: readonly string[]): ArticleId[] {
  const ids = z.array(articleId).min(1).safeParse(given.map(Number));
  if (!ids.success) throw new WrongUse("Give at least one article's number.");
  return ids.data;
}

/** Opens the archive, runs `work`, closes it. An archive that cannot be opened is told and ends with 2. */
export async function withArchive(
  path: string,
  options: { readonly create?: boolean; readonly readOnly?: boolean },
  output: Output,
  work: (archive: Archive) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openLocalArchive(path, options);
  if (!opened.ok) return fail(opened.error, output);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Tells an error. @returns 2 when it lies in how the program was used, 1 otherwise */
export function fail(error: AppError, output: Output): ExitCode {
  const sentence = tell(error, "en");
  output.note(error.kind === "query-invalid" ? `The query cannot be read at character ${error.at + 1}: ${sentence}` : sentence);
  if (error.kind === "query-invalid") output.note(`It could be: ${error.mends.join(", or: ")}`);
  return ["disk-full", "archive-damaged", "file-unwritable", "unexpected", "quotations-differ", "stays-in-office", "not-found"].includes(
    error.kind,
  )
    ? 1
    : 2;
}

/** Prints a result as JSON or in words; tells an error. */
export function answer<T>(result: Result<T, AppError>, output: Output, json: boolean, inWords: (value: T) => string): ExitCode {
  if (!result.ok) return fail(result.error, output);
  output.print(json ? JSON.stringify(result.value) : inWords(result.value));
  return 0;
}
