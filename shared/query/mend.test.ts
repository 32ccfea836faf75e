import { describe, expect, it } from "vitest";
import { nearestWord, withEdit } from "./mend.ts";

describe("mending", () => {
  it("names the one word that is meant, or none", () => {
    expect(nearestWord("unraed", ["unread", "new"])).toBe("unread");
    expect(nearestWord("ne", ["new", "net"])).toBeNull();
    expect(nearestWord("pictures", ["note", "image"])).toBeNull();
  });

  it("leaves one space where it takes something out", () => {
    expect(withEdit("a AND b", { at: 2, length: 3, text: "" })).toBe("a b");
    expect(withEdit("AND b", { at: 0, length: 3, text: "" })).toBe("b");
    expect(withEdit("a b", { at: 3, length: 0, text: '"' })).toBe('a b"');
  });
});
