/** Copies for the app's unprivileged user, where it cannot read the originals: a clone below /root, say. */

import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inCache, makeWhole } from "./cache.mjs";
import { withLock } from "./lock.mjs";
import { inModules, inProject, projectFolder } from "./project.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

// What the built app reads at run time. All other packages are bundled into out/; see electron.vite.config.ts.
const parts = ["package.json", "out", "samples", join("node_modules", "better-sqlite3", "package.json")];
const addonParts = ["lib", "prebuilds"].map((each) => join("node_modules", "better-sqlite3", each));

/** What has to be readable for the app to run from the project's folder itself. */
export const neededFiles = () => [inProject("package.json"), inProject("out"), inModules("better-sqlite3", "package.json")];

/**
 * @returns {Promise<string>} a folder with the built app that everybody can read
 */
export async function mirrorProject() {
  const target = inCache(`app-${shortHash(projectFolder)}`);
  const version = readStamp(inProject("out", ".sources")) ?? String(Date.now());
  return copyOnce(target, version, (folder) => {
    for (const part of [...parts, ...addonParts]) {
      if (existsSync(inProject(part))) cpSync(inProject(part), join(folder, part), { recursive: true, dereference: true });
    }
  });
}

/**
 * @param {string} executable  of an Electron
 * @param {string} version
 * @returns {Promise<string>} the executable in a copy that everybody can read
 */
export async function mirrorElectron(executable, version) {
  const source = dirname(executable);
  const target = inCache(`electron-${version}-${shortHash(source)}`);
  const folder = await copyOnce(target, version, (copy) => cpSync(source, copy, { recursive: true, verbatimSymlinks: true }));
  return join(folder, basename(executable));
}

/** @param {string} target @param {string} version @param {(folder: string) => void} fill */
async function copyOnce(target, version, fill) {
  const stamp = join(target, ".version");
  if (readStamp(stamp) === version) return target;
  return withLock(`${target}.lock`, async () => {
    if (readStamp(stamp) === version) return target;
    await makeWhole(target, async (folder) => {
      fill(folder);
      openToAll(folder);
      writeStamp(join(folder, ".version"), version);
    });
    return target;
  });
}

/** @param {string} text */
const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 8);

/**
 * Readable by everybody, and executable where its owner may execute it.
 *
 * @param {string} path
 */
function openToAll(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const each of readdirSync(path)) openToAll(join(path, each));
}
