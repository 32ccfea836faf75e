/** Everything that has to stand before the real app is driven: set up, built, launchable, and with a screen. */
import { ensureSetup } from "../setup.mjs";
import { build } from "./build.mjs";
import { openDisplay } from "./display.mjs";
import { electronLauncher } from "./launcher.mjs";
import { takeStep, teller } from "./step.mjs";

/**
 * @param {{quiet?: boolean}} [options]
 * @returns {Promise<{runtime: import("../setup.mjs").Runtime, launcher: import("./launcher.mjs").Launcher, display: import("./display.mjs").Display}>}
 */
export async function setStage(options = {}) {
  const runtime = await ensureSetup(options);
  await takeStep(build(runtime), teller(options));
  const launcher = await electronLauncher(runtime);
  return { runtime, launcher, display: await openDisplay() };
}

/** @param {import("../setup.mjs").Runtime} runtime @returns {string} for people */
export function describeElectron({ electronVersion, kind }) {
  const kinds = { pinned: "the pinned one", override: "named by ELECTRON_OVERRIDE_DIST_PATH", "stand-in": "a stand-in for tests" };
  return `Electron ${electronVersion} (${kinds[kind]})`;
}
