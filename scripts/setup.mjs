/** Makes this machine ready to build, run and test the app: does what is missing, and only that. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { addon, needsBuild } from "./setup/addon.mjs";
import { dependencies } from "./setup/dependencies.mjs";
import { chooseElectron } from "./setup/electron.mjs";
import { runMain } from "./setup/main.mjs";
import { node } from "./setup/node.mjs";
import { inProject } from "./setup/project.mjs";
import { takeStep, teller } from "./setup/step.mjs";
import { system } from "./setup/system.mjs";

/**
 * @typedef {import("./setup/electron.mjs").Electron & {sqliteBinding: string | null}} Runtime
 * sqliteBinding: the addon's file for this Electron; null when the package's own runs in it
 */

/** @param {{quiet?: boolean}} [options] what needs no Electron, such as the linter, needs only this */
export async function ensureTools(options = {}) {
  const tell = teller(options);
  await takeStep(dependencies(), tell);
  await takeStep(node(), tell);
}

/**
 * @param {{quiet?: boolean}} [options]  quiet: say nothing of what was there already
 * @returns {Promise<Runtime>}
 * @throws {import("./setup/problem.mjs").SetupProblem} with a sentence that says what to do
 */
export async function ensureSetup(options = {}) {
  await ensureTools(options);
  const tell = teller(options);
  const electron = await chooseElectron(tell);
  const building = needsBuild(electron.electronVersion);
  await takeStep(system({ building }), tell);
  const sqliteBinding = building ? await takeStep(addon(electron), tell) : null;
  const runtime = { ...electron, sqliteBinding };
  describeRuntime(runtime);
  return runtime;
}

/** @param {Runtime} runtime  written down for people and other programs; nothing here reads it */
function describeRuntime(runtime) {
  const file = inProject(".cache", "runtime.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(runtime, null, 2)}\n`);
  renameSync(`${file}.${process.pid}`, file);
}

await runMain(import.meta.url, async () => void (await ensureSetup()));
