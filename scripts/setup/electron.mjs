/** Which Electron to run: a named one, the pinned one, or the stand-in. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasFailedLately, pinned } from "./pinned.mjs";
import { SetupProblem } from "./problem.mjs";
import { pinnedVersion } from "./project.mjs";
import { hasStandIn, standIn, standInVersion } from "./stand-in.mjs";
import { takeStep } from "./step.mjs";

/** @typedef {"pinned" | "override" | "stand-in"} Kind */
/** @typedef {{electronPath: string, electronVersion: string, kind: Kind}} Electron */

/**
 * The order to try, best first.
 *
 * @param {object} situation
 * @param {string | undefined} situation.forced        COMMUNIQUE_ELECTRON
 * @param {string | undefined} situation.overridePath  ELECTRON_OVERRIDE_DIST_PATH: somebody's own choice, so it goes first
 * @param {boolean} situation.failedLately  a download failed in the last hours
 * @param {boolean} situation.hasStandIn
 * @returns {Kind[]}
 */
export function electronOrder({ forced, overridePath, failedLately, hasStandIn: standInRuns }) {
  if (forced) return [/** @type {Kind} */ (forced)];
  if (overridePath) return ["override"];
  if (!standInRuns) return ["pinned"];
  return failedLately ? ["stand-in"] : ["pinned", "stand-in"];
}

/** @param {import("./step.mjs").Tell} tell @returns {Promise<Electron>} */
export async function chooseElectron(tell) {
  const { COMMUNIQUE_ELECTRON: forced, ELECTRON_OVERRIDE_DIST_PATH: overridePath } = process.env;
  for (const kind of electronOrder({ forced, overridePath, failedLately: hasFailedLately(), hasStandIn: hasStandIn() })) {
    const way = ways[kind];
    if (way === undefined) throw new SetupProblem(`COMMUNIQUE_ELECTRON is "${kind}"; it can be pinned, override or stand-in.`);
    const found = await way(tell);
    if (found !== null) return found;
  }
  throw new SetupProblem(
    `Electron ${pinnedVersion("electron")} could not be downloaded. Connect to the internet and start again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron. See docs/runtime.md.`,
  );
}

/** @type {Record<string, (tell: import("./step.mjs").Tell) => Promise<Electron | null>>} */
const ways = {
  async override(tell) {
    const found = readOverride(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? "");
    tell("electron", "cached", `${found.electronVersion}, named by ELECTRON_OVERRIDE_DIST_PATH`);
    return found;
  },
  async pinned(tell) {
    const electronPath = await takeStep(pinned(), tell);
    return electronPath === null ? null : { electronPath, electronVersion: pinnedVersion("electron"), kind: "pinned" };
  },
  async "stand-in"(tell) {
    if (!hasStandIn()) throw new SetupProblem("There is a stand-in Electron for Linux on x64 only. Unset COMMUNIQUE_ELECTRON.");
    return { electronPath: await takeStep(standIn(), tell), electronVersion: standInVersion, kind: "stand-in" };
  },
};

const executables = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };

/** @param {string} folder @returns {Electron} @throws {SetupProblem} when there is no Electron in it */
export function readOverride(folder) {
  const electronPath = join(folder, executables[/** @type {"darwin"} */ (process.platform)] ?? "electron");
  if (!existsSync(electronPath) || !existsSync(join(folder, "version"))) {
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder || "no folder"}, which holds no unpacked Electron. Unset it or name another.`,
    );
  }
  const electronVersion = readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "");
  return { electronPath, electronVersion, kind: "override" };
}
