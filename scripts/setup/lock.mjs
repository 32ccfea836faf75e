/** Keeps two set-ups from doing the same work at once. */
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const heartbeatMs = 5_000;
// A holder that has not shown itself for this long is gone, whatever now has its process id.
const silentMs = 120_000;

/**
 * Does the work while no other process holds the same lock; waits for its turn.
 *
 * @template T
 * @param {string} file  the lock; its folder is made when missing
 * @param {() => Promise<T>} work
 * @param {{pollMs?: number}} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { pollMs = 250 } = {}) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) {
    if (isAbandoned(file)) breakLock(file);
    else await wait(pollMs);
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file @returns {boolean} true when its holder died without letting go */
export function isAbandoned(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, "utf8"));
    // Empty: taken this very moment, its number not yet written.
    return age > silentMs || (holder > 0 && !isAlive(holder));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Of several who wait, one breaks an abandoned lock; the others must not remove the lock that it takes next.
 *
 * @param {string} file
 */
function breakLock(file) {
  const right = `${file}.break`;
  try {
    mkdirSync(right);
  } catch {
    return forgetOld(right);
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  rmdirSync(right);
}

/** @param {string} folder */
function forgetOld(folder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > silentMs) rmdirSync(folder);
  } catch {
    // Somebody else was quicker.
  }
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Removed under us: the work still ends as it should.
  }
}
