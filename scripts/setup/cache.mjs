/** Where what was fetched or built is kept between runs, and how it gets there whole. */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { inProject } from "./project.mjs";

/**
 * @param {object} host
 * @param {string} host.platform
 * @param {Record<string, string | undefined>} host.env
 * @param {string} host.home
 * @param {number | undefined} host.uid
 * @returns {string[]} folders to try, best first
 */
export function cacheCandidates({ platform, env, home, uid }) {
  const perUser = {
    darwin: join(home, "Library", "Caches", "communique"),
    win32: join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "communique", "Cache"),
  };
  // Run by root, the app itself has no rights, and could not reach a folder below root's own.
  const posix = uid === 0 ? "/var/cache/communique" : join(env.XDG_CACHE_HOME || join(home, ".cache"), "communique");
  const usual = platform === "darwin" || platform === "win32" ? perUser[platform] : posix;
  return [...(env.COMMUNIQUE_CACHE ? [env.COMMUNIQUE_CACHE] : []), usual, inProject(".cache")];
}

let chosen = "";

/** @returns {string} the first of the candidates that can be written */
export function cacheFolder() {
  if (chosen !== "") return chosen;
  const host = { platform: process.platform, env: process.env, home: homedir(), uid: process.getuid?.() };
  const candidates = cacheCandidates(host);
  chosen = candidates.find(isWritable) ?? inProject(".cache");
  return chosen;
}

/** @param {...string} parts @returns {string} a path inside the cache */
export const inCache = (...parts) => join(cacheFolder(), ...parts);

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes a folder that is either whole or not there: the work is done beside it, and put in place by one rename.
 * Two must not make the same folder at once: hold a lock.
 *
 * @param {string} target
 * @param {(folder: string) => Promise<void>} fill
 */
export async function makeWhole(target, fill) {
  const parent = dirname(target);
  const prefix = `.${basename(target)}-`;
  mkdirSync(parent, { recursive: true });
  // Left by a process that was killed in the middle.
  for (const each of readdirSync(parent).filter((name) => name.startsWith(prefix)))
    rmSync(join(parent, each), { recursive: true, force: true });
  const draft = mkdtempSync(join(parent, prefix));
  try {
    await fill(draft);
    // A temporary folder is closed to others; the app may run as another user.
    chmodSync(draft, 0o755);
    const old = `${draft}-old`;
    if (existsSync(target)) renameSync(target, old);
    renameSync(draft, target);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
