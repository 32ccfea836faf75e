/** Runs a bench: `npm run -s bench -- NAME [--data FOLDER] [--size N]`. Text for people, and one line of JSON at the end. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

interface Options {
  readonly data: string | null;
  readonly size: number | null;
}

const parts = new Set(["run", "generate", "fill", "program", "frames", "quantile"]);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -3))
  .filter((name) => !parts.has(name));

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: "string" }, size: { type: "string" } },
  });
  const [name] = positionals;
  const size = values.size === undefined ? null : Number(values.size);
  if (name === undefined || !names.includes(name) || (size !== null && !(Number.isInteger(size) && size > 0))) {
    console.error(`Usage: bench NAME [--data FOLDER] [--size N]\nNAME is one of ${names.join(", ")}.`);
    return 2;
  }
  // Each bench is a module of this folder; its name was checked against the list.
  const bench: { run(options: Options): Promise<number> } = await import(join(import.meta.dirname, `${name}.ts`));
  return bench.run({ data: values.data ?? dataFolder(name), size });
}

/** Benches whose set has another name than they. */
const sets: Readonly<Record<string, string>> = { duplicates: "news-load", import: "html" };

/** Without `--data`, the bench's set under the folder that `COMMUNIQUE_EVAL` names. */
function dataFolder(name: string): string | null {
  const root = process.env.COMMUNIQUE_EVAL;
  return root === undefined ? null : join(root, sets[name] ?? name);
}

process.exitCode = await main(process.argv.slice(2));
