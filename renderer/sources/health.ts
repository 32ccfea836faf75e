/** How a feed is doing, in a word and its colour; and how often it can be asked. */
import { type Feed, type FeedHealth, feedHealth } from "../../shared/domain/feed.ts";

export type Health = FeedHealth | "paused";

export const healthOf = ({ isPaused, check }: Pick<Feed, "isPaused" | "check">): Health => (isPaused ? "paused" : feedHealth(check));

export const healthTones = {
  paused: "neutral",
  waiting: "neutral",
  fine: "sure",
  unsteady: "doubt",
  failing: "wrong",
  gone: "wrong",
} as const;

/** In minutes. */
export const schedules = [15, 30, 60, 180, 360, 720, 1440, 10_080] as const;
