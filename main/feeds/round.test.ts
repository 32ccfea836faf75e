import { afterEach, describe, expect, it } from "vitest";
import { type Feed, feed as feedSchema } from "../../shared/domain/feed.ts";
import { createFetcher } from "./fetcher.ts";
import type { Poll } from "./poll.ts";
import { type FeedStore, pollRound } from "./round.ts";
import { isDue } from "./schedule.ts";
import { startServer, type TestServer } from "./test-server.ts";

const now = Date.parse("2026-11-24T08:00:00.000Z");
const open: TestServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const rss = `<rss version="2.0"><channel><title>Le Quai</title><item><title>Les feux</title><link>/page</link><guid>1</guid><description>Un résumé.</description></item></channel></rss>`;

/** A store in memory that remembers as the archive does. */
function memoryStore(feeds: Feed[]): FeedStore & { readonly kept: Poll[] } {
  const kept: Poll[] = [];
  const seen = new Set<string>();
  return {
    kept,
    due: async (at) => feeds.filter((feed) => isDue(feed.check, Date.parse(at))),
    unseen: async (id, keys) => keys.filter((key) => !seen.has(`${id} ${key}`)),
    keep: async (feed, poll) => {
      kept.push(poll);
      for (const { key } of poll.entries) seen.add(`${feed.id} ${key}`);
      feeds.splice(feeds.indexOf(feed), 1, { ...feed, check: poll.check });
    },
  };
}

const subscribe = (id: number, url: string): Feed =>
  feedSchema.parse({
    id,
    url,
    title: `Feed ${id}`,
    folder: null,
    outletId: null,
    everyMinutes: 60,
    takesPages: true,
    isPaused: false,
    check: null,
  });

describe("a round of polling", () => {
  it("brings each entry once, and asks no feed before its time", async () => {
    const server = await startServer({
      "/rss": (response) =>
        response.writeHead(200, { "content-type": "application/rss+xml" }).end(rss.replace("/page", `${server.origin}/page`)),
      "/page": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>Ils brûlent."),
    });
    open.push(server);
    const fetcher = createFetcher({ version: "0.1.0", allowedHosts: () => new Set(["127.0.0.1"]), hostPause: 0 });
    const store = memoryStore([subscribe(1, `${server.origin}/rss`), subscribe(2, `${server.origin}/none`)]);
    const first = await pollRound(store, fetcher, () => now);
    expect([first.feeds, first.entries, first.problems.map(({ title }) => title)]).toEqual([2, 1, ["Feed 2"]]);
    expect(store.kept.flatMap(({ entries }) => entries.map(({ bytes, address }) => [new TextDecoder().decode(bytes), address]))).toEqual([
      ["<p>Ils brûlent.", `${server.origin}/page`],
    ]);
    expect((await pollRound(store, fetcher, () => now + 60_000)).feeds).toBe(0);
    const later = await pollRound(store, fetcher, () => now + 70 * 60_000);
    expect([later.feeds, later.entries]).toEqual([1, 0]);
  });

  it("keeps nothing of what was cancelled", async () => {
    const server = await startServer({ "/rss": () => undefined });
    open.push(server);
    const fetcher = createFetcher({ version: "0.1.0", allowedHosts: () => new Set(["127.0.0.1"]), hostPause: 0 });
    const store = memoryStore([subscribe(1, `${server.origin}/rss`)]);
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 50);
    const round = await pollRound(store, fetcher, () => now, cancel.signal);
    expect([round.feeds, store.kept]).toEqual([0, []]);
  });
});
