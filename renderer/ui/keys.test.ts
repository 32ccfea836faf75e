import { describe, expect, it } from "vitest";
import { keysFor } from "./keys.ts";

describe("keysFor", () => {
  it("names the keys that a keyboard has", () => {
    expect(keysFor("MacIntel", "Ctrl Z, Ctrl ⇧ Z")).toBe("⌘ Z, ⌘ ⇧ Z");
    expect(keysFor("Win32", "Alt ←")).toBe("Alt ←");
    expect(keysFor("Linux x86_64", "Ctrl K")).toBe("Ctrl K");
  });
});
