import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheCandidates, makeWhole } from "./cache.mjs";
import { inProject } from "./project.mjs";

describe("cacheCandidates", () => {
  const host = { platform: "linux", env: {}, home: "/home/nora", uid: 1000 };
  const last = inProject(".cache");

  it("keeps to each system's custom, and falls back to the project", () => {
    expect(cacheCandidates(host)).toEqual(["/home/nora/.cache/communique", last]);
    expect(cacheCandidates({ ...host, env: { XDG_CACHE_HOME: "/big" } })).toEqual(["/big/communique", last]);
    expect(cacheCandidates({ ...host, platform: "darwin" })[0]).toBe(join("/home/nora", "Library", "Caches", "communique"));
    expect(cacheCandidates({ ...host, platform: "win32", env: { LOCALAPPDATA: "/local" } })[0]).toBe(join("/local", "communique", "Cache"));
  });

  it("keeps root's cache where the app, which then has no rights, can read it", () => {
    expect(cacheCandidates({ ...host, home: "/root", uid: 0 })).toEqual(["/var/cache/communique", last]);
  });

  it("tries a folder named by the user first", () => {
    expect(cacheCandidates({ ...host, env: { COMMUNIQUE_CACHE: "/mine" } })[0]).toBe("/mine");
  });
});

describe("makeWhole", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "communique-whole-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("leaves nothing of a work that was cut off half-way", async () => {
    const cutOff = makeWhole(join(folder, "electron"), async (draft) => {
      writeFileSync(join(draft, "half"), "");
      throw new Error("no space left");
    });
    await expect(cutOff).rejects.toThrow("no space left");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("clears away what a killed process left", async () => {
    mkdirSync(join(folder, ".electron-XXXXXX"));
    await makeWhole(join(folder, "electron"), async () => {});
    expect(readdirSync(folder)).toEqual(["electron"]);
  });

  it("does not show the folder before it is whole, and opens it to other users", async () => {
    const target = join(folder, "electron");
    await makeWhole(target, async (draft) => {
      writeFileSync(join(draft, "version"), "33");
      expect(existsSync(target)).toBe(false);
    });
    expect(readFileSync(join(target, "version"), "utf8")).toBe("33");
    if (process.platform !== "win32") expect(statSync(target).mode & 0o777).toBe(0o755);
  });

  it("replaces what an older version left", async () => {
    const target = join(folder, "electron");
    mkdirSync(target);
    writeFileSync(join(target, "old"), "");
    await makeWhole(target, async (draft) => writeFileSync(join(draft, "new"), ""));
    expect({ inside: readdirSync(target), beside: readdirSync(folder) }).toEqual({ inside: ["new"], beside: ["electron"] });
  });
});
