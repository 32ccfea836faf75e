/** How to start the app so that its sandbox stays on, whoever starts it. */
import { chmodSync, chownSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { inCache } from "./cache.mjs";
import { mirrorElectron, mirrorProject, neededFiles } from "./mirror.mjs";
import { SetupProblem } from "./problem.mjs";
import { findProgram, run } from "./process.mjs";
import { projectFolder } from "./project.mjs";

/**
 * @typedef {object} Launcher
 * @property {string} executablePath
 * @property {Record<string, string>} env  to be added to the environment
 * @property {string} appPath   the app's folder: the first argument
 * @property {number | null} uid  the user that the app runs as, when it is not ours: files that it writes to must belong to it
 */

// "nobody": owns nothing, so that the app can do no harm with it.
const nobody = 65534;

/** Folders for the home of an app that root starts; what is worked on must not lie in a cache. */
const homes = () => ["/var/lib/communique", inCache("home")];

/**
 * Chromium refuses its sandbox to root, and would have to run without it. So root gives its rights up first.
 *
 * @param {import("../setup.mjs").Runtime} runtime
 * @returns {Promise<Launcher>}
 * @throws {SetupProblem}
 */
export async function electronLauncher(runtime) {
  const env = environment(runtime);
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    return { executablePath: runtime.electronPath, env, appPath: projectFolder, uid: null };
  }
  if (findProgram("setpriv") === null) {
    throw new SetupProblem("The app does not run as root. Start it as another user, or install util-linux, which has setpriv.");
  }
  const readable = await Promise.all(neededFiles().map((each) => nobodyCan("-r", each)));
  const appPath = readable.every(Boolean) ? projectFolder : await mirrorProject();
  const reachable = await nobodyCan("-x", runtime.electronPath);
  const electronPath = reachable ? runtime.electronPath : await mirrorElectron(runtime.electronPath, runtime.electronVersion);
  if (!(await nobodyCan("-x", electronPath))) {
    throw new SetupProblem(
      `Started by root, the app runs as a user without rights, which cannot reach ${inCache()}. Set COMMUNIQUE_CACHE to a folder open to all.`,
    );
  }
  return { executablePath: writeScript(electronPath), env, appPath, uid: nobody };
}

/** @param {import("../setup.mjs").Runtime} runtime @returns {Record<string, string>} */
function environment({ kind, sqliteBinding }) {
  return { COMMUNIQUE_ELECTRON_KIND: kind, ...(sqliteBinding === null ? {} : { COMMUNIQUE_SQLITE_BINDING: sqliteBinding }) };
}

const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];

/** @param {"-r" | "-w" | "-x"} right @param {string} path @returns {Promise<boolean>} whether the app's user has that right, started by root */
export async function nobodyCan(right, path) {
  const [command, ...args] = asNobody;
  const { status } = await run(command, [...args, "test", right, path], { cwd: "/" });
  return status === 0;
}

/** @param {string} electronPath @returns {string} a script that gives up root's rights and becomes Electron */
function writeScript(electronPath) {
  const home = makeHome();
  const lines = [
    "#!/bin/sh",
    "unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_RUNTIME_DIR ELECTRON_RUN_AS_NODE",
    `export HOME=${quote(home)}`,
    `cd ${quote(home)}`,
    `exec ${asNobody.join(" ")} ${quote(electronPath)} "$@"`,
  ];
  const script = inCache("launch.sh");
  const draft = `${script}.${process.pid}`;
  writeFileSync(draft, `${lines.join("\n")}\n`);
  chmodSync(draft, 0o755);
  renameSync(draft, script);
  return script;
}

/** @param {string} text */
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** @returns {string} */
function makeHome() {
  for (const home of homes()) {
    try {
      mkdirSync(home, { recursive: true, mode: 0o700 });
      chownSync(home, nobody, nobody);
      return home;
    } catch {
      // The next one may be writable.
    }
  }
  throw new SetupProblem(`None of these folders can be written: ${homes().join(", ")}. Set COMMUNIQUE_CACHE to a folder open to all.`);
}
