import { afterEach, describe, expect, it } from "vitest";
import { findFeeds, namedFeeds } from "./discover.ts";
import { createFetcher } from "./fetcher.ts";
import { startServer, type TestServer } from "./test-server.ts";

let server: TestServer | null = null;
afterEach(() => server?.close());

const page = `<html><head><title>Le Quai</title>
<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/rss+xml" title="Le Quai &amp; port" href="/rss?all=1&amp;full=1">
<link rel="Alternate home" type="application/atom+xml" href="https://other.example/atom">
<link rel="alternate" type="text/html" hreflang="en" href="/en">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
<link rel="alternate" type="application/rss+xml" href="/rss?all=1&amp;full=1"></head><body></body></html>`;

const rss = "<rss version='2.0'><channel><title>Le Quai</title><item><title>Les feux</title></item></channel></rss>";

describe("finding feeds", () => {
  it("reads those that a page names, each once, and nothing else", () => {
    expect(namedFeeds(page, "https://lequai.example/port/")).toEqual([
      { url: "https://lequai.example/rss?all=1&full=1", title: "Le Quai & port" },
      { url: "https://other.example/atom", title: "other.example" },
    ]);
  });

  it("takes an address that is a feed itself, asks the page else, and says when there is none", async () => {
    const html = { "content-type": "text/html" };
    server = await startServer({
      "/feed": (response) => response.writeHead(200, { "content-type": "application/rss+xml" }).end(rss),
      "/": (response) => response.writeHead(200, html).end(page),
      "/bare": (response) => response.writeHead(200, html).end("<p>Nothing here."),
    });
    const fetcher = createFetcher({ version: "0.1.0", allowedHosts: () => new Set(["127.0.0.1"]), hostPause: 0 });
    const { origin } = server;
    expect(await findFeeds(`${origin}/feed`, fetcher)).toEqual({ ok: true, value: [{ url: `${origin}/feed`, title: "Le Quai" }] });
    expect(await findFeeds(origin, fetcher)).toMatchObject({ ok: true, value: [{ url: `${origin}/rss?all=1&full=1` }, {}] });
    expect(await findFeeds(`${origin}/bare`, fetcher)).toMatchObject({ ok: false, error: { kind: "not-a-feed" } });
    expect(await findFeeds(`${origin}/none`, fetcher)).toMatchObject({ ok: false, error: { kind: "status" } });
  });
});
