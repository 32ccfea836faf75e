/** npm start: sets up what is missing, builds when a source has changed, and opens the app. `npm start -- FILE` opens an archive. */
import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { nobodyCan } from "./setup/launcher.mjs";
import { runMain } from "./setup/main.mjs";
import { SetupProblem } from "./setup/problem.mjs";
import { describeElectron, setStage } from "./setup/stage.mjs";

/** @param {readonly string[]} args @returns {Promise<number>} the app's exit code */
async function start(args) {
  const { runtime, launcher, display } = await setStage();
  const archive = await findArchive(args[0], launcher.uid);
  console.error(`Starting Communiqué on ${describeElectron(runtime)}.`);
  const picture = display.virtual ? pictureFile(launcher.uid) : null;
  const env = { ...process.env, ...launcher.env, ...display.env, ...(picture ? { COMMUNIQUE_SCREENSHOT: picture } : {}) };
  const app = spawn(launcher.executablePath, [launcher.appPath, ...archive], { stdio: "inherit", env });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => app.kill("SIGTERM"));
  if (picture) void tellPicture(picture, app);
  const status = await new Promise((done, fail) => {
    app.once("error", fail).once("exit", (code) => done(code ?? 0));
  });
  display.stop();
  return status;
}

/**
 * @param {string | undefined} name
 * @param {number | null} uid  of the app, when it is not ours
 * @returns {Promise<string[]>} arguments for the app
 */
async function findArchive(name, uid) {
  if (name === undefined) return [];
  // npm starts scripts in the project's folder and tells here where the person was.
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  if (!existsSync(file)) throw new SetupProblem(`There is no file ${file}.`);
  if (uid !== null && !(await nobodyCan("-r", file))) {
    throw new SetupProblem(
      `Started by root, the app runs as user ${uid}, which cannot read ${file}. Give that user the file and its folder, or start the app as yourself.`,
    );
  }
  return [file];
}

/** @param {number | null} uid @returns {string} a file that the app can write */
function pictureFile(uid) {
  const folder = mkdtempSync(join(tmpdir(), "communique-window-"));
  if (uid !== null) chownSync(folder, uid, uid);
  return join(folder, "window.png");
}

/** @param {string} file @param {import("node:child_process").ChildProcess} app */
async function tellPicture(file, app) {
  console.error("There is no screen here: the app runs on a virtual one. A picture of its window follows; Ctrl-C ends it.");
  while (app.exitCode === null && app.signalCode === null) {
    if (existsSync(file) && statSync(file).size > 0) return console.log(file);
    await wait(200);
  }
}

await runMain(import.meta.url, () => start(process.argv.slice(2)));
