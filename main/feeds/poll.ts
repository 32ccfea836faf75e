/** One check of one feed: fetched, read, its new entries made captures, with the page where the feed gives a summary only. */
import { createHash } from "node:crypto";
import type { FeedCheck, Feed as Subscribed } from "../../shared/domain/feed.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { decodeText } from "../capture/decode.ts";
import type { Feed, FeedItem } from "../capture/feed/feed.ts";
import { linkOf, readFeed } from "../capture/feed/read-feed.ts";
import { writeEntry } from "../capture/feed/write-entry.ts";
import { plainMarkup } from "../capture/markup.ts";
import { charsetOf } from "../capture/web/http-message.ts";
import type { Fetched, Fetcher } from "./fetcher.ts";
import type { FetchProblem } from "./problem.ts";
import { afterCheck } from "./schedule.ts";

/** What a check needs to know of a feed. */
export type Subscription = Pick<Subscribed, "url" | "everyMinutes" | "takesPages" | "check">;

/** Which of these entries were not taken before, by their keys. */
export type FindUnseen = (keys: readonly string[]) => Promise<readonly string[]>;

/** An entry that was not seen before, as what goes into the archive. */
export interface NewEntry {
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The page's address where `bytes` is the page, else the entry's. */
  readonly address: string | null;
  /** The set of characters that the page's server names for it; null without one. */
  readonly charset: string | null;
  /** Why the page is not here, a sentence; null where it is, or was not wanted. The entry itself stands in. */
  readonly missing: Reason | null;
  /** When the entry says that it came out. */
  readonly entryDate: string | null;
}

export interface Poll {
  readonly check: FeedCheck;
  readonly entries: readonly NewEntry[];
  readonly title: string | null;
  /** The feed's new address, where it has moved for good. */
  readonly movedTo: string | null;
}

/** More of a summary than this is taken for the text. */
const summaryWords = 150;
const maxEntries = 500;

/** Checks a feed once. Never throws: what went wrong is in the check. */
export async function pollFeed(
  feed: Subscription,
  findUnseen: FindUnseen,
  fetcher: Fetcher,
  now: number,
  signal?: AbortSignal,
): Promise<Poll> {
  const previous = feed.check;
  const order = { address: feed.url, wants: "feed" as const, etag: previous?.etag ?? null, lastModified: previous?.lastModified ?? null };
  const failed = (problem: FetchProblem): Poll => ({
    check: afterCheck(feed.url, feed.everyMinutes, previous, { ok: false, problem }, now),
    entries: [],
    title: null,
    movedTo: null,
  });
  const fetched = await fetcher.fetch({ ...order, ...(signal ? { signal } : {}) });
  if (!fetched.ok) return failed(fetched.error);
  const read = readAnswer(fetched.value);
  if (!read.ok) return failed(read.error);
  const { etag, lastModified, movedTo } = fetched.value;
  const check = afterCheck(feed.url, feed.everyMinutes, previous, { ok: true, etag, lastModified }, now);
  if (read.value === null) return { check, entries: [], title: null, movedTo };
  const entries: NewEntry[] = [];
  for (const item of await newItems(read.value, findUnseen)) entries.push(await takeEntry(item, read.value, feed, fetcher, signal));
  return { check, entries, title: read.value.title, movedTo };
}

/** Null where nothing has changed. */
function readAnswer(fetched: Fetched): Result<Feed | null, FetchProblem> {
  if (!fetched.hasChanged) return ok(null);
  const feed = readFeed(decodeText(fetched.bytes, charsetOf(fetched.contentType ?? undefined)).text);
  return feed ? ok(feed) : err({ kind: "not-a-feed", reason: { kind: "no-feed", about: [new URL(fetched.address).host] } });
}

/** An entry's own name; without one its address, without that what it says. */
export function entryKey(item: FeedItem): string {
  return (
    item.id ??
    item.link ??
    createHash("sha256")
      .update(`${item.title ?? ""}\n${item.published ?? ""}\n${item.summary ?? ""}`)
      .digest("hex")
  );
}

/** Oldest first, as they would have come in; an entry that a feed repeats counts once. */
async function newItems(feed: Feed, findUnseen: FindUnseen): Promise<FeedItem[]> {
  const items = new Map<string, FeedItem>();
  for (const item of feed.items) {
    const key = entryKey(item);
    if (!items.has(key) && items.size < maxEntries) items.set(key, item);
  }
  const unseen = new Set(await findUnseen([...items.keys()]));
  return [...items]
    .filter(([key]) => unseen.has(key))
    .map(([, item]) => item)
    .reverse();
}

async function takeEntry(
  item: FeedItem,
  feed: Feed,
  { takesPages, url }: Subscription,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<NewEntry> {
  const key = entryKey(item);
  const link = linkOf(item, feed.link ?? url);
  const name = plainMarkup(item.title ?? "") || link || key;
  const page =
    takesPages && link !== null && isSummary(item)
      ? await fetcher.fetch({ address: link, wants: "page", ...(signal ? { signal } : {}) })
      : null;
  if (page?.ok) {
    const { bytes, address, contentType } = page.value;
    return { key, name, bytes, address, charset: charsetOf(contentType ?? undefined) ?? null, missing: null, entryDate: item.published };
  }
  const bytes = new TextEncoder().encode(writeEntry({ ...item, link }, feed));
  return { key, name, bytes, address: link, charset: null, missing: page ? page.error.reason : null, entryDate: item.published };
}

const isSummary = (item: FeedItem): boolean => plainMarkup(item.content ?? item.summary ?? "").split(" ").length < summaryWords;
