/** Runs Vitest and counts. */
import { rmSync } from "node:fs";
import { runTool } from "./process.mjs";
import { findJson, inProject } from "./project.mjs";

/** @typedef {{passed: number, failed: number}} Count */

/**
 * @param {string} name  of the report kept in .cache
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 */
export async function runVitest(name, args, env = {}) {
  const report = reportOf(name);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = await runTool("vitest", ["run", ...args, ...reporters], { shown: true, env });
  return countTests(findJson(report), status);
}

/**
 * @param {{numPassedTests: number, numFailedTests: number} | null} report  null when it was not written
 * @param {number} status  Vitest's exit code
 * @returns {Count}  a run that failed without a failed test, such as a file that does not compile, counts as one failure
 */
export function countTests(report, status) {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report ?? {};
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** @param {string} name */
const reportOf = (name) => inProject(".cache", `${name}.json`);

/** @typedef {{name: string, status: string, assertionResults: {status: string}[]}} FileResult */

/**
 * The files of a run in which something failed, with how many of their tests passed all the same.
 *
 * @param {string} name  of the report
 * @returns {{files: string[], passed: number}}
 */
export function failedFiles(name) {
  /** @type {{testResults?: FileResult[]} | null} */
  const report = findJson(reportOf(name));
  const failed = (report?.testResults ?? []).filter((file) => file.status === "failed");
  const passed = failed.flatMap((file) => file.assertionResults.filter((test) => test.status === "passed")).length;
  return { files: failed.map((file) => file.name), passed };
}
