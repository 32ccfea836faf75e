import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse.ts";
import { pinDays } from "./pin.ts";
import { printQuery } from "./print.ts";

describe("pinDays", () => {
  it.each([
    ["a after:7d", "a after:2026-11-17"],
    ["before:yesterday OR NOT since:hier", "before:2026-11-23 OR NOT since:2026-11-23"],
    ["date:today", "date:2026-11-24"],
    ["date:7d", "date:2026-11-17.."],
    ['date:"last week"', "date:2026-11-16..2026-11-22"],
    ["date:2026-01..yesterday", "date:2026-01-01..2026-11-23"],
    ["after:2026-11 date:2026", "after:2026-11 date:2026"],
  ])("writes %s as %s", (typed, pinned) => {
    const today = new Date(2026, 10, 24);
    const read = parseQuery(typed, today);
    if (!read.ok || read.value === null) throw new Error(typed);
    const printed = printQuery(pinDays(read.value));
    expect(printed).toBe(pinned);
    const later = parseQuery(printed, new Date(2027, 3, 1));
    expect(later.ok && later.value && printQuery(pinDays(later.value))).toBe(pinned);
  });
});
