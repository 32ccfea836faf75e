import { describe, expect, it } from "vitest";
import { calls } from "./contract.ts";
import { nounsTouched } from "./touched.ts";

const changes = /\.(save|merge|remove|add|addArticle|drop|apply|change|correct|markRead|triage|letIn|create|seen|pause|undo|redo)$/;

describe("nounsTouched", () => {
  it("knows what each call that changes the archive touches", () => {
    const changing = Object.keys(calls).filter((name) => changes.test(name) && name !== "archive.create");
    expect(Object.keys(nounsTouched)).toEqual(expect.arrayContaining(changing));
  });
});
