import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { aFolder, must } from "../archive/test-archive.ts";
import { connect, type Port } from "./port.ts";
import { openRemoteArchive, type RemoteArchive } from "./remote-archive.ts";
import { readingHalf, writingHalf } from "./serve-half.ts";
import { servePool } from "./serve-pool.ts";
import type { WriterProcessTable } from "./tables.ts";
import { toPort } from "./test-port.ts";

let folder: string;
let open: MessagePort[];
let told: ImportJob[];
let killPool: () => void;

beforeEach(() => {
  folder = aFolder();
  open = [];
  told = [];
});

afterEach(() => {
  for (const port of open) port.close();
});

/** The three processes' code, each behind a port of its own, as in the program. */
async function openHere(path: string, create: boolean, threadEntry = new URL("./pool-thread.ts", import.meta.url)) {
  const serveWriter = writingHalf();
  const writer = wired(serveWriter);
  const reader = wired(readingHalf());
  const poolsWriter = connect<WriterProcessTable>(wired(serveWriter));
  const pool = wired((port) => servePool(port, poolsWriter, threadEntry));
  killPool = () => open.at(-1)?.close();
  return openRemoteArchive({ path, create, reader, writer, pool, threads: 1, onProgress: (job) => told.push(job), end: async () => {} });
}

function wired(serveOn: (port: Port) => void): Port {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serveOn(toPort(port2));
  return toPort(port1);
}

async function ended(archive: RemoteArchive): Promise<ImportJob> {
  for (;;) {
    const [job] = must(await archive.ask("capture.jobs", { limit: 1 }));
    if (job !== undefined && job.state !== "running" && told.some((each) => each.state !== "running")) return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("openRemoteArchive", () => {
  it("imports, searches, changes and exports through its processes", async () => {
    writeFileSync(
      join(folder, "a.txt"),
      `Ministers call for restraint at Varn\n\n${"The ministers spoke of restraint at length. ".repeat(8)}`,
    );
    const archive = must(await openHere(join(folder, "Remote.communique"), true));
    must(await archive.startImport("One file", [{ kind: "path", path: join(folder, "a.txt") }]));
    expect(await ended(archive)).toMatchObject({ state: "done", imported: 1 });
    const { rows } = must(await archive.ask("search.run", { query: "restraint", sort: "relevance", offset: 0, limit: 10 }));
    const ids = rows.map((row) => row.id);
    expect(ids).toHaveLength(1);
    must(await archive.ask("tags.apply", { articleIds: ids, path: "position", on: true }));
    const digest = must(
      await archive.createDigest({ name: "Morning", source: { kind: "articles", ids }, office: { language: "fr", issuer: "Bureau" } }),
    );
    expect(must(await archive.digestFile(digest.id, "html")).name).toBe("Morning.html");
    expect(must(await archive.ask("archive.status", {}))).toMatchObject({ articles: 1, digests: 1, undo: "Make digest Morning" });
    const view = must(await archive.ask("article.load", { id: ids[0] ?? (0 as ArticleId), query: "" }));
    expect(new TextDecoder().decode(must(await archive.captureBytes(view.capture.id)).bytes)).toContain("Ministers call");
    await archive.close();
  });

  it("says why an archive cannot be opened", async () => {
    const path = join(folder, "None.communique");
    expect(await openHere(path, false)).toEqual({ ok: false, error: { kind: "archive-missing", file: path } });
  });

  it("ends an import as failed when the pool dies, and keeps what is in", async () => {
    const hangs = new URL(
      `data:text/javascript,${encodeURIComponent('import { parentPort } from "node:worker_threads"; parentPort.on("message", () => {});')}`,
    );
    writeFileSync(join(folder, "a.txt"), "Never read");
    const archive = must(await openHere(join(folder, "Remote.communique"), true, hangs));
    must(await archive.startImport("Lost", [{ kind: "path", path: join(folder, "a.txt") }]));
    await new Promise((resolve) => setTimeout(resolve, 100));
    killPool();
    expect(await ended(archive)).toMatchObject({ label: "Lost", state: "failed" });
    await archive.close();
  });
});
