/** The Electron that package.json pins, by way of its own download. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inCache } from "./cache.mjs";
import { projectNode, run } from "./process.mjs";
import { findJson, inModules, inProject, pinnedVersion } from "./project.mjs";
import { readStamp, removeStamp, writeStamp } from "./stamp.mjs";

const limitMs = 5 * 60_000;
const memoryMs = 6 * 3_600_000;

/** @returns {string | null} its executable, when it was downloaded whole */
export function findPinned() {
  const folder = inModules("electron");
  const executable = readStamp(join(folder, "path.txt"));
  const version = readStamp(join(folder, "dist", "version"))
    ?.trim()
    .replace(/^v/, "");
  // The package writes path.txt last: without it the download was cut off.
  if (executable === null || version !== pinnedVersion("electron")) return null;
  const path = join(folder, "dist", executable);
  return existsSync(path) ? path : null;
}

const failureFile = () => inCache(`electron-${pinnedVersion("electron")}-download-failed.json`);

/**
 * @param {{at: number} | null} failure  the last one
 * @param {number} now  milliseconds since 1970
 * @returns {boolean} whether it is too early to try again
 */
export const isRecent = (failure, now) => failure !== null && now - failure.at >= 0 && now - failure.at < memoryMs;

/** @returns {boolean} true when a download failed in the last hours */
export const hasFailedLately = () => isRecent(findJson(failureFile()), Date.now());

/** @returns {import("./step.mjs").Step<string | null>} gives the executable, or null when the download did not succeed */
export const pinned = () => ({
  name: "electron",
  lock: inProject(".cache", "electron.lock"),
  long: `downloading ${pinnedVersion("electron")}`,
  detail: (path) => (path ? pinnedVersion("electron") : `${pinnedVersion("electron")} could not be downloaded`),
  find: findPinned,
  async make() {
    const { status, output } = await run(projectNode(), [inModules("electron", "install.js")], { timeoutMs: limitMs });
    const path = status === 0 ? findPinned() : null;
    if (path === null) writeStamp(failureFile(), JSON.stringify({ at: Date.now(), output: output.slice(-2_000) }));
    else removeStamp(failureFile());
    return path;
  },
});
