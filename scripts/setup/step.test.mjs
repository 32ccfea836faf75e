import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeStep } from "./step.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-step-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A step that counts how often it does its work. */
function aStep() {
  const state = { made: 0, value: /** @type {string | null} */ (null) };
  const find = () => state.value;
  const make = async () => {
    state.made++;
    state.value = "ready";
    return "ready";
  };
  return { state, step: { name: "step", lock: join(folder, "step.lock"), find, make } };
}

describe("takeStep", () => {
  it("does the work once, though two start together and a third comes later", async () => {
    const { state, step } = aStep();
    const told = [];
    const tell = (_name, how) => told.push(how);
    const first = await Promise.all([takeStep(step, tell), takeStep(step, tell)]);
    expect({ values: [...first, await takeStep(step, tell)], made: state.made }).toEqual({ values: ["ready", "ready", "ready"], made: 1 });
    expect(told).toEqual(["done", "cached", "cached"]);
  });
});
