/** Where the project lies, and what it pins. */
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** @param {...string} parts @returns {string} a path inside the project */
export const inProject = (...parts) => join(projectFolder, ...parts);

/** @param {...string} parts @returns {string} a path inside node_modules */
export const inModules = (...parts) => inProject("node_modules", ...parts);

/** @param {string} file @returns {any} @throws when the file is missing or no JSON */
export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** @param {string} file @returns {any} null when the file is missing or no JSON */
export function findJson(file) {
  try {
    return readJson(file);
  } catch {
    return null;
  }
}

/** @param {string} name @returns {string} the exact version that package.json asks for */
export function pinnedVersion(name) {
  const { dependencies, devDependencies } = readJson(inProject("package.json"));
  return { ...dependencies, ...devDependencies }[name];
}
