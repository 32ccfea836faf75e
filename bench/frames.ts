/** How long the window's frames take, measured in the window. */
import type { Page } from "playwright";
import { quantile } from "./quantile.ts";

/** Milliseconds between drawn frames while `work` goes on: the longest, the longest but the worst hundredth, and how many came late for 60 a second. */
export interface Frames {
  readonly worstMs: number;
  readonly p99Ms: number;
  readonly count: number;
  /** Of all frames, 0 to 1: those more than 17 ms after the one before. */
  readonly lateShare: number;
}

export async function watchFrames(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const watched: { times: number[]; on: boolean } = { times: [], on: true };
    Object.assign(window, { watched });
    const step = (time: number): void => {
      watched.times.push(time);
      if (watched.on) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  await work();
  const times = await page.evaluate(() => {
    const { watched } = window as unknown as { watched: { times: number[]; on: boolean } };
    watched.on = false;
    return watched.times;
  });
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const at = (share: number): number => Math.round(quantile(gaps, share));
  const late = gaps.filter((gap) => gap > lateMs).length;
  return { worstMs: at(1), p99Ms: at(0.99), count: gaps.length, lateShare: late / Math.max(1, gaps.length) };
}

/** A frame of 60 a second, with what a clock may be off. */
const lateMs = 17;
