/** A small paper on this machine: a page that names a feed, the feed, and the pages that it tells of. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface FeedServer {
  readonly origin: string;
  /** Whether the feed answers with a fault from now on. */
  fail(isFailing: boolean): void;
  close(): Promise<void>;
}

const said = "The harbour office said on Monday that the fairway has lost a metre of depth since the spring storms. ".repeat(6);

const story = (headline: string): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:site_name" content="Sorrel Harbour Notices"></head>
<body><article><h1>${headline}</h1><p>${said}</p><p>Pilots and skippers met the board on the quay. ${said}</p></article></body></html>`;

const home = `<html><head><title>Notices</title><link rel="alternate" type="application/rss+xml" title="Sorrel Harbour Notices" href="/rss"></head><body><p>Notices.</p></body></html>`;

const both = `<html><head><title>Sorrel</title>
<link rel="alternate" type="application/rss+xml" title="Sorrel Harbour Notices" href="/rss">
<link rel="alternate" type="application/rss+xml" title="Sorrel Ships" href="/ships"></head><body><p>Both.</p></body></html>`;

const ships = `<rss version="2.0"><channel><title>Sorrel Ships</title></channel></rss>`;

const rss = (origin: string): string => `<rss version="2.0"><channel><title>Sorrel Harbour Notices</title><link>${origin}</link>
<item><title>Pilots ask for dredging at Sorrel</title><link>${origin}/pilots</link><guid>1</guid><description>The fairway is too shallow.</description></item>
</channel></rss>`;

export async function serveFeed(): Promise<FeedServer> {
  let isFailing = false;
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const pages: Readonly<Record<string, readonly [string, string]>> = {
      "/": ["text/html", home],
      "/both": ["text/html", both],
      "/ships": ["application/rss+xml", ships],
      "/rss": ["application/rss+xml", rss(origin)],
      "/pilots": ["text/html", story("Pilots ask for dredging at Sorrel")],
      "/lighthouse": ["text/html", story("Lighthouse of Sorrel gets a new lamp")],
    };
    const [type, body] = pages[request.url ?? ""] ?? [];
    if (type === undefined) response.writeHead(404).end();
    else if (isFailing && request.url === "/rss") response.writeHead(503).end();
    else response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    fail: (failing) => {
      isFailing = failing;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
