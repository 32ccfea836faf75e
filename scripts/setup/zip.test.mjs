import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listFiles } from "./integrity.mjs";
import { unpackZip } from "./zip.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-zip-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param {Record<string, Uint8Array>} files @returns {string} */
function aZip(files) {
  writeFileSync(join(folder, "a.zip"), zipSync(files, { level: 6 }));
  return join(folder, "a.zip");
}

describe("unpackZip", () => {
  it("gives back the bytes of what it was told to take, where it was told to put them", () => {
    const text = new TextEncoder().encode("retenue ".repeat(500));
    const file = aZip({ "App/app": text, "App/empty": new Uint8Array(), "App/left/out": text });
    unpackZip(file, join(folder, "out"), (name) => (name.includes("left") ? null : name.replace("App/", "")));
    expect(listFiles(join(folder, "out"))).toEqual(["app", "empty"]);
    expect(readFileSync(join(folder, "out", "app"))).toEqual(Buffer.from(text));
  });

  it("refuses an entry that would leave its folder", () =>
    expect(() => unpackZip(aZip({ "../evil": new Uint8Array(1) }), join(folder, "out"), (name) => name)).toThrow("would leave its folder"));

  it("refuses a file that was cut off", () => {
    const file = aZip({ app: new Uint8Array(100) });
    writeFileSync(file, readFileSync(file).subarray(0, 60));
    expect(() => unpackZip(file, join(folder, "out"), (name) => name)).toThrow("not a zip file, or cut off");
  });
});
