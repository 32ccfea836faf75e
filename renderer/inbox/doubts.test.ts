import { describe, expect, it } from "vitest";
import { doubtsOf, sayDays } from "./doubts.ts";

const outlet = { id: 1, name: "Le Fanal", country: null, label: null } as never;
const dated = { day: "2026-11-09", instant: null, certainty: "certain" as const, candidates: [] };

describe("doubtsOf", () => {
  it("has nothing against a dated article of a known outlet", () => {
    expect(doubtsOf({ published: dated, outlet, verdict: "complete", misread: null })).toEqual([]);
    expect(doubtsOf({ published: dated, outlet, verdict: "complete", misread: "dÃ©jÃ" })).toEqual([{ kind: "misread", words: "dÃ©jÃ" }]);
  });

  it("names the days that are possible, an outlet that nobody knows, and a text that is not whole", () => {
    const published = { day: null, instant: null, certainty: "candidates" as const, candidates: ["2020-01-06", "2025-01-06"] };
    expect(doubtsOf({ published, outlet: null, verdict: "paywall", misread: null })).toEqual([
      { kind: "not-whole", verdict: "paywall" },
      { kind: "date-one-of", days: ["2020-01-06", "2025-01-06"] },
      { kind: "outlet-unknown" },
    ]);
  });
});

describe("sayDays", () => {
  it("says once what the days have in common", () => {
    expect(sayDays(["2025-01-06", "2020-01-06"], "en")).toBe("6 Jan 2020 or 2025");
    expect(sayDays(["2026-11-10", "2026-11-09"], "en")).toBe("9 or 10 Nov 2026");
    expect(sayDays(["2026-11-09", "2026-09-11"], "en")).toBe("11 Sept 2026 or 9 Nov 2026");
    expect(sayDays(["2020-01-06", "2025-01-06"], "fr")).toBe("6 janv. 2020 ou 2025");
  });

  it("names the ends of a long list", () => {
    expect(sayDays(["2009-11-16", "2015-11-16", "2020-11-16", "2024-11-16", "2026-11-16"], "en")).toBe("16 Nov 2009 … 2026");
    expect(sayDays(["2026-11-12", "2026-11-19", "2026-11-05"], "en")).toBe("5 … 19 Nov 2026");
  });
});
