import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkIntegrity, hashFiles, listFiles } from "./integrity.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-integrity-"));
  mkdirSync(join(folder, "b"));
  writeFileSync(join(folder, "b", "two"), "2");
  writeFileSync(join(folder, "one"), "1");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("checkIntegrity", () => {
  const pinned = `sha512-${createHash("sha512").update("1").digest("base64")}`;

  it("accepts the pinned file", () => expect(checkIntegrity(join(folder, "one"), pinned)).resolves.toBeUndefined());

  it("refuses another, and says what to do", () =>
    expect(checkIntegrity(join(folder, "b", "two"), pinned)).rejects.toThrow(/not the file that was pinned(.|\n)*npm cache clean/));
});

describe("hashFiles", () => {
  it("lists files in one order on every system", () => expect(listFiles(folder)).toEqual(["b/two", "one"]));

  it("changes with a name as with a content", async () => {
    const before = await hashFiles(folder);
    expect(await hashFiles(folder)).toBe(before);
    writeFileSync(join(folder, "one"), "1!");
    const changed = await hashFiles(folder);
    writeFileSync(join(folder, "one"), "1");
    writeFileSync(join(folder, "three"), "");
    expect(new Set([before, changed, await hashFiles(folder)]).size).toBe(3);
  });
});
