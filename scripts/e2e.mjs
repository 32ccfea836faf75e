/** npm run e2e: the journeys, in the real app. Arguments go to Vitest: `npm run e2e -- morning-run`. */
import { runMain } from "./setup/main.mjs";
import { describeElectron, setStage } from "./setup/stage.mjs";
import { runVitest } from "./setup/vitest.mjs";

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

/** @param {readonly string[]} [args] */
export const runJourneys = (args) => driveApp("e2e", "config/vitest.e2e.ts", args);

await runMain(import.meta.url, async () => ((await runJourneys(process.argv.slice(2))).failed > 0 ? 1 : 0));
