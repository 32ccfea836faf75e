/** Fetches one pinned package from the npm registry, outside node_modules. */
import { join } from "node:path";
import { checkIntegrity } from "./integrity.mjs";
import { mustRun } from "./process.mjs";

/**
 * @param {{name: string, version: string, integrity: string}} pinned
 * @param {string} folder  gets the package's content in `package/`
 */
export async function fetchPackage({ name, version, integrity }, folder) {
  const advice = `The npm package ${name} could not be fetched. Check that the npm registry can be reached (npm ping), then start again.`;
  const output = await mustRun(advice, "npm", ["pack", `${name}@${version}`, "--silent", "--ignore-scripts", "--pack-destination", folder]);
  const file = join(folder, /** @type {string} */ (output.trim().split("\n").pop()));
  await checkIntegrity(file, integrity);
  await mustRun("The program tar is needed.", "tar", ["-xf", file, "-C", folder, "package"]);
}
