import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FeedCheck, feedHealth } from "../../shared/domain/feed.ts";
import { afterCheck, type CheckOutcome, isDue } from "./schedule.ts";
import { retryAfterSeconds } from "./status.ts";

const url = "https://lequai.example/rss";
const now = Date.parse("2026-11-24T08:00:00.000Z");
const fine: CheckOutcome = { ok: true, etag: '"a"', lastModified: null };
const failed = (status?: number, retryAfter?: number): CheckOutcome => ({
  ok: false,
  problem: {
    kind: "status",
    reason: { kind: "told", about: ["No."] },
    ...(status ? { status } : {}),
    ...(retryAfter ? { retryAfter } : {}),
  },
});
const minutes = (check: FeedCheck): number => (Date.parse(check.nextAt) - now) / 60_000;

const failing = (times: number): FeedCheck => {
  let check = afterCheck(url, 60, null, failed(503), now);
  for (let time = 1; time < times; time++) check = afterCheck(url, 60, check, failed(503), now);
  return check;
};

describe("a feed's schedule", () => {
  it("asks again after its own time, a tenth later at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 10_080 }), fc.webUrl(), (every, address) => {
        const wait = minutes(afterCheck(address, every, null, fine, now));
        expect(wait).toBeGreaterThanOrEqual(every);
        expect(wait).toBeLessThanOrEqual(every * 1.11);
      }),
    );
  });

  it("waits twice as long after each failure, a week at most, and forgets them after a success", () => {
    const waits = [1, 2, 3].map((times) => Math.round(minutes(failing(times)) / minutes(afterCheck(url, 60, null, fine, now))));
    expect(waits).toEqual([2, 4, 8]);
    expect(minutes(failing(30))).toBeLessThanOrEqual(7 * 24 * 60 * 1.11);
    expect(afterCheck(url, 60, failing(5), fine, now)).toMatchObject({ failures: 0, problem: null, etag: '"a"' });
  });

  it("waits as long as the server asks", () => {
    expect(minutes(afterCheck(url, 60, null, failed(429, 6 * 3600), now))).toBeGreaterThanOrEqual(360);
    const clock = Date.parse("2026-11-24T08:00:00Z");
    expect(["120", "Tue, 24 Nov 2026 08:01:30 GMT", "soon", ""].map((value) => retryAfterSeconds(value, clock))).toEqual([
      120,
      90,
      null,
      null,
    ]);
  });

  it("keeps what the last good answer said of itself", () => {
    const check = afterCheck(url, 60, afterCheck(url, 60, null, fine, now), failed(503), now);
    expect([check.etag, check.problem]).toEqual(['"a"', { kind: "told", about: ["No."] }]);
  });

  it("is due when its time has come", () => {
    const check = afterCheck(url, 60, null, fine, now);
    expect([isDue(null, now), isDue(check, now), isDue(check, Date.parse(check.nextAt))]).toEqual([true, false, true]);
  });
});

describe("a feed's health", () => {
  it("tells a bad day from a bad end", () => {
    expect([null, failing(1), failing(3), failing(12)].map(feedHealth)).toEqual(["waiting", "unsteady", "failing", "gone"]);
    expect(feedHealth(afterCheck(url, 60, null, fine, now))).toBe("fine");
    expect(feedHealth(afterCheck(url, 60, null, failed(410), now))).toBe("gone");
  });
});
