import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { follow, type Stand, standAt, tallest, topIn } from "./stand.ts";

const view = 600;
const atTop: Stand = { scrollTop: 0, shift: 0 };

describe("a list that is scrolled", () => {
  it("is its element for as long as that can be so high", () => {
    expect(follow(atTop, 123_456, 11_400_000, view)).toEqual({ scrollTop: 123_456, shift: 0 });
    expect(standAt(11_000_000, 11_400_000, view)).toEqual({ scrollTop: 11_000_000, shift: 0 });
  });

  it("is gone through pixel by pixel, however high it is", () => {
    const way = fc.array(fc.integer({ min: -2 * view, max: 2 * view }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), way, (times, share, steps) => {
        const whole = times * 15_000_000;
        let stand = standAt(share * (whole - view), whole, view);
        for (const step of steps) {
          const wanted = Math.max(0, Math.min(topIn(stand) + step, whole - view));
          const within = Math.max(0, Math.min(stand.scrollTop + step, Math.min(whole, tallest) - view));
          stand = follow(stand, within, whole, view);
          expect(topIn(stand)).toBeCloseTo(wanted, 3);
          expect(stand.scrollTop).toBeGreaterThanOrEqual(0);
          expect(stand.scrollTop).toBeLessThanOrEqual(Math.min(whole, tallest) - view);
        }
      }),
    );
  });

  it("reaches both of its ends by the bar, and the share between them that the bar shows", () => {
    const whole = 114_000_000;
    expect(topIn(follow(atTop, tallest - view, whole, view))).toBe(whole - view);
    expect(topIn(follow(standAt(whole, whole, view), 0, whole, view))).toBe(0);
    expect(topIn(follow(atTop, (tallest - view) / 2, whole, view)) / (whole - view)).toBeCloseTo(0.5, 3);
  });
});
