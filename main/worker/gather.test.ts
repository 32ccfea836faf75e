import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { Feed } from "../../shared/domain/feed.ts";
import type { Archive } from "../archive/archive.ts";
import { anArchive, must } from "../archive/test-archive.ts";
import { startServer, type TestServer } from "../feeds/test-server.ts";
import { openGatherer } from "./gather.ts";
import { runImport } from "./import.ts";
import type { ImportSource } from "./import-source.ts";

let archive: Archive;
let server: TestServer;
let items: string[];
let jobs: ImportJob[];

const said = "The ferry company said on Monday that its boats would stay in port until the wind drops. ".repeat(6);
const pageOf = (headline: string): string =>
  `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${said}</p><p>${said}</p></article></body></html>`;
const entry = (guid: string, title: string): string =>
  `<item><title>${title}</title><link>ORIGIN/${guid}</link><guid>${guid}</guid><description>Boats stay in port.</description><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate></item>`;

beforeEach(async () => {
  archive = await anArchive();
  items = [entry("ferries", "Ferries to Sorrel stay in port"), entry("gone", "Harbour of Varn shut for repairs")];
  jobs = [];
  const html = { "content-type": "text/html" };
  server = await startServer({
    "/rss": (response) =>
      response
        .writeHead(200, { "content-type": "application/rss+xml" })
        .end(
          `<rss version="2.0"><channel><title>Narrows Gazette</title>${items.join("")}</channel></rss>`.replaceAll("ORIGIN", server.origin),
        ),
    "/ferries": (response) => response.writeHead(200, html).end(pageOf("Ferries to Sorrel stay in port")),
    "/lone": (response) => response.writeHead(200, html).end(pageOf("A single page about the lighthouse")),
  });
});

afterEach(async () => {
  await server.close();
  await archive.close();
});

const options = {
  get archive() {
    return archive;
  },
  onJob: (job: ImportJob) => jobs.push(job),
  importAll: (job: ImportJob, sources: readonly ImportSource[], signal: AbortSignal) =>
    runImport({
      jobId: job.id,
      sources,
      archive,
      onProgress: () => {},
      signal,
      threads: 1,
      threadEntry: new URL("./pool-thread.ts", import.meta.url),
    }),
};
const leave = { version: "0.1.0", allowedHosts: ["127.0.0.1"] };
const never = new AbortController().signal;

async function feeds(): Promise<Feed[]> {
  return must(await archive.ask("feeds.list", {}));
}

/** What has to be there. */
function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing there");
  return value;
}

const report = async (job: ImportJob | undefined) =>
  must(await archive.ask("capture.report", { jobId: given(job).id, offset: 0, limit: 10 }));

describe("gathering", () => {
  it("brings a feed's new entries in, the page where there is one, and each once", async () => {
    must(await archive.ask("store.subscribe", { feeds: [{ url: `${server.origin}/rss`, title: "Narrows Gazette", folder: null }] }));
    const gatherer = openGatherer();
    const [feed] = await feeds();
    const outlets = new Map([[given(feed).id, "The Narrows Gazette"]]);
    await gatherer.poll({ feeds: await feeds(), outlets, leave }, options, never);
    const { job, items: told } = await report(jobs[0]);
    expect(job).toMatchObject({ label: "Narrows Gazette", state: "done" });
    expect(told.map(({ path, outcome }) => [path, outcome])).toEqual([
      ["Harbour of Varn shut for repairs > page", "skipped"],
      ["Harbour of Varn shut for repairs", "imported"],
      ["Ferries to Sorrel stay in port", "imported"],
    ]);
    expect(told[0]?.reason?.kind).toBe("status-missing");
    const id = told[2]?.articleIds[0];
    const view = must(await archive.ask("article.load", { id: given(id), query: "" }));
    expect(view.capture).toMatchObject({ origin: "feed", address: `${server.origin}/ferries` });
    // The page says no day.
    expect(view.article.published).toMatchObject({ day: "2026-11-02", certainty: "probable" });
    expect(view.outlet).toMatchObject({ name: "The Narrows Gazette", domains: [] });
    expect((await feeds())[0]?.check).toMatchObject({ failures: 0, problem: null });
    items = [entry("lone", "A single page about the lighthouse"), ...items];
    await gatherer.poll({ feeds: await feeds(), outlets, leave }, options, never);
    expect((await report(jobs[1])).items.map(({ path }) => path)).toEqual(["A single page about the lighthouse"]);
  }, 20_000);

  it("keeps why a feed could not be read", async () => {
    must(await archive.ask("store.subscribe", { feeds: [{ url: `${server.origin}/none`, title: "None", folder: null }] }));
    await openGatherer().poll({ feeds: await feeds(), outlets: new Map(), leave }, options, never);
    expect((await feeds())[0]?.check).toMatchObject({ failures: 1, problem: { kind: "status-missing" } });
    expect(jobs).toEqual([]);
  });

  it("captures one address, and names the host of the own network that would have to be allowed", async () => {
    const job = must(await openGatherer().capture(`${server.origin}/lone`, leave, options, never));
    expect(job).toMatchObject({ label: new URL(server.origin).host, state: "done", imported: 1 });
    const refused = await openGatherer().capture(`${server.origin}/lone`, { ...leave, allowedHosts: [] }, options, never);
    expect(refused).toMatchObject({ ok: false, error: { kind: "cannot-fetch", privateHost: "127.0.0.1" } });
    expect(await openGatherer().find("ftp://karsk.example", leave, never)).toMatchObject({ ok: false, error: { privateHost: null } });
  }, 20_000);
});
