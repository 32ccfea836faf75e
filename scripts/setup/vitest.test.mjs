import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inProject } from "./project.mjs";
import { countTests, failedFiles } from "./vitest.mjs";

describe("countTests", () => {
  it("counts what the report counts", () =>
    expect(countTests({ numPassedTests: 7, numFailedTests: 2 }, 1)).toEqual({ passed: 7, failed: 2 }));

  it("counts a failure that no test stands for, such as a file that does not compile", () => {
    expect(countTests({ numPassedTests: 7, numFailedTests: 0 }, 1)).toEqual({ passed: 7, failed: 1 });
    expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1 });
  });
});

describe("failedFiles", () => {
  it("names the files to run once more, and what passed in them", () => {
    const report = inProject(".cache", "vitest-test.json");
    /** @param {string[]} all */
    const results = (...all) => all.map((status) => ({ status }));
    const testResults = [
      { name: "/a.test.ts", status: "passed", assertionResults: results("passed") },
      { name: "/b.test.ts", status: "failed", assertionResults: results("passed", "failed", "passed") },
    ];
    writeFileSync(report, JSON.stringify({ testResults }));
    expect(failedFiles("vitest-test")).toEqual({ files: ["/b.test.ts"], passed: 2 });
    rmSync(report);
    expect(failedFiles("vitest-test")).toEqual({ files: [], passed: 0 });
  });
});
