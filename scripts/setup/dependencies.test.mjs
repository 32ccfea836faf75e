import { describe, expect, it } from "vitest";
import { isInstalled } from "./dependencies.mjs";

describe("isInstalled", () => {
  const zod = { version: "4.6.7", integrity: "sha512-a" };
  const wanted = { packages: { "": {}, "node_modules/zod": zod, "node_modules/for-mac": { version: "1.0.0", optional: true } } };

  it("is content without the optional packages of other systems", () =>
    expect(isInstalled(wanted, { packages: { "node_modules/zod": zod } })).toBe(true));

  it("sees a missing package, another version and another content", () => {
    const others = [{}, { "node_modules/zod": { ...zod, version: "4.6.6" } }, { "node_modules/zod": { ...zod, integrity: "sha512-b" } }];
    expect(others.map((packages) => isInstalled(wanted, { packages }))).toEqual([false, false, false]);
  });

  it("does not trust a folder whose install was cut off, which lacks npm's own list", () => expect(isInstalled(wanted, null)).toBe(false));
});
