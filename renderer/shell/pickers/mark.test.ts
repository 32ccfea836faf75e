import { describe, expect, it } from "vitest";
import { alreadySo } from "./mark.ts";

describe("what is so already of chosen articles", () => {
  const effect = { articles: 64, tags: [], dossiers: [], read: 14, kept: 3, dropped: 1 };
  it("counts those that an act will leave as they are", () => {
    expect(alreadySo(effect, "read")).toBe(14);
    expect(alreadySo(effect, "unread")).toBe(50);
    expect(alreadySo(effect, "kept")).toBe(3);
    expect(alreadySo(effect, "dropped")).toBe(1);
  });
});
