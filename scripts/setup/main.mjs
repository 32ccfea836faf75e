/** How a script starts and ends. */
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SetupProblem } from "./problem.mjs";

/**
 * Runs a script's main function when the script was started and not imported, and ends with its exit code.
 * A SetupProblem is told without a stack: it is a sentence for people.
 *
 * @param {string} url  the script's import.meta.url
 * @param {() => Promise<number | void>} main
 */
export async function runMain(url, main) {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupProblem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
