/**
 * npm run package: a runnable folder in dist/, for this machine. It carries everything; whoever gets it needs no Node.
 * Packed with a stand-in Electron it is for testing only: see electron-builder.yml.
 */
import { cpSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "./setup/build.mjs";
import { runMain } from "./setup/main.mjs";
import { SetupProblem } from "./setup/problem.mjs";
import { runTool } from "./setup/process.mjs";
import { inProject } from "./setup/project.mjs";
import { describeElectron } from "./setup/stage.mjs";
import { takeStep, teller } from "./setup/step.mjs";
import { ensureSetup } from "./setup.mjs";

/** @param {import("./setup.mjs").Runtime} runtime @returns {string} the folder that holds the whole Electron */
function electronFolder({ electronPath }) {
  const depth = process.platform === "darwin" ? 4 : 1;
  return Array.from({ length: depth }).reduce((/** @type {string} */ path) => dirname(path), electronPath);
}

/**
 * The app looks for the addon beside its bundle when its Electron cannot load the package's own; and an Electron that was unpacked
 * for development brings what a packed app has no use for.
 *
 * @param {import("./setup.mjs").Runtime} runtime
 * @param {string} folder
 */
function finish({ sqliteBinding }, folder) {
  if (sqliteBinding === null) return;
  cpSync(sqliteBinding, join(folder, "resources", "better_sqlite3.node"));
  for (const each of [".hash", join("resources", "default_app.asar")]) rmSync(join(folder, each), { force: true });
}

/** @returns {Promise<string>} the folder */
async function packApp() {
  const runtime = await ensureSetup();
  await takeStep(build(runtime), teller({}));
  rmSync(inProject("dist"), { recursive: true, force: true });
  const settings = [`-c.electronDist=${electronFolder(runtime)}`, `-c.electronVersion=${runtime.electronVersion}`];
  const { status } = await runTool("electron-builder", ["--dir", "--config", "electron-builder.yml", ...settings], { shown: true });
  if (status !== 0) throw new SetupProblem("electron-builder did not succeed: see above.");
  const folder = readdirSync(inProject("dist"), { withFileTypes: true }).find((each) => each.isDirectory())?.name ?? "";
  const packed = inProject("dist", folder);
  finish(runtime, packed);
  const warning = runtime.kind === "stand-in" ? "\nFor testing only: this Electron gets no security updates any more." : "";
  console.log(`\n${packed}\nPacked with ${describeElectron(runtime)}.${warning}`);
  return packed;
}

await runMain(import.meta.url, async () => void (await packApp()));
