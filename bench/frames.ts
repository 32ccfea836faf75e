/** How long the window's frames take, measured in the window. */
import type { Page } from "playwright";
import { quantile } from "./quantile.ts";

/** Milliseconds between drawn frames while `work` goes on: the longest, and the longest but the worst hundredth. */
export interface Frames {
  readonly worstMs: number;
  readonly p99Ms: number;
  readonly count: number;
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
  return { worstMs: at(1), p99Ms: at(0.99), count: gaps.length };
}
