/** How a feed is doing, in a word. */
import type { Feed } from "../../shared/domain/feed.ts";

export type Health = "paused" | "waiting" | "fine" | "unsteady" | "failing";

/** One failure may be the weather; three in a row are the feed's. */
export function healthOf({ isPaused, check }: Pick<Feed, "isPaused" | "check">): Health {
  if (isPaused) return "paused";
  if (check === null) return "waiting";
  if (check.failures === 0) return "fine";
  return check.failures < 3 ? "unsteady" : "failing";
}

export const healthTones = { paused: "neutral", waiting: "neutral", fine: "sure", unsteady: "doubt", failing: "wrong" } as const;

/** How often a feed can be asked, in minutes. */
export const schedules = [15, 30, 60, 180, 360, 720, 1440, 10_080] as const;
