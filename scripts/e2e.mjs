/** npm run e2e: the journeys, in the real app. Arguments go to Vitest: `npm run e2e -- morning-run`. */
import { basename } from "node:path";
import { runMain } from "./setup/main.mjs";
import { describeElectron, setStage } from "./setup/stage.mjs";
import { failedFiles, runVitest } from "./setup/vitest.mjs";

/**
 * @param {string} name    of the report
 * @param {string} config  Vitest's configuration
 * @param {readonly string[]} [args]
 * @returns {Promise<import("./setup/vitest.mjs").Count>}
 */
export async function driveApp(name, config, args = []) {
  const { runtime, launcher, display } = await setStage({ quiet: true });
  console.log(`On ${describeElectron(runtime)}${display.virtual ? ", virtual screen" : ""}.`);
  try {
    // e2e/app.ts reads how to start the app from here.
    return await runVitest(name, ["--config", config, ...args], { ...display.env, COMMUNIQUE_LAUNCHER: JSON.stringify(launcher) });
  } finally {
    display.stop();
  }
}

/**
 * A journey drives real windows on a clock that others share. One that fails is walked once more, from a fresh start, and it is said; what fails
 * twice has failed.
 *
 * @param {readonly string[]} [args]
 * @returns {Promise<import("./setup/vitest.mjs").Count>}
 */
export async function runJourneys(args) {
  const first = await driveApp("e2e", "config/vitest.e2e.ts", args);
  const { files, passed } = failedFiles("e2e");
  if (first.failed === 0 || files.length === 0) return first;
  console.log(`\nOnce more: ${files.map((file) => basename(file)).join(", ")}`);
  const again = await driveApp("e2e-again", "config/vitest.e2e.ts", files);
  if (again.failed === 0) console.log("They passed at the second try.");
  return { passed: first.passed - passed + again.passed, failed: again.failed };
}

await runMain(import.meta.url, async () => ((await runJourneys(process.argv.slice(2))).failed > 0 ? 1 : 0));
