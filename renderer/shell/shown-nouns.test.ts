import { describe, expect, it } from "vitest";
import { isTouched } from "./shown-nouns.ts";

describe("isTouched", () => {
  it("asks again for what shows the changed noun, and for nothing else", () => {
    expect(isTouched("search.run", ["tags"])).toBe(true);
    expect(isTouched("capture.jobs", ["tags", "annotations"])).toBe(false);
    expect(isTouched("digests.check", ["articles", "outlets"])).toBe(true);
  });

  it("leaves alone what is not of the archive", () => {
    expect(isTouched("app.settings", ["articles", "jobs"])).toBe(false);
    expect(isTouched("palette", ["articles"])).toBe(false);
  });
});
