/** The built app in out/, when it is older than its sources. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashFiles, listFiles } from "./integrity.mjs";
import { SetupProblem } from "./problem.mjs";
import { runTool } from "./process.mjs";
import { inProject, projectFolder } from "./project.mjs";
import { readStamp, removeStamp, writeStamp } from "./stamp.mjs";

const sourceFolders = ["main", "renderer", "shared"];
const sourceFiles = ["electron.vite.config.ts", "package.json", "package-lock.json", "tsconfig.json"];
const stamp = () => inProject("out", ".sources");

/** @param {string} electronVersion @returns {Promise<string>} changes with every source and with the Electron it is built for */
async function hashSources(electronVersion) {
  const inFolders = sourceFolders
    .filter((each) => existsSync(inProject(each)))
    .flatMap((folder) => listFiles(inProject(folder), (file) => !/\.test\.\w+$/.test(file)).map((file) => join(folder, file)));
  const files = await hashFiles(projectFolder, [...inFolders, ...sourceFiles.filter((each) => existsSync(inProject(each)))]);
  return createHash("sha256").update(`${files} ${electronVersion}`).digest("hex");
}

/**
 * @param {{electronVersion: string}} runtime
 * @returns {import("./step.mjs").Step<string>} gives the stamp of what is built
 */
export const build = ({ electronVersion }) => ({
  name: "build",
  lock: inProject(".cache", "build.lock"),
  detail: () => "out/",
  async find() {
    const built = existsSync(inProject("out", "main", "index.js")) ? readStamp(stamp()) : null;
    return built !== null && built === (await hashSources(electronVersion)) ? built : null;
  },
  async make() {
    const sources = await hashSources(electronVersion);
    removeStamp(stamp());
    // Otherwise the bundler writes what only the pinned Electron understands.
    const env = { ELECTRON_MAJOR_VER: String(Number.parseInt(electronVersion, 10)), NO_COLOR: "1" };
    const { status, output } = await runTool("electron-vite", ["build"], { env });
    if (status !== 0) throw new SetupProblem(`${output.trimEnd()}\nThe app could not be built: see above.`);
    writeStamp(stamp(), sources);
    return sources;
  },
});
