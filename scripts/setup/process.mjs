/** Runs other programs: with a time limit, their output kept or shown. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { SetupProblem } from "./problem.mjs";
import { inModules, projectFolder, readJson } from "./project.mjs";

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]         the project's folder when not given
 * @property {Record<string, string | undefined>} [env]  added to ours
 * @property {number} [timeoutMs]   after which the program is ended
 * @property {boolean} [shown]      its output goes to our own streams
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{status: number, output: string}>} status -1 when it could not start, was ended by a signal or took too long
 */
export function run(command, args, options = {}) {
  const { cwd = projectFolder, env = {}, timeoutMs, shown = false } = options;
  return new Promise((done) => {
    // npm is a .cmd file on Windows, which only a shell starts.
    const shell = process.platform === "win32" && command === "npm";
    /** @type {import("node:child_process").StdioOptions} */
    const stdio = shown ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, shell, timeout: timeoutMs, killSignal: "SIGKILL" });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => done({ status: -1, output: String(error) }));
    child.on("close", (status) => done({ status: status ?? -1, output }));
  });
}

/**
 * Runs a program that has to succeed.
 *
 * @param {string} advice  what a person can do when it fails
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} its output
 * @throws {SetupProblem} with the beginning and the end of its output
 */
export async function mustRun(advice, command, args, options) {
  const { status, output } = await run(command, args, options);
  if (status === 0) return output;
  const lines = output
    .trimEnd()
    .split("\n")
    .filter((each) => !each.startsWith("npm warn"));
  const told = lines.length > 25 ? [...lines.slice(0, 10), "…", ...lines.slice(-15)] : lines;
  throw new SetupProblem(`${[command, ...args].join(" ").slice(0, 300)} did not succeed (${status}).\n${told.join("\n")}\n${advice}`);
}

/** @returns {string} the Node that comes with the dependencies, or the one that runs us while there is none yet */
export function projectNode() {
  const found = [inModules("node", "bin", "node.exe"), inModules("node", "bin", "node")].find((each) => existsSync(each));
  return found ?? process.execPath;
}

/** @returns {Record<string, string>} an environment in which `node` means the project's own */
export const projectPath = () => ({ PATH: [dirname(projectNode()), inModules(".bin"), process.env.PATH ?? ""].join(delimiter) });

/**
 * Runs a command line tool of the dependencies on the project's own Node.
 *
 * @param {string} name  package name
 * @param {readonly string[]} args
 * @param {RunOptions & {bin?: string}} [options]  bin: the tool's name when it is not the package's
 */
export function runTool(name, args, options = {}) {
  return run(projectNode(), [toolFile(name, options.bin), ...args], { ...options, env: { ...projectPath(), ...options.env } });
}

/** @param {string} name @param {string} [bin] @returns {string} the tool's JavaScript file */
export function toolFile(name, bin = name.split("/").pop()) {
  const { bin: bins } = readJson(inModules(name, "package.json"));
  return inModules(name, typeof bins === "string" ? bins : bins[/** @type {string} */ (bin)]);
}

/** @param {string} name @returns {string | null} the full path of a program on PATH */
export function findProgram(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((each) => join(each, name)).find((each) => existsSync(each)) ?? null;
}
