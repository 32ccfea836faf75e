/** A list of all articles, scrolled by the wheel in the real program: how long its frames take. */
import { frame } from "../e2e/screens/frame.ts";
import { watchFrames } from "./frames.ts";
import { generatedArchive, withList, withProgram } from "./program.ts";

/** Turns of the wheel, each followed by a frame at most. */
const turns = 200;

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** @returns the exit code: 0 measured */
export async function run({ size }: { readonly size: number | null }): Promise<number> {
  const count = size ?? 100_000;
  return withProgram(async (ground) => {
    await withList(await generatedArchive(count, ground), async (page) => {
      await frame(page).results().first().hover();
      const frames = await watchFrames(page, async () => {
        for (let turn = 0; turn < turns; turn += 1) {
          await page.mouse.wheel(0, turn % 50 === 49 ? 200_000 : 600);
          await page.waitForTimeout(16);
        }
      });
      console.log(
        `${count} rows, ${turns} turns of the wheel, ${frames.count} frames: the longest ${frames.worstMs} ms, 99 in 100 within ${frames.p99Ms} ms, ${percent(frames.lateShare)} % after more than 17 ms`,
      );
      console.log(
        JSON.stringify({ rows: count, worstFrameMs: frames.worstMs, p99FrameMs: frames.p99Ms, latePercent: percent(frames.lateShare) }),
      );
    });
    return 0;
  });
}
