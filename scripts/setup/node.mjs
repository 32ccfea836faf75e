/** The Node that scripts and tests run on: a dependency, so that it is the same everywhere. */
import { existsSync } from "node:fs";
import { SetupProblem } from "./problem.mjs";
import { mustRun, projectNode, run } from "./process.mjs";
import { inModules, inProject, pinnedVersion } from "./project.mjs";
import { findStamp, writeStamp } from "./stamp.mjs";

const stamp = () => inModules("node", ".ran");

/** @returns {import("./step.mjs").Step<string>} */
export const node = () => ({
  name: "node",
  lock: inProject(".cache", "node.lock"),
  find: () => (projectNode() !== process.execPath || isOurs() ? findStamp(stamp(), pinnedVersion("node")) : null),
  async make() {
    const wanted = pinnedVersion("node");
    // Its install script puts the binary in place; npm may have been told to run no scripts.
    if (!(await answers(wanted))) {
      const advice = "Check that the npm registry can be reached, then start again.";
      await mustRun(advice, process.execPath, ["installArchSpecificPackage"], { cwd: inModules("node") });
    }
    if (!(await answers(wanted))) throw new SetupProblem(`Node ${wanted} does not run here. Delete node_modules and start again.`);
    writeStamp(stamp(), wanted);
    return wanted;
  },
});

const isOurs = () => process.execPath.startsWith(inModules("node"));

/** @param {string} wanted */
async function answers(wanted) {
  if (!existsSync(inModules("node", "bin"))) return false;
  const { status, output } = await run(projectNode(), ["--version"]);
  return status === 0 && output.trim() === `v${wanted}`;
}
