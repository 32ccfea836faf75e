/** A small file that says what was verified, so that the next run need not verify it again. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** @param {string} file @returns {string | null} what was written, null when nothing was */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** @param {string} file @param {string} value @returns {string | null} the value when the stamp says just that */
export const findStamp = (file, value) => (readStamp(file) === value ? value : null);

/** @param {string} file @param {string} value */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/** @param {string} file */
export const removeStamp = (file) => rmSync(file, { force: true });
