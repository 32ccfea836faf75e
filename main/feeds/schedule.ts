/** When a feed is asked again, and how it is doing: functions of what was found, without a clock of their own. */
import { type FeedCheck, goneFrom } from "../../shared/domain/feed.ts";
import type { IsoInstant } from "../../shared/domain/time.ts";
import type { FetchProblem } from "./problem.ts";

export type CheckOutcome =
  | { readonly ok: true; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly ok: false; readonly problem: FetchProblem };

const minute = 60_000;
const longest = 7 * 24 * 60 * minute;

/** The check that follows from an outcome. */
export function afterCheck(url: string, everyMinutes: number, previous: FeedCheck | null, outcome: CheckOutcome, now: number): FeedCheck {
  const checkedAt = toInstant(now);
  if (outcome.ok) {
    const nextAt = toInstant(now + spread(everyMinutes * minute, url));
    return { etag: outcome.etag, lastModified: outcome.lastModified, checkedAt, nextAt, failures: 0, problem: null };
  }
  const { problem } = outcome;
  const failures = problem.status === 410 ? goneFrom : (previous?.failures ?? 0) + 1;
  const wait = Math.max(backOff(everyMinutes, failures), (problem.retryAfter ?? 0) * 1000);
  return {
    etag: previous?.etag ?? null,
    lastModified: previous?.lastModified ?? null,
    checkedAt,
    nextAt: toInstant(now + spread(Math.min(wait, longest), url)),
    failures,
    problem: problem.reason,
  };
}

/** Each failure in a row doubles the wait, to a week at most. */
function backOff(everyMinutes: number, failures: number): number {
  return Math.min(longest, everyMinutes * minute * 2 ** Math.min(failures, 20));
}

/** A tenth more at most, by the feed's own address: feeds that were added together do not stay together. */
function spread(wait: number, url: string): number {
  let hash = 0;
  for (const letter of url) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1009;
  return Math.round(wait * (1 + hash / 10_090));
}

const toInstant = (at: number): IsoInstant => new Date(at).toISOString();

/** Whether a feed is to be asked now. */
export const isDue = (check: FeedCheck | null, now: number): boolean => check === null || Date.parse(check.nextAt) <= now;
