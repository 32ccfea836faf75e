/** Checks that what was fetched or built is what was pinned. */
import { createHash } from "node:crypto";
import { createReadStream, lstatSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { SetupProblem } from "./problem.mjs";

/**
 * @param {string} file
 * @param {string} expected  as in a lock file: `sha512-` and base64
 * @throws {SetupProblem} when the file is another one
 */
export async function checkIntegrity(file, expected) {
  const hash = createHash("sha512");
  for await (const part of createReadStream(file)) hash.update(part);
  const found = `sha512-${hash.digest("base64")}`;
  if (found === expected) return;
  throw new SetupProblem(
    `${file} is not the file that was pinned.\nexpected ${expected}\nfound    ${found}\nClear npm's cache (npm cache clean --force) and try again; if it stays so, do not use it.`,
  );
}

/** @param {string} folder @param {(path: string) => boolean} [keep] @returns {string[]} all files, sorted, relative, with `/` */
export function listFiles(folder, keep = () => true) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((each) => lstatSync(join(folder, each)).isFile())
    .map((each) => each.split(sep).join("/"))
    .filter(keep)
    .sort();
}

/**
 * @param {string} folder
 * @param {readonly string[]} [files]  all when not given
 * @returns {Promise<string>} SHA-256 in hex over names and contents
 */
export async function hashFiles(folder, files = listFiles(folder)) {
  const hash = createHash("sha256");
  for (const file of files) {
    const content = createHash("sha256");
    for await (const part of createReadStream(join(folder, file))) content.update(part);
    hash.update(`${content.digest("hex")}  ${file}\n`);
  }
  return hash.digest("hex");
}
