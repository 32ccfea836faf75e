/**
 * The SQLite addon for the chosen Electron.
 *
 * The package brings a binary for Node-API 10, that is Electron 35 and later. An older one gets a build of its own, made in a copy
 * so that the package stays as Node needs it. With Node-API 9 the addon compiles and aborts at load: it holds references to values of
 * any kind, which older Nodes allow to experimental addons only.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inCache, makeWhole } from "./cache.mjs";
import { hashFiles } from "./integrity.mjs";
import { fetchPackage } from "./package-file.mjs";
import { mustRun, projectNode, projectPath, toolFile } from "./process.mjs";
import { inModules, pinnedVersion } from "./project.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const headers = {
  name: "node-api-headers",
  version: "1.5.0",
  integrity: "sha512-Yi/FgnN8IU/Cd6KeLxyHkylBUvDTsSScT0Tna2zTrz8klmc8qF2ppj6Q1LHsmOueJWhigQwR4cO2p0XBGW5IaQ==",
};

// NAPI_VERSION_EXPERIMENTAL of js_native_api.h. Placed after the package's own defines on the compiler's line, so that it wins.
const flags = "-UNAPI_VERSION -DNAPI_VERSION=2147483647 -include experimental.h";

// An experimental addon must not touch values while they are collected, but a moment later; the published headers leave this call out.
const experimentalHeader = `#include <node_api.h>
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(
    node_api_basic_env env, napi_finalize callback, void* data, void* hint);
EXTERN_C_END
`;

/** @param {string} electronVersion @returns {boolean} whether the package's own binary does not run there */
export const needsBuild = (electronVersion) => Number.parseInt(electronVersion, 10) < 35;

const fileName = "better_sqlite3.node";

/**
 * @param {import("./electron.mjs").Electron} electron
 * @returns {import("./step.mjs").Step<string>} gives the path of the addon
 */
export function addon({ electronPath, electronVersion }) {
  const version = pinnedVersion("better-sqlite3");
  const folder = inCache(`better-sqlite3-${version}-electron-${electronVersion}-${process.platform}-${process.arch}`);
  return {
    name: "addon",
    lock: `${folder}.lock`,
    long: `building better-sqlite3 ${version} for Electron ${electronVersion}, about two minutes`,
    detail: () => `better-sqlite3 ${version} for Electron ${electronVersion}`,
    find: () => (readStamp(join(folder, ".hash")) === null ? null : join(folder, fileName)),
    async make() {
      await makeWhole(folder, (target) => build(target, electronPath));
      return join(folder, fileName);
    },
  };
}

/** @param {string} target @param {string} electronPath */
async function build(target, electronPath) {
  const draft = join(target, ".build");
  const copy = join(draft, "better-sqlite3");
  cpSync(inModules("better-sqlite3"), copy, { recursive: true });
  cpSync(inModules("node-addon-api"), join(copy, "node_modules", "node-addon-api"), { recursive: true });
  await placeHeaders(draft);
  const args = [toolFile("node-gyp"), "rebuild", "--release", "--force_build=1", `--nodedir=${draft}`];
  const env = { ...projectPath(), CXXFLAGS: flags, npm_config_devdir: draft };
  await mustRun("A C++ compiler, make and Python 3 are needed.", projectNode(), args, { cwd: copy, env });
  cpSync(join(copy, "build", "Release", fileName), join(target, fileName));
  rmSync(draft, { recursive: true });
  await prove(join(target, fileName), electronPath);
  writeStamp(join(target, ".hash"), await hashFiles(target));
}

/**
 * Node's own headers would come from its release site; an addon that speaks Node-API needs only these.
 *
 * @param {string} draft
 */
async function placeHeaders(draft) {
  await fetchPackage(headers, draft);
  const include = join(draft, "include", "node");
  mkdirSync(include, { recursive: true });
  cpSync(join(draft, "package", "include"), include, { recursive: true });
  const options = "'cflags': ['-fPIC', '-pthread'], 'cflags_cc': ['-fno-rtti', '-fno-exceptions'], 'ldflags': ['-pthread']";
  writeFileSync(
    join(include, "common.gypi"),
    `{ 'target_defaults': { 'default_configuration': 'Release', 'configurations': { 'Release': {} }, ${options} } }\n`,
  );
  writeFileSync(join(include, "config.gypi"), "{ 'target_defaults': {}, 'variables': {} }\n");
  writeFileSync(join(include, "experimental.h"), experimentalHeader);
}

const trial = `
const Database = require(process.argv[1]);
const db = new Database(":memory:", { nativeBinding: process.argv[2] });
db.exec("CREATE VIRTUAL TABLE t USING fts5(x)");
for (let i = 0; i < 100; i++) db.prepare("SELECT ?").get(Buffer.from("x"));
gc();
console.log(db.prepare("SELECT sqlite_version() AS v").get().v);`;

/** @param {string} file @param {string} electronPath */
async function prove(file, electronPath) {
  const env = { ELECTRON_RUN_AS_NODE: "1" };
  const args = ["--expose-gc", "-e", trial, inModules("better-sqlite3"), file];
  await mustRun("The addon was built but does not run in this Electron.", electronPath, args, { env });
}
