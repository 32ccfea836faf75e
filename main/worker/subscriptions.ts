/** The feeds of an open archive: looked after from main, asked in the pool when their time has come. */
import type { CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { FoundFeed } from "../../shared/contract/feeds.ts";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { Feed } from "../../shared/domain/feed.ts";
import type { FeedId } from "../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Asking, ReaderTable, WriterTable } from "../archive/archive.ts";
import type { FetchLeave } from "./gather.ts";
import type { ImportJobs } from "./import-jobs.ts";
import type { Connection } from "./port.ts";
import type { PoolTable } from "./tables.ts";

interface SubscriptionsOptions {
  readonly reader: Asking<Pick<ReaderTable, "feeds.list" | "hosts.list" | "outlets.list" | "store.dueFeeds">>;
  readonly writer: Asking<Pick<WriterTable, "store.subscribe">>;
  readonly pool: Pick<Connection<PoolTable>, "ask">;
  readonly jobs: Pick<ImportJobs, "tell">;
  /** The program's version, by which it introduces itself. */
  readonly version: string;
  readonly onFeeds: () => void;
}

export interface Subscriptions {
  /** Asks the feeds whose time has come, one round after another. */
  round(): Promise<void>;
  check(id: FeedId): Promise<Result<null, AppError>>;
  find(address: string, signal?: AbortSignal): Promise<Result<FoundFeed[], AppError>>;
  capture(address: string, signal?: AbortSignal): Promise<Result<ImportJob, AppError>>;
  /** Subscribes to the feeds of a list on the disk. */
  importList(path: string): Promise<Result<CallOutput<"feeds.importList">, AppError>>;
  stop(): void;
}

const roundMs = 60_000;

export function openSubscriptions({ reader, writer, pool, jobs, version, onFeeds }: SubscriptionsOptions): Subscriptions {
  const stopped = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  async function leave(): Promise<FetchLeave> {
    const hosts = await reader.ask("hosts.list", {});
    return { version, allowedHosts: hosts.ok ? hosts.value : [] };
  }

  async function outletsOf(feeds: readonly Feed[]): Promise<Map<FeedId, string>> {
    const said = feeds.filter(({ outletId }) => outletId !== null);
    const outlets = said.length === 0 ? ok([]) : await reader.ask("outlets.list", {});
    const names = new Map(outlets.ok ? outlets.value.map(({ id, name }) => [id, name]) : []);
    return new Map(said.flatMap(({ id, outletId }) => (outletId === null ? [] : [[id, names.get(outletId) ?? ""] as const])));
  }

  async function poll(feeds: readonly Feed[]): Promise<void> {
    if (feeds.length === 0 || stopped.signal.aborted) return;
    // Only the pool posts here, and its progress is jobs as they stand.
    const order = { feeds, outlets: await outletsOf(feeds), leave: await leave() };
    await pool.ask("pool.poll", order, stopped.signal, (job) => jobs.tell(job as ImportJob));
    onFeeds();
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  async function round(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    await inTurn(async () => {
      const due = await reader.ask("store.dueFeeds", { now: new Date().toISOString() });
      await poll(due.ok ? due.value : []);
    });
    if (!stopped.signal.aborted) timer = setTimeout(() => void round(), roundMs).unref();
  }

  return {
    round,
    check: async (id) => {
      const feeds = await reader.ask("feeds.list", {});
      if (!feeds.ok) return feeds;
      const feed = feeds.value.find((each) => each.id === id);
      if (feed === undefined) return err({ kind: "not-found", what: "feed" });
      await inTurn(() => poll([feed]));
      return ok(null);
    },
    find: async (address, signal) => pool.ask("pool.find", { address, leave: await leave() }, signal),
    capture: async (address, signal) =>
      pool.ask("pool.capture", { address, leave: await leave() }, signal, (job) => jobs.tell(job as ImportJob)),
    importList: async (path) => {
      const list = await pool.ask("pool.readList", { path });
      if (!list.ok) return list;
      const { feeds, refused } = list.value;
      const added = await writer.ask("store.subscribe", { feeds });
      if (!added.ok) return added;
      void round();
      return ok({ ...added.value, refused });
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      stopped.abort();
    },
  };
}
