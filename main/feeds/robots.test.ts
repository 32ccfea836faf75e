import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAllowed, readRobots } from "./robots.ts";

const may = (text: string, path: string): boolean => isAllowed(readRobots(text, "Communique"), new URL(path, "https://lequai.example"));

describe("robots.txt", () => {
  it("obeys its own group before that for all", () => {
    const text = "User-agent: *\nDisallow: /\n\nUser-agent: communique\nUser-agent: other\nDisallow: /a\n";
    expect([may(text, "/a"), may(text, "/b"), may("User-agent: *\nDisallow: /\n", "/b")]).toEqual([false, true, false]);
  });

  it("lets the longest rule decide, and of two the one that allows", () => {
    expect(may("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c")).toBe(true);
    expect(may("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c")).toBe(false);
    expect(may("User-agent: *\nDisallow: /a\nAllow: /a", "/a")).toBe(true);
  });

  it("knows wildcards and ends", () => {
    const text = "User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/print/ # twice\nDisallow: /ünder";
    expect([may(text, "/a.pdf"), may(text, "/a.pdf?x"), may(text, "/2026/print/1"), may(text, "/print"), may(text, "/ünder/a")]).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it("takes an empty or a strange file for leave", () => {
    expect(["", "<html>", "Disallow: /", "User-agent: *\nDisallow:"].map((text) => may(text, "/a"))).toEqual([true, true, true, true]);
  });

  it("reads any text without throwing", () => {
    const line = fc.constantFrom(
      "User-agent: *",
      "User-agent: Communique",
      "Disallow: /*a*",
      "Allow: /$",
      "Disallow: *",
      "#",
      "Sitemap: x",
      "Disallow: /%",
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            line,
            fc.string({ unit: "binary" }).map((text) => `Disallow: ${text}`),
          ),
          { maxLength: 20 },
        ),
        fc.webPath().map((path) => `/a${path}`),
        (lines, path) => {
          expect(typeof may(lines.join("\n"), path)).toBe("boolean");
        },
      ),
      { numRuns: 1000 },
    );
  });
});
