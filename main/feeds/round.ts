/** A round over the feeds whose time has come, a few at once; what each brought is kept before the next begins in its place. */
import type { Feed } from "../../shared/domain/feed.ts";
import type { FeedId } from "../../shared/domain/ids.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import type { IsoInstant } from "../../shared/domain/time.ts";
import type { Fetcher } from "./fetcher.ts";
import { type FindUnseen, type Poll, pollFeed } from "./poll.ts";

/** What a round needs of the archive. */
export interface FeedStore {
  /** Feeds to check now, the longest overdue first. */
  due(now: IsoInstant): Promise<readonly Feed[]>;
  unseen(id: FeedId, keys: readonly string[]): ReturnType<FindUnseen>;
  /** Takes what came into the archive, and only then remembers its entries and the check: a crash between costs a second look, no entry. */
  keep(feed: Feed, poll: Poll): Promise<void>;
}

interface Round {
  readonly feeds: number;
  readonly entries: number;
  /** Feeds that could not be read, and why. */
  readonly problems: readonly { readonly title: string; readonly problem: Reason }[];
}

const atOnce = 4;

/** Checks every feed that is due once. What is cancelled keeps its old check, and is due again. */
export async function pollRound(store: FeedStore, fetcher: Fetcher, now: () => number, signal?: AbortSignal): Promise<Round> {
  const due = [...(await store.due(new Date(now()).toISOString()))];
  const problems: { title: string; problem: Reason }[] = [];
  let feeds = 0;
  let entries = 0;
  await Promise.all(Array.from({ length: atOnce }, takeOne));
  return { feeds, entries, problems };

  async function takeOne(): Promise<void> {
    for (let feed = due.shift(); feed && !signal?.aborted; feed = due.shift()) {
      const { id, title } = feed;
      const poll = await pollFeed(feed, (keys) => store.unseen(id, keys), fetcher, now(), signal);
      if (signal?.aborted) return;
      await store.keep(feed, poll);
      feeds++;
      entries += poll.entries.length;
      if (poll.check.problem !== null) problems.push({ title, problem: poll.check.problem });
    }
  }
}
