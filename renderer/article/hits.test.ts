import { describe, expect, it } from "vitest";
import { stepHit } from "./hits.ts";

describe("stepHit", () => {
  it("starts at the first hit going down and at the last going up", () => {
    expect([stepHit(null, 1, 3), stepHit(null, -1, 3)]).toEqual([0, 2]);
  });
  it("goes round at the ends", () => {
    expect([stepHit(2, 1, 3), stepHit(0, -1, 3)]).toEqual([0, 2]);
  });
  it("finds nothing where there is nothing", () => {
    expect(stepHit(null, 1, 0)).toBeNull();
  });
});
