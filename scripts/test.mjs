/** npm test: everything, in turn; goes on after a failure, so that one run tells all. Its last line counts. */
import { runJourneys } from "./e2e.mjs";
import { lint } from "./lint.mjs";
import { runMain } from "./setup/main.mjs";
import { SetupProblem } from "./setup/problem.mjs";
import { describeElectron } from "./setup/stage.mjs";
import { runVitest } from "./setup/vitest.mjs";
import { ensureSetup } from "./setup.mjs";

/** @typedef {import("./setup/vitest.mjs").Count} Count */

/** @type {Record<string, () => Promise<Count>>} */
const parts = {
  setup: async () => {
    console.log(`On ${describeElectron(await ensureSetup())}.`);
    return { passed: 0, failed: 0 };
  },
  lint,
  unit: () => runVitest("unit", []),
  // Builds the app first; a build that fails is one failure here.
  e2e: () => runJourneys(),
};

/** @param {() => Promise<Count>} part @returns {Promise<Count>} what cannot even run counts as one failure */
async function attempt(part) {
  try {
    return await part();
  } catch (error) {
    console.error(error instanceof SetupProblem ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

await runMain(import.meta.url, async () => {
  const total = { passed: 0, failed: 0 };
  for (const [name, part] of Object.entries(parts)) {
    console.log(`\n== ${name}`);
    const started = Date.now();
    const { passed, failed } = await attempt(part);
    total.passed += passed;
    total.failed += failed;
    console.log(`${name}: ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});
