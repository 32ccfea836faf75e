/** npm run lint: form, types, dependency rules, unused code; and the longest files, to be looked at. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { listFiles } from "./setup/integrity.mjs";
import { runMain } from "./setup/main.mjs";
import { runTool } from "./setup/process.mjs";
import { inProject } from "./setup/project.mjs";
import { ensureTools } from "./setup.mjs";

/** @typedef {{name: string, tool: string, bin?: string, args: string[]}} Check */

const ourFolders = ["main", "renderer", "shared", "e2e", "bench"].filter((each) => existsSync(inProject(each)));

/** @returns {Check[]} */
function checks() {
  const projects = ["tsconfig.json", ...configs(/^tsconfig\..*\.json$/)];
  return [
    { name: "form", tool: "@biomejs/biome", args: ["check", "."] },
    ...projects.map((each) => ({ name: `types ${each}`, tool: "typescript", bin: "tsc", args: ["--noEmit", "-p", each] })),
    {
      name: "dependencies",
      tool: "dependency-cruiser",
      bin: "depcruise",
      args: ["--config", "config/dependency-cruiser.cjs", ...ourFolders],
    },
    { name: "unused", tool: "knip", args: ["--config", "config/knip.json"] },
  ];
}

/** @param {RegExp} name @returns {string[]} */
const configs = (name) =>
  readdirSync(inProject("config"))
    .filter((each) => name.test(each))
    .sort()
    .map((each) => `config/${each}`);

/** @returns {Promise<import("./setup/vitest.mjs").Count>} a check counts as one, the sizes not at all */
export async function lint() {
  const count = { passed: 0, failed: 0 };
  for (const { name, tool, bin, args } of checks()) {
    const { status, output } = await runTool(tool, args, { bin, env: { NO_COLOR: "1" } });
    console.log(`${status === 0 ? "ok    " : "FAILED"} ${name}`);
    if (status !== 0) console.log(output.trimEnd());
    count[status === 0 ? "passed" : "failed"]++;
  }
  tellSizes();
  return count;
}

/** A long file is no error; one that every change passes through is a warning. */
function tellSizes() {
  const code = /\.(tsx?|mjs|cjs)$/;
  const sizes = [...ourFolders, "scripts"]
    .flatMap((folder) =>
      listFiles(inProject(folder), (file) => code.test(file) && !/\.test\./.test(file)).map((file) => `${folder}/${file}`),
    )
    .map((file) => ({ file, lines: readFileSync(inProject(file), "utf8").split("\n").length - 1 }))
    .sort((a, b) => b.lines - a.lines);
  console.log("\nThe longest files, in lines:");
  for (const { file, lines } of sizes.slice(0, 10)) console.log(`${String(lines).padStart(6)}  ${file}`);
}

await runMain(import.meta.url, async () => {
  await ensureTools({ quiet: true });
  return (await lint()).failed > 0 ? 1 : 0;
});
