import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { err, ok } from "../../shared/domain/result.ts";
import { readFeed } from "../capture/feed/read-feed.ts";
import { writeEntry } from "../capture/feed/write-entry.ts";
import type { Fetched, Fetcher } from "./fetcher.ts";
import { entryKey, pollFeed } from "./poll.ts";

const now = Date.parse("2026-11-24T08:00:00.000Z");
const subscription = { url: "https://lequai.example/rss", everyMinutes: 60, takesPages: true, check: null };
const all = async (keys: readonly string[]): Promise<readonly string[]> => keys;
const but =
  (known: string) =>
  async (keys: readonly string[]): Promise<readonly string[]> =>
    keys.filter((key) => key !== known);
const words = "Le port attend. ".repeat(80);
const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le Quai</title><link>https://lequai.example/</link><language>fr</language>
<item><title>Neuf &amp; court</title><link>https://lequai.example/3</link><guid isPermaLink="false">3</guid><description>Un résumé.</description><dc:creator>Odile Marchand</dc:creator><pubDate>Fri, 13 Nov 2026 08:00:00 +0100</pubDate></item>
<item><title>Entier</title><link>https://lequai.example/2</link><guid isPermaLink="false">2</guid><content:encoded><![CDATA[<p>${words}</p>]]></content:encoded></item>
<item><title>Connu</title><link>https://lequai.example/1</link><guid isPermaLink="false">1</guid></item></channel></rss>`;

const answer = (text: string, part: Partial<Fetched> = {}): Fetched => ({
  hasChanged: true,
  address: subscription.url,
  movedTo: null,
  bytes: new TextEncoder().encode(text),
  contentType: null,
  etag: '"b"',
  lastModified: null,
  ...part,
});

function fetcherOf(answers: Readonly<Record<string, Awaited<ReturnType<Fetcher["fetch"]>>>>): Fetcher & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async ({ address }) => {
      asked.push(address);
      return answers[address] ?? err({ kind: "status", reason: { kind: "status-missing", about: ["lequai.example", "404"] }, status: 404 });
    },
  };
}

describe("pollFeed", () => {
  it("takes new entries oldest first, with the page where the feed gives a summary", async () => {
    const page = answer("<html>page</html>", { address: "https://lequai.example/3" });
    const fetcher = fetcherOf({ [subscription.url]: ok(answer(feed)), "https://lequai.example/3": ok(page) });
    const poll = await pollFeed(subscription, but("1"), fetcher, now);
    expect(poll.entries.map(({ key, name, address, missing }) => [key, name, address, missing])).toEqual([
      ["2", "Entier", "https://lequai.example/2", null],
      ["3", "Neuf & court", "https://lequai.example/3", null],
    ]);
    expect(new TextDecoder().decode(poll.entries[1]?.bytes)).toBe("<html>page</html>");
    expect(readFeed(new TextDecoder().decode(poll.entries[0]?.bytes))?.items[0]?.content).toContain("Le port attend.");
    expect([poll.title, poll.check.etag, poll.check.failures, fetcher.asked.length]).toEqual(["Le Quai", '"b"', 0, 2]);
  });

  it("keeps the entry itself where its page cannot be had, and says why", async () => {
    const poll = await pollFeed(subscription, async () => ["3"], fetcherOf({ [subscription.url]: ok(answer(feed)) }), now);
    expect(poll.entries.map(({ missing }) => missing)).toEqual([{ kind: "status-missing", about: ["lequai.example", "404"] }]);
    const item = readFeed(new TextDecoder().decode(poll.entries[0]?.bytes))?.items[0];
    expect(item).toMatchObject({
      title: "Neuf & court",
      summary: "Un résumé.",
      authors: ["Odile Marchand"],
      published: "2026-11-13T08:00:00+01:00",
    });
  });

  it("reads a feed in the set that its server names, hands on the page's, and reads addresses against the feed's site", async () => {
    const russian = `<rss version="2.0"><channel><title>Ведомости</title><link>https://lequai.example/ru/</link><item><title>Совет</title><link>sovet</link><guid>4</guid></item></channel></rss>`;
    const fetcher = fetcherOf({
      [subscription.url]: ok(answer("", { bytes: iconv.encode(russian, "koi8-r"), contentType: "text/xml; charset=koi8-r" })),
      "https://lequai.example/ru/sovet": ok(answer("<html>", { contentType: 'text/html; charset="windows-1251"' })),
    });
    const poll = await pollFeed(subscription, all, fetcher, now);
    expect(poll.title).toBe("Ведомости");
    expect(poll.entries.map(({ name, charset, missing }) => [name, charset, missing])).toEqual([["Совет", "windows-1251", null]]);
  });

  it("takes nothing where nothing has changed", async () => {
    const fetcher = fetcherOf({ [subscription.url]: ok(answer("", { hasChanged: false })) });
    const poll = await pollFeed(subscription, all, fetcher, now);
    expect([poll.entries, poll.check.failures]).toEqual([[], 0]);
  });

  it("tells what went wrong in its check", async () => {
    const gone = await pollFeed(subscription, all, fetcherOf({}), now);
    expect([gone.check.failures, gone.check.problem]).toEqual([1, { kind: "status-missing", about: ["lequai.example", "404"] }]);
    const page = await pollFeed(subscription, all, fetcherOf({ [subscription.url]: ok(answer("<html>no feed</html>")) }), now);
    expect(page.check.problem).toEqual({ kind: "no-feed", about: ["lequai.example"] });
  });

  it("names entries without a name by what they say", () => {
    const items = readFeed("<rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>")?.items ?? [];
    expect(new Set(items.map(entryKey)).size).toBe(2);
  });
});

describe("writeEntry", () => {
  it("writes what readFeed reads back", () => {
    const read = readFeed(feed);
    for (const item of read?.items ?? []) {
      const back = read ? readFeed(writeEntry(item, read))?.items[0] : undefined;
      expect(back && [back.id, back.title, back.link, back.content, back.authors, back.summary]).toEqual([
        item.id,
        item.title,
        item.link,
        item.content,
        item.authors,
        item.summary,
      ]);
    }
  });
});
