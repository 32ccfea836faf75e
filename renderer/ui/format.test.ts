import { describe, expect, it } from "vitest";
import { formatCount, formatNext, formatWhen, languageName } from "./format.ts";

const now = new Date(2026, 10, 24, 8, 0);

describe("formatCount", () => {
  it("groups digits from five on, so that short numbers stay whole", () => {
    expect([formatCount(7), formatCount(9999), formatCount(10_000), formatCount(1_234_567)]).toEqual([
      "7",
      "9999",
      "10\u202F000",
      "1\u202F234\u202F567",
    ]);
  });
});

describe("formatNext", () => {
  it("tells the hour of today and tomorrow, and the day after that", () => {
    const at = (day: number, hour: number, minute: number) => formatNext(new Date(2026, 10, day, hour, minute).toISOString(), "en", now);
    expect([at(24, 17, 23), at(25, 0, 5), at(26, 9, 0)]).toEqual(["17:23", "tomorrow 00:05", "26 Nov"]);
  });
});

describe("formatWhen", () => {
  it("says times of today, yesterday, and days", () => {
    expect(formatWhen({ day: "2026-11-24", instant: new Date(2026, 10, 24, 6, 12).toISOString() }, "en", now)).toBe("06:12");
    expect(formatWhen({ day: "2026-11-23", instant: null }, "en", now)).toBe("Yesterday");
    expect(formatWhen({ day: "2026-11-09", instant: null }, "en", now)).toBe("9 Nov");
    expect(formatWhen({ day: "2025-11-09", instant: null }, "en", now)).toBe("9 Nov 2025");
    expect(formatWhen({ day: null, instant: null }, "en", now)).toBe("");
  });
});

describe("languageName", () => {
  it("names a language in the language of the screens", () => {
    expect([languageName("fr", "en"), languageName("de", "fr"), languageName(null, "en")]).toEqual(["French", "Allemand", ""]);
  });
});
