import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printFaces } from "./faces.ts";

describe("printFaces", () => {
  it("carries each face in the sheet itself, and nothing else of the window's styles", async () => {
    const assets = mkdtempSync(join(tmpdir(), "communique-faces-"));
    writeFileSync(join(assets, "serif-a1_B-2.woff2"), "face");
    writeFileSync(
      join(assets, "index-1.css"),
      'body{color:red}@font-face{font-family:Serif;src:url(./serif-a1_B-2.woff2) format("woff2");unicode-range:U+0-FF}p{margin:0}',
    );
    expect(await printFaces(assets)).toBe(
      `@font-face{font-family:Serif;src:url(data:font/woff2;base64,${btoa("face")}) format("woff2");unicode-range:U+0-FF}`,
    );
  });

  it("has none where no window was built", async () => {
    expect(await printFaces(join(tmpdir(), "no-such-folder"))).toBe("");
  });
});
