import { describe, expect, it } from "vitest";
import { countTests } from "./vitest.mjs";

describe("countTests", () => {
  it("counts what the report counts", () =>
    expect(countTests({ numPassedTests: 7, numFailedTests: 2 }, 1)).toEqual({ passed: 7, failed: 2 }));

  it("counts a failure that no test stands for, such as a file that does not compile", () => {
    expect(countTests({ numPassedTests: 7, numFailedTests: 0 }, 1)).toEqual({ passed: 7, failed: 1 });
    expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1 });
  });
});
