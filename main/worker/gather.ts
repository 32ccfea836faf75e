/** What the pool fetches: feeds whose time has come, the feeds of an address, single pages. What it brings is imported at once. */
import { networkInterfaces } from "node:os";
import type { AppError } from "../../shared/contract/errors.ts";
import type { FoundFeed } from "../../shared/contract/feeds.ts";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { Feed } from "../../shared/domain/feed.ts";
import type { FeedId } from "../../shared/domain/ids.ts";
import { err, type Result } from "../../shared/domain/result.ts";
import type { Asking, WriterTable } from "../archive/archive.ts";
import { charsetOf } from "../capture/web/http-message.ts";
import { findFeeds } from "../feeds/discover.ts";
import { createFetcher, type Fetcher } from "../feeds/fetcher.ts";
import type { Poll } from "../feeds/poll.ts";
import type { FetchProblem } from "../feeds/problem.ts";
import { pollRound } from "../feeds/round.ts";
import type { ImportSource } from "./import-source.ts";

/** Who fetches, and which hosts of the own network it may ask. */
export interface FetchLeave {
  readonly version: string;
  readonly allowedHosts: readonly string[];
}

export interface PollOrder {
  readonly feeds: readonly Feed[];
  /** The outlets' names, of the feeds that a person has said them of. */
  readonly outlets: ReadonlyMap<FeedId, string>;
  readonly leave: FetchLeave;
}

type GatherStore = Asking<Pick<WriterTable, "store.startJob" | "store.unseenEntries" | "store.keepPoll">>;

interface GatherOptions {
  readonly archive: GatherStore;
  /** Imports to the end, under a job that has been begun. */
  readonly importAll: (job: ImportJob, sources: readonly ImportSource[], signal: AbortSignal) => Promise<Result<ImportJob, AppError>>;
  readonly onJob: (job: ImportJob) => void;
}

export interface Gatherer {
  poll(order: PollOrder, options: GatherOptions, signal: AbortSignal): Promise<void>;
  find(address: string, leave: FetchLeave, signal: AbortSignal): Promise<Result<FoundFeed[], AppError>>;
  capture(address: string, leave: FetchLeave, options: GatherOptions, signal: AbortSignal): Promise<Result<ImportJob, AppError>>;
}

export function openGatherer(): Gatherer {
  let allowed: ReadonlySet<string> = new Set();
  let fetcher: Fetcher | null = null;
  // Imports of several feeds follow one another: each has the threads to itself.
  let importing: Promise<unknown> = Promise.resolve();

  function fetching(leave: FetchLeave): Fetcher {
    allowed = new Set(leave.allowedHosts);
    fetcher ??= createFetcher({ version: leave.version, allowedHosts: () => allowed });
    return fetcher;
  }

  async function bringIn(
    label: string,
    sources: readonly ImportSource[],
    options: GatherOptions,
    signal: AbortSignal,
  ): Promise<Result<ImportJob, AppError>> {
    const begun = await options.archive.ask("store.startJob", { label, sources: [] });
    if (!begun.ok) return begun;
    options.onJob(begun.value);
    const ended = importing.then(() => options.importAll(begun.value, sources, signal));
    // One that is broken off does not hold up the next.
    importing = ended.catch(() => {});
    return ended;
  }

  async function keep(feed: Feed, outlet: string | null, poll: Poll, options: GatherOptions, signal: AbortSignal): Promise<void> {
    const { check, entries } = poll;
    if (entries.length > 0) {
      const sources = entries.map(({ name, bytes, address, charset, missing, entryDate }) => ({
        kind: "fetched" as const,
        origin: "feed" as const,
        name,
        bytes,
        address,
        charset,
        missing,
        outlet,
        entryDate,
      }));
      const job = await bringIn(feed.title, sources, options, signal);
      // What did not come in is looked for again.
      if (!job.ok || job.value.state !== "done") return;
    }
    await options.archive.ask("store.keepPoll", { id: feed.id, check, entries: entries.map(({ key }) => key) });
  }

  return {
    poll: async ({ feeds, outlets, leave }, options, signal) => {
      const reachable = isOnline() ? feeds : feeds.filter(({ url }) => leave.allowedHosts.includes(new URL(url).hostname));
      const store = {
        due: async () => reachable,
        unseen: async (id: Feed["id"], keys: readonly string[]) => {
          const unseen = await options.archive.ask("store.unseenEntries", { id, entries: keys });
          return unseen.ok ? unseen.value : [];
        },
        keep: (feed: Feed, poll: Poll) => keep(feed, outlets.get(feed.id) ?? null, poll, options, signal),
      };
      await pollRound(store, fetching(leave), Date.now, signal);
    },
    find: async (address, leave, signal) => {
      const found = await findFeeds(withScheme(address), fetching(leave), signal);
      return found.ok ? found : err(asError(address, found.error));
    },
    capture: async (address, leave, options, signal) => {
      const page = await fetching(leave).fetch({ address: withScheme(address), wants: "page", signal });
      if (!page.ok) return err(asError(address, page.error));
      const { bytes, address: at, contentType } = page.value;
      const charset = charsetOf(contentType ?? undefined) ?? null;
      const source = {
        kind: "fetched",
        origin: "address",
        name: at,
        bytes,
        address: at,
        charset,
        missing: null,
        outlet: null,
        entryDate: null,
      } as const;
      return bringIn(new URL(at).host, [source], options, signal);
    },
  };
}

/** Without a network nothing is asked for, so that no feed is said to fail for it. */
const isOnline = (): boolean =>
  Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .some(({ internal }) => !internal);

const withScheme = (address: string): string =>
  /^[a-z][a-z\d+.-]*:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;

const hostOf = (address: string): string => URL.parse(withScheme(address))?.hostname ?? "";

const asError = (address: string, { kind, reason }: FetchProblem): AppError => ({
  kind: "cannot-fetch",
  address,
  // What the person wrote, not what was made of it.
  reason: reason.kind === "address-broken" ? { ...reason, about: [address] } : reason,
  privateHost: kind === "private-address" ? hostOf(address) : null,
});
