/** What Electron needs of the system on Linux; on Debian and its kin, root gets what is missing. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inCache } from "./cache.mjs";
import { hasDisplay } from "./display.mjs";
import { SetupProblem } from "./problem.mjs";
import { findProgram, mustRun, run } from "./process.mjs";

/**
 * @typedef {object} Need
 * @property {readonly string[]} packages  names in Debian's releases, newest first
 * @property {string} [library]
 * @property {string} [program]
 */

/** @type {readonly Need[]} */
const always = [
  { library: "libgtk-3.so.0", packages: ["libgtk-3-0t64", "libgtk-3-0"] },
  { library: "libnss3.so", packages: ["libnss3"] },
  { library: "libasound.so.2", packages: ["libasound2t64", "libasound2"] },
  { library: "libgbm.so.1", packages: ["libgbm1"] },
  { library: "libXss.so.1", packages: ["libxss1"] },
];

/** @type {readonly Need[]} */
const forBuilding = ["g++", "make", "python3"].map((program) => ({ program, packages: [program] }));

/** @type {Need} */
const virtualDisplay = { program: "Xvfb", packages: ["xvfb"] };

/**
 * @param {{building: boolean}} options  building: a compiler is needed too
 * @returns {import("./step.mjs").Step<string>}
 */
export const system = ({ building }) => ({
  name: "system",
  lock: inCache("system.lock"),
  long: "installing system packages",
  find: () => (missing(building).length === 0 ? "nothing missing" : null),
  async make() {
    const needs = missing(building);
    const names = needs.map(({ packages }) => packages.at(-1)).join(" ");
    if (process.getuid?.() !== 0 || findProgram("apt-get") === null) {
      throw new SetupProblem(`These are missing on this machine: ${names}. On Debian and Ubuntu: sudo apt-get install ${names}`);
    }
    const chosen = await install(needs);
    const left = missing(building);
    if (left.length > 0) throw new SetupProblem(`Installed ${chosen.join(" ")}, and still missing: ${left.map(describe).join(", ")}.`);
    return chosen.join(" ");
  },
});

/** @param {Need} need */
const describe = ({ library, program }) => library ?? program;

/** @param {boolean} building */
function missing(building) {
  if (process.platform !== "linux") return [];
  const needs = [...always, ...(building ? forBuilding : []), ...(hasDisplay() ? [] : [virtualDisplay])];
  const folders = libraryFolders();
  return needs.filter(({ library, program }) =>
    program === undefined ? !folders.some((each) => existsSync(join(each, String(library)))) : findProgram(program) === null,
  );
}

/** @returns {string[]} */
function libraryFolders() {
  const named = (process.env.LD_LIBRARY_PATH ?? "").split(":").filter(Boolean);
  const usual = ["/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib"].filter((each) => existsSync(each));
  const triplets = existsSync("/usr/lib") ? readdirSync("/usr/lib").filter((each) => each.includes("-linux-")) : [];
  return [...named, ...usual, ...triplets.map((each) => join("/usr/lib", each))];
}

/** @param {readonly Need[]} needs @returns {Promise<string[]>} the names installed */
async function install(needs) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", "DPkg::Lock::Timeout=300"];
  const advice = "Check that the system's package source can be reached, then start again.";
  await mustRun(advice, "apt-get", [...patience, "update"], { env });
  const names = await Promise.all(needs.map(nameHere));
  await mustRun(advice, "apt-get", [...patience, "install", "-y", "--no-install-recommends", ...names], { env });
  return names;
}

/** @param {Need} need @returns {Promise<string>} the name that this release knows */
async function nameHere({ packages }) {
  for (const name of packages) {
    const { output } = await run("apt-cache", ["policy", name], { env: { LC_ALL: "C" } });
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return /** @type {string} */ (packages.at(-1));
}
