import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createFetcher, type Fetcher, type FetcherOptions } from "./fetcher.ts";
import { startServer, type TestServer } from "./test-server.ts";

const open: TestServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(answers: Parameters<typeof startServer>[0]): Promise<TestServer> {
  const server = await startServer(answers);
  open.push(server);
  return server;
}

/** This machine stands in for the internet: it is allowed by name. */
function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return createFetcher({ version: "0.1.0", allowedHosts: () => new Set(["127.0.0.1"]), hostPause: 0, ...options });
}

const feed = "<rss version='2.0'><channel><title>Narrows Gazette</title></channel></rss>";
const xml = { "content-type": "application/rss+xml" };

describe("the fetcher", () => {
  it("fetches a feed under an honest name and without cookies", async () => {
    const server = await serve({ "/feed": (response) => response.writeHead(200, { ...xml, etag: '"a"', "set-cookie": "id=1" }).end(feed) });
    const fetch = fetcher();
    const result = await fetch.fetch({ address: `${server.origin}/feed#top`, wants: "feed" });
    expect(result.ok ? [new TextDecoder().decode(result.value.bytes), result.value.etag, result.value.hasChanged] : result.error).toEqual([
      feed,
      '"a"',
      true,
    ]);
    await fetch.fetch({ address: `${server.origin}/feed`, wants: "feed" });
    expect(server.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/feed", "/feed"]);
    expect(
      server.asked.every(({ headers }) => headers["user-agent"]?.startsWith("Communique/0.1.0 (") && headers.cookie === undefined),
    ).toBe(true);
  });

  it("asks whether anything has changed", async () => {
    const server = await serve({
      "/feed": (response, { headers }) => response.writeHead(headers["if-none-match"] === '"a"' ? 304 : 200, xml).end(),
    });
    const result = await fetcher().fetch({
      address: `${server.origin}/feed`,
      wants: "feed",
      etag: '"a"',
      lastModified: "Fri, 13 Nov 2026 08:00:00 GMT",
    });
    expect(result.ok ? [result.value.hasChanged, result.value.etag, result.value.lastModified] : result.error).toEqual([
      false,
      '"a"',
      "Fri, 13 Nov 2026 08:00:00 GMT",
    ]);
    expect(server.asked.at(-1)?.headers["if-modified-since"]).toBe("Fri, 13 Nov 2026 08:00:00 GMT");
  });

  it("unpacks what is packed, and stops where it grows beyond the limit", async () => {
    const server = await serve({
      "/small": (response) => response.writeHead(200, { ...xml, "content-encoding": "gzip" }).end(gzipSync(feed)),
      "/bomb": (response) => response.writeHead(200, { ...xml, "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000))),
      "/long": (response) => response.writeHead(200, { ...xml, "content-length": "2000001" }).end("x"),
      "/endless": (response) => {
        response.writeHead(200, xml);
        const timer = setInterval(() => response.write("x".repeat(100_000)), 1);
        response.on("close", () => clearInterval(timer));
      },
    });
    const fetch = fetcher({ limits: { maxBytes: 2_000_000, timeoutMs: 10_000 } });
    const small = await fetch.fetch({ address: `${server.origin}/small`, wants: "feed" });
    expect(small.ok ? new TextDecoder().decode(small.value.bytes) : small.error).toBe(feed);
    for (const path of ["/bomb", "/long", "/endless"]) {
      const result = await fetch.fetch({ address: server.origin + path, wants: "feed" });
      expect(result.ok ? path : result.error.kind).toBe("too-large");
    }
  });

  it("gives up on a server that does not answer, and on one that breaks off", async () => {
    const server = await serve({
      "/robots.txt": (response) => response.writeHead(404).end(),
      "/silent": () => undefined,
      "/broken": (response) => void response.socket?.destroy(),
    });
    const fetch = fetcher({ limits: { maxBytes: 1000, timeoutMs: 200 } });
    const silent = await fetch.fetch({ address: `${server.origin}/silent`, wants: "feed" });
    expect(silent.ok ? null : silent.error.kind).toBe("timeout");
    const broken = await fetch.fetch({ address: `${server.origin}/broken`, wants: "feed" });
    expect(broken.ok ? null : broken.error.kind).toBe("unreachable");
  });

  it("says in a word why a host is not reached: it refuses, or does not speak https", async () => {
    const server = await serve({ "/feed": (response) => response.writeHead(200, xml).end(feed) });
    const { host, port } = new URL(server.origin);
    const plain = await fetcher().fetch({ address: `https://${host}/feed`, wants: "feed" });
    expect(plain.ok ? null : plain.error.reason).toEqual({ kind: "host-not-secure", about: [host] });
    await server.close();
    open.splice(0);
    const refused = await fetcher().fetch({ address: `http://127.0.0.1:${port}/feed`, wants: "feed" });
    expect(refused.ok ? null : refused.error.reason).toEqual({ kind: "host-refuses", about: [host] });
  });

  it("follows redirects, and tells which are for good", async () => {
    const server = await serve({
      "/old": (response) => response.writeHead(301, { location: "/new" }).end(),
      "/new": (response) => response.writeHead(302, { location: "/now" }).end(),
      "/now": (response) => response.writeHead(200, xml).end(feed),
      "/circle": (response) => response.writeHead(302, { location: "/circle" }).end(),
    });
    const moved = await fetcher().fetch({ address: `${server.origin}/old`, wants: "feed" });
    expect(moved.ok ? [moved.value.movedTo, moved.value.address] : moved.error).toEqual([`${server.origin}/new`, `${server.origin}/now`]);
    const circle = await fetcher().fetch({ address: `${server.origin}/circle`, wants: "feed" });
    expect(circle.ok ? null : circle.error.kind).toBe("too-many-redirects");
  });

  it("reaches no private host that is not allowed, not by redirect and not by name", async () => {
    const secret = await serve({ "/": (response) => response.writeHead(200, xml).end("secret") });
    const port = new URL(secret.origin).port;
    const server = await serve({ "/feed": (response) => response.writeHead(302, { location: `http://localhost:${port}/` }).end() });
    const redirected = await fetcher().fetch({ address: `${server.origin}/feed`, wants: "feed" });
    expect(redirected.ok ? null : redirected.error.kind).toBe("private-address");
    for (const host of ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "localhost", "10.0.0.1", "169.254.169.254"]) {
      const result = await fetcher({ allowedHosts: () => new Set() }).fetch({ address: `http://${host}:${port}/`, wants: "feed" });
      expect(result.ok ? host : result.error.kind).toBe("private-address");
    }
    const named = fetcher({
      resolve: async () => [
        { address: "198.35.26.96", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ],
    });
    const mixed = await named.fetch({ address: `http://lequai.example:${port}/`, wants: "feed" });
    expect(mixed.ok ? null : mixed.error.kind).toBe("private-address");
    expect(secret.asked).toEqual([]);
  });

  it("connects to the address that was checked, whatever the name says afterwards", async () => {
    const server = await serve({ "/feed": (response) => response.writeHead(200, xml).end(feed) });
    const port = new URL(server.origin).port;
    let answers = 0;
    const fetch = fetcher({
      allowedHosts: () => new Set(["lequai.example"]),
      resolve: async () => {
        answers++;
        return [{ address: "127.0.0.1", family: 4 }];
      },
    });
    const result = await fetch.fetch({ address: `http://lequai.example:${port}/feed`, wants: "feed" });
    expect([result.ok, answers, server.asked[0]?.headers.host]).toEqual([true, 2, `lequai.example:${port}`]);
  });

  it("fetches nothing but http and https, and sends no password", async () => {
    for (const address of [
      "file:///etc/hostname",
      "ftp://lequai.example/",
      "javascript:1",
      "data:text/xml,<rss/>",
      "http://me:secret@lequai.example/",
      "no address",
    ]) {
      const result = await fetcher().fetch({ address, wants: "feed" });
      expect(result.ok ? address : result.error.kind).toBe("bad-address");
    }
  });

  it("leaves alone what robots.txt asks to, and all of a site whose robots.txt is broken", async () => {
    const server = await serve({
      "/robots.txt": (response) => response.writeHead(200).end("User-agent: *\nDisallow: /private/\n"),
      "/private/a": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>x"),
    });
    const result = await fetcher().fetch({ address: `${server.origin}/private/a`, wants: "page" });
    expect(result.ok ? null : result.error.kind).toBe("robots");
    const faulty = await serve({
      "/robots.txt": (response) => response.writeHead(503).end(),
      "/a": (response) => response.writeHead(200).end("x"),
    });
    const closed = await fetcher().fetch({ address: `${faulty.origin}/a`, wants: "page" });
    expect(closed.ok ? null : closed.error.kind).toBe("robots");
    expect([...server.asked, ...faulty.asked].map(({ path }) => path)).toEqual(["/robots.txt", "/robots.txt"]);
  });

  it("refuses what is no page, and tells statuses apart", async () => {
    const server = await serve({
      "/film": (response) => response.writeHead(200, { "content-type": "video/mp4" }).end("x"),
      "/busy": (response) => response.writeHead(429, { "retry-after": "120" }).end(),
    });
    const film = await fetcher().fetch({ address: `${server.origin}/film`, wants: "page" });
    expect(film.ok ? null : film.error.kind).toBe("wrong-type");
    const busy = await fetcher().fetch({ address: `${server.origin}/busy`, wants: "page" });
    expect(busy.ok ? null : [busy.error.kind, busy.error.status, busy.error.retryAfter]).toEqual(["status", 429, 120]);
  });

  it("can be cancelled", async () => {
    const server = await serve({ "/silent": () => undefined });
    const cancel = new AbortController();
    const fetching = fetcher().fetch({ address: `${server.origin}/silent`, wants: "page", signal: cancel.signal });
    setTimeout(() => cancel.abort(), 50);
    const result = await fetching;
    expect(result.ok ? null : result.error.kind).toBe("cancelled");
  });
});
