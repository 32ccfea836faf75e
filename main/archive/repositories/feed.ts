/** Subscribed feeds: what a person asked for, what polling found, and the entries that were seen. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Feed, FeedCheck } from "../../../shared/domain/feed.ts";
import type { FeedId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { ListedFeed } from "../archive.ts";
import { sql } from "../sql.ts";

interface Row extends Omit<Feed, "check" | "takesPages" | "isPaused">, Omit<FeedCheck, "checkedAt" | "problem"> {
  readonly takesPages: 0 | 1;
  readonly isPaused: 0 | 1;
  readonly checkedAt: string | null;
  readonly problem: string | null;
}

const feedSql = `SELECT f.id, f.url, f.title, f.folder, f.outlet_id AS outletId, f.every_minutes AS everyMinutes,
  f.takes_pages AS takesPages, f.is_paused AS isPaused,
  c.etag, c.last_modified AS lastModified, c.checked_at AS checkedAt, c.next_at AS nextAt, c.failures, c.problem
FROM feeds f LEFT JOIN feed_checks c ON c.feed_id = f.id`;

/** In the order of their titles. */
export function listFeeds(db: Database): Feed[] {
  return sql<Row>(db, `${feedSql} ORDER BY f.title COLLATE NOCASE, f.id`).all().map(toFeed);
}

/** Feeds to poll now: those never polled, and those whose time has come; the longest overdue first. */
export function dueFeeds(db: Database, now: string): Feed[] {
  return sql<Row>(db, `${feedSql} WHERE f.is_paused = 0 AND (c.next_at IS NULL OR c.next_at <= ?) ORDER BY c.next_at, f.id`)
    .all(now)
    .map(toFeed);
}

/** Subscribes, or changes the subscription of that address. */
export function saveFeed(db: Database, feed: Omit<Feed, "id" | "check">): Result<Feed, AppError> {
  const { url, title, folder, outletId, everyMinutes, takesPages, isPaused } = feed;
  const before = sql<Row>(db, `${feedSql} WHERE f.url = ?`).get(url);
  sql(
    db,
    `INSERT INTO feeds (url, title, folder, outlet_id, every_minutes, takes_pages, is_paused, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (url) DO UPDATE SET title = excluded.title, folder = excluded.folder, outlet_id = excluded.outlet_id,
      every_minutes = excluded.every_minutes, takes_pages = excluded.takes_pages, is_paused = excluded.is_paused`,
  ).run(url, title, folder, outletId, everyMinutes, Number(takesPages), Number(isPaused), new Date().toISOString());
  if (before !== undefined && before.everyMinutes !== everyMinutes) reschedule(db, toFeed(before), everyMinutes);
  const row = sql<Row>(db, `${feedSql} WHERE f.url = ?`).get(url);
  return row === undefined ? err({ kind: "not-found", what: "feed" }) : ok(toFeed(row));
}

/** The wait that was found at the last check grows or shrinks with the schedule. One that fails keeps its own. */
function reschedule(db: Database, { id, check, everyMinutes }: Feed, nextMinutes: number): void {
  if (check === null || check.failures > 0) return;
  const from = Date.parse(check.checkedAt);
  const nextAt = from + ((Date.parse(check.nextAt) - from) * nextMinutes) / everyMinutes;
  sql(db, "UPDATE feed_checks SET next_at = ? WHERE feed_id = ?").run(new Date(nextAt).toISOString(), id);
}

export function removeFeed(db: Database, id: FeedId): void {
  sql(db, "DELETE FROM feeds WHERE id = ?").run(id);
}

function recordCheck(db: Database, id: FeedId, check: FeedCheck): void {
  sql(
    db,
    `INSERT OR REPLACE INTO feed_checks (feed_id, etag, last_modified, checked_at, next_at, failures, problem) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    check.etag,
    check.lastModified,
    check.checkedAt,
    check.nextAt,
    check.failures,
    check.problem === null ? null : JSON.stringify(check.problem),
  );
}

/** Those of the entries (their ids in the feed, or their addresses) that have not come in. */
export function unseenEntries(db: Database, id: FeedId, entries: readonly string[]): string[] {
  const known = sql(db, "SELECT 1 FROM feed_entries WHERE feed_id = ? AND entry = ?");
  return [...new Set(entries)].filter((entry) => known.get(id, entry) === undefined);
}

/** Keeps what a poll found, and which entries came in by it. A feed that was removed meanwhile is left alone. */
export function keepPoll(
  db: Database,
  { id, check, entries }: { readonly id: FeedId; readonly check: FeedCheck; readonly entries: readonly string[] },
): void {
  db.transaction(() => {
    if (sql(db, "SELECT 1 FROM feeds WHERE id = ?").get(id) === undefined) return;
    recordCheck(db, id, check);
    const insert = sql(db, "INSERT OR IGNORE INTO feed_entries (feed_id, entry, seen_at) VALUES (?, ?, ?)");
    for (const entry of entries) insert.run(id, entry, check.checkedAt);
  }).immediate();
}

/** Subscribes to those that are not subscribed to yet. */
export function subscribe(db: Database, feeds: readonly ListedFeed[]): { added: number; known: number } {
  const insert = sql(db, "INSERT OR IGNORE INTO feeds (url, title, folder, added_at) VALUES (?, ?, ?, ?)");
  const now = new Date().toISOString();
  const added = feeds.filter(({ url, title, folder }) => insert.run(url, title, folder, now).changes > 0).length;
  return { added, known: feeds.length - added };
}

function toFeed(row: Row): Feed {
  const { takesPages, isPaused, etag, lastModified, checkedAt, nextAt, failures, problem, ...feed } = row;
  const why = problem === null ? null : JSON.parse(problem);
  const check = checkedAt === null ? null : { etag, lastModified, checkedAt, nextAt, failures, problem: why };
  return { ...feed, takesPages: takesPages === 1, isPaused: isPaused === 1, check };
}
