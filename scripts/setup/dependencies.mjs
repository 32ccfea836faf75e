/** The packages of package-lock.json in node_modules, exactly. */

import { mustRun } from "./process.mjs";
import { findJson, inModules, inProject } from "./project.mjs";

/**
 * @typedef {{packages: Record<string, {version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}>}} Lock
 * @param {Lock | null} wanted     package-lock.json
 * @param {Lock | null} installed  the copy that npm leaves in node_modules when an install has ended well
 * @returns {boolean} true when every package that is not optional is there in the wanted version
 */
export function isInstalled(wanted, installed) {
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional, devOptional }]) => {
    const found = installed.packages[path];
    if (path === "" || (found === undefined && (optional || devOptional))) return true;
    return found !== undefined && found.version === version && found.integrity === integrity;
  });
}

/** @returns {import("./step.mjs").Step<string>} */
export const dependencies = () => ({
  name: "dependencies",
  lock: inProject(".cache", "dependencies.lock"),
  long: "npm ci, a minute or two",
  find: () =>
    isInstalled(findJson(inProject("package-lock.json")), findJson(inModules(".package-lock.json"))) ? "as in package-lock.json" : null,
  async make() {
    await mustRun("Check that the npm registry can be reached (npm ping), then start again.", "npm", ["ci", "--no-audit", "--no-fund"]);
    return "as in package-lock.json";
  },
});
