/** A screen: the one that is there, or a virtual one. */
import { spawn } from "node:child_process";
import { SetupProblem } from "./problem.mjs";
import { findProgram } from "./process.mjs";

/** @returns {boolean} whether windows have somewhere to go */
export const hasDisplay = () => process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * @typedef {object} Display
 * @property {boolean} virtual
 * @property {Record<string, string>} env  what a program needs to find it
 * @property {() => void} stop
 */

/**
 * Opens a virtual screen when there is no other. It ends with `stop`, and with this process.
 *
 * @returns {Promise<Display>}
 * @throws {SetupProblem}
 */
export async function openDisplay() {
  if (hasDisplay()) return { virtual: false, env: {}, stop() {} };
  // Of a group of its own, so that Ctrl-C ends the app first and its screen after it.
  const args = ["-displayfd", "3", "-ac", "-nolisten", "tcp", "-screen", "0", "1440x900x24"];
  const server = spawn(findProgram("Xvfb") ?? "Xvfb", args, { detached: true, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const stop = () => void server.kill();
  process.once("exit", stop);
  const number = await readNumber(server);
  server.unref();
  return { virtual: true, env: { DISPLAY: `:${number}` }, stop };
}

/** @param {import("node:child_process").ChildProcess} server @returns {Promise<string>} the number of the screen it opened */
function readNumber(server) {
  return new Promise((done, fail) => {
    const output = /** @type {import("node:net").Socket} */ (server.stdio[3]);
    let text = "";
    output.setEncoding("utf8").on("data", (part) => {
      text += part;
      if (!text.includes("\n")) return;
      output.destroy();
      done(text.trim());
    });
    const problem = () => fail(new SetupProblem("Xvfb, the virtual screen, did not start. On Debian and Ubuntu: apt-get install xvfb"));
    server.once("error", problem);
    server.once("exit", problem);
  });
}
