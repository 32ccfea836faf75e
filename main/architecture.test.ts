/** A rule that cannot fail is none: each dependency rule is shown a breach of itself and must fire. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = resolve(import.meta.dirname, "..");

/** Rule -> a file that breaks it, with one import. */
const breaches: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  "no-cycle": ["shared/domain/ring.ts", "./ring-back.ts"],
  "shared-stands-alone": ["shared/domain/breach.ts", "../../main/clean/plain.ts"],
  "shared-runs-anywhere": ["shared/query/breach.ts", "better-sqlite3"],
  "shared-no-node": ["shared/anchor/breach.ts", "node:fs"],
  "pure-stages": ["main/clean/breach.ts", "../archive/plain.ts"],
  "pure-stages-no-node": ["main/compare/breach.ts", "node:path"],
  "sql-in-archive-only": ["main/desk/breach.ts", "better-sqlite3"],
  "archive-stands-alone": ["main/archive/breach.ts", "../clean/plain.ts"],
  "capture-and-digest-stand-alone": ["main/capture/breach.ts", "../archive/plain.ts"],
  "electron-in-app-only": ["main/worker/breach.ts", "electron"],
  "window-through-the-contract": ["renderer/search/breach.ts", "../../main/clean/plain.ts"],
  "window-no-node": ["renderer/reader/breach.ts", "node:fs"],
  "views-stand-alone": ["renderer/digest/breach.ts", "../search/plain.ts"],
  "widgets-know-no-view": ["renderer/ui/breach.ts", "../search/plain.ts"],
  "journeys-drive-from-outside": ["e2e/breach.ts", "../main/clean/plain.ts"],
  "no-unlisted-package": ["shared/contract/breach.ts", "acorn"],
};

const plain = ["main/clean/plain.ts", "main/archive/plain.ts", "renderer/search/plain.ts"];

describe("the dependency rules", () => {
  const folder = mkdtempSync(join(tmpdir(), "rules-"));
  let fired: ReadonlySet<string>;

  beforeAll(() => {
    const write = (file: string, text: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    for (const file of plain) write(file, "export const plain = 1;\n");
    for (const [file, imports] of Object.values(breaches))
      write(file, `import * as other from "${imports}";\nexport const breach = other;\n`);
    write("shared/domain/ring-back.ts", 'import * as other from "./ring.ts";\nexport const back = other;\n');
    for (const name of ["package.json", "tsconfig.json", "node_modules"]) symlinkSync(join(project, name), join(folder, name));
    fired = firedRules(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(breaches))("%s fires on a breach of it", (rule) => {
    expect([...fired]).toContain(rule);
  });

  it("each rule has a planted breach", () => {
    expect(Object.keys(breaches).sort()).toEqual(ruleNames().sort());
  });
});

function firedRules(folder: string): ReadonlySet<string> {
  const args = [
    "--config",
    join(project, "config", "dependency-cruiser.cjs"),
    "--output-type",
    "json",
    "main",
    "renderer",
    "shared",
    "e2e",
  ];
  const bin = join(project, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const output = run(process.execPath, [bin, ...args], folder);
  const report: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(output);
  return new Set(report.summary.violations.map((each) => each.rule.name));
}

function ruleNames(): string[] {
  const code = 'process.stdout.write(JSON.stringify(require("./config/dependency-cruiser.cjs").forbidden.map((rule) => rule.name)))';
  return JSON.parse(run(process.execPath, ["-e", code], project));
}

// A cruise that finds breaches exits with their number; its report is what counts here.
function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8", maxBuffer: 64 << 20, stdio: ["ignore", "pipe", "ignore"] });
  } catch (thrown) {
    if (thrown instanceof Error && "stdout" in thrown && typeof thrown.stdout === "string" && thrown.stdout !== "") return thrown.stdout;
    throw thrown;
  }
}
