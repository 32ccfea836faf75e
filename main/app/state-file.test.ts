import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStateFile } from "./state-file.ts";

const aFile = (): string => join(mkdtempSync(join(tmpdir(), "state-")), "state.json");

describe("openStateFile", () => {
  it("starts with defaults where there is no file", () => {
    expect(openStateFile(aFile()).read().settings).toMatchObject({ theme: "system", language: "en" });
  });

  it("starts with defaults where the file is spoilt, whatever is in it", () => {
    for (const content of ["", "{", "null", "[1]", '{"settings": 4, "recent": "x"}']) {
      const path = aFile();
      writeFileSync(path, content);
      expect(openStateFile(path).read()).toMatchObject({ recent: [], lastArchive: null });
    }
  });

  it("begins a setting that the file does not know without losing the others", () => {
    const path = aFile();
    writeFileSync(path, JSON.stringify({ settings: { theme: "dark", language: "fr", panes: {}, route: "", issuer: "Bureau" } }));
    expect(openStateFile(path).read().settings).toMatchObject({ theme: "dark", issuer: "Bureau", foldCopies: true });
  });

  it("keeps the good parts of a file with one spoilt part", () => {
    const path = aFile();
    openStateFile(path).change((state) => ({ ...state, lastArchive: "a.communique" }));
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), window: "wide" }));
    expect(openStateFile(path).read().lastArchive).toBe("a.communique");
  });

  it("remembers changes for the next start", () => {
    const path = aFile();
    openStateFile(path).change((state) => ({ ...state, settings: { ...state.settings, theme: "dark" } }));
    expect(openStateFile(path).read().settings.theme).toBe("dark");
  });
});
