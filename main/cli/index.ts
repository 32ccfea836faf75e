/** The command line: `npm run -s cli -- COMMAND --archive FILE [--json]`. The same services as the window, in one plain process. */
import { backupCommand } from "./backup.ts";
import { batchCommand } from "./batch.ts";
import { checkCommand } from "./check.ts";
import { cleanAgainCommand } from "./clean-again.ts";
import { type Command, type ExitCode, type Output, WrongUse } from "./command.ts";
import { digestCommand } from "./digest.ts";
import { importCommand } from "./import.ts";
import { searchCommand } from "./search.ts";
import { showCommand } from "./show.ts";
import { similarCommand } from "./similar.ts";
import { statsCommand } from "./stats.ts";
import { tagCommand } from "./tag.ts";
import { wordsCommand } from "./words.ts";

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  "clean-again": cleanAgainCommand,
  search: searchCommand,
  batch: batchCommand,
  show: showCommand,
  similar: similarCommand,
  tag: tagCommand,
  words: wordsCommand,
  digest: digestCommand,
  backup: backupCommand,
  check: checkCommand,
  stats: statsCommand,
};

const output: Output = {
  print: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
};

async function main([name = "help", ...args]: readonly string[]): Promise<ExitCode> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const asked = ["help", "--help", "-h"].includes(name);
    if (!asked) output.note(`There is no command ${name}.`);
    output[asked ? "print" : "note"](overview());
    return asked ? 0 : 2;
  }
  if (args.includes("--help")) {
    output.print(`${command.usage}\n${command.summary}`);
    return 0;
  }
  try {
    return await command.run(args, output);
  } catch (thrown) {
    if (!(thrown instanceof WrongUse)) throw thrown;
    output.note(`${thrown.message}\n${command.usage}`);
    return 2;
  }
}

function overview(): string {
  const lines = Object.values(commands).map((command) => `  ${command.usage}\n      ${command.summary}`);
  return ["Usage: COMMAND --archive FILE [--json]", ...lines].join("\n");
}

process.exitCode = await main(process.argv.slice(2));
