import { chmodSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppError, ProcessName } from "../../shared/contract/errors.ts";
import type { ImportJob } from "../../shared/domain/capture.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { SearchNews } from "../archive/repositories/saved-search.ts";
import { aFolder, anArchive, anArticle, aSearch, must, storeArticles } from "../archive/test-archive.ts";
import { openRemoteArchive, type RemoteArchive } from "./remote-archive.ts";
import { startWired, type WiredProcess } from "./test-processes.ts";

let folder: string;
let living: Map<ProcessName, WiredProcess>;
let told: ImportJob[];
let news: SearchNews[];
let problems: AppError[];
let returned: number;
let opened: RemoteArchive | null;

beforeEach(() => {
  folder = aFolder();
  living = new Map();
  told = [];
  news = [];
  problems = [];
  returned = 0;
  opened = null;
});

afterEach(() => opened?.close());

async function openHere(path: string, create: boolean, threadEntry = new URL("./pool-thread.ts", import.meta.url)) {
  const result = await openRemoteArchive({
    path,
    create,
    start: (name) => {
      const process = startWired(name, threadEntry);
      living.set(name, process);
      return process;
    },
    join: (writer, pool) => {
      const { port1, port2 } = new MessageChannel();
      writer.attach(port1);
      pool.attach(port2);
    },
    threads: 1,
    onProgress: (job) => told.push(job),
    onProblem: (error) => problems.push(error),
    onFolders: () => {},
    onNews: (found) => void news.push(...found),
    onFeeds: () => {},
    version: "0.0.0",
    onReturn: () => {
      returned += 1;
    },
  });
  opened = result.ok ? result.value : null;
  return result;
}

const eventually = { timeout: 8_000, interval: 20 };

const turns = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function ended(archive: RemoteArchive): Promise<ImportJob> {
  for (;;) {
    const [job] = must(await archive.ask("capture.jobs", { limit: 1 }));
    if (job !== undefined && job.state !== "running" && told.some((each) => each.state !== "running")) return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Takes its time over each input, and brings none in. */
const slowThread = new URL(
  `data:text/javascript,${encodeURIComponent('import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ path }) => setTimeout(() => parentPort.postMessage([{ path, reason: { kind: "empty" } }]), 40));')}`,
);

describe("openRemoteArchive", () => {
  it("asks about the tables among files, and reads each as it was chosen, then and later", async () => {
    const archive = must(await openHere(join(folder, "Tables.communique"), true));
    const text = "The ministers spoke of restraint at length, and of little else. ".repeat(4);
    const write = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const [one, two, other] = [
      write("one.csv", `Wat;Kop;Krant\n${text};Lights on the quay;Narrows Gazette\n`),
      write("two.csv", `Wat;Kop;Krant\n${text} Again.;Lights out;Narrows Gazette\n`),
      write("other.csv", `Title;Body\nA third;${text} And more.\n`),
    ];
    const asked = must(await archive.tables([one, join(folder, "gone.csv"), other, two, folder]));
    expect(asked.map(({ paths, preview }) => [paths, preview.columns])).toEqual([
      [
        [one, two],
        ["Wat", "Kop", "Krant"],
      ],
      [[other], ["Title", "Body"]],
    ]);
    const mapping = { headline: 1, body: [0], outlet: 2, hasHeader: true };
    must(await archive.keepMappings([{ header: asked[0]?.preview.header ?? "", mapping }]));
    for (const path of [one, two]) {
      must(await archive.jobs.start("Tables", [{ kind: "path", path }]));
      await ended(archive);
    }
    const { rows } = must(await archive.ask("search.run", { query: "restraint", sort: "added", offset: 0, limit: 10, fold: false }));
    expect(rows.map(({ headline, outlet }) => [headline.text, outlet?.name]).toSorted()).toEqual([
      ["Lights on the quay", "Narrows Gazette"],
      ["Lights out", "Narrows Gazette"],
    ]);
    expect(must(await archive.tables([two]))[0]?.preview.guess).toEqual(mapping);
  });

  it("imports, searches, changes and exports through its processes", async () => {
    writeFileSync(
      join(folder, "a.txt"),
      `Ministers call for restraint at Varn\n\n${"The ministers spoke of restraint at length. ".repeat(8)}`,
    );
    const archive = must(await openHere(join(folder, "Remote.communique"), true));
    must(await archive.jobs.start("One file", [{ kind: "path", path: join(folder, "a.txt") }]));
    expect(await ended(archive)).toMatchObject({ state: "done", imported: 1 });
    const { rows } = must(await archive.ask("search.run", { query: "restraint", sort: "relevance", offset: 0, limit: 10, fold: false }));
    const ids = rows.map((row) => row.id);
    expect(ids).toHaveLength(1);
    must(await archive.ask("tags.apply", { articleIds: ids, path: "position", on: true }));
    const digest = must(
      await archive.createDigest({ name: "Morning", source: { kind: "articles", ids }, office: { language: "fr", issuer: "Bureau" } }),
    );
    expect(must(await archive.digestFile(digest.id, "html")).name).toBe("Morning.html");
    expect(must(await archive.ask("archive.status", {}))).toMatchObject({
      articles: 1,
      digests: 1,
      undo: { kind: "make-digest", name: "Morning" },
    });
    const view = must(await archive.ask("article.load", { id: ids[0] ?? (0 as ArticleId), query: "" }));
    expect(new TextDecoder().decode(must(await archive.captureBytes(view.capture.id)).bytes)).toContain("Ministers call");
  });

  it("says why an archive cannot be opened", async () => {
    const path = join(folder, "None.communique");
    expect(await openHere(path, false)).toEqual({ ok: false, error: { kind: "archive-missing", file: path } });
  });

  it("ends an import as failed when the pool dies, keeps what is in, and imports again", async () => {
    const hangs = new URL(
      `data:text/javascript,${encodeURIComponent('import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ path }) => path.endsWith("b.txt") && parentPort.postMessage([{ path, reason: { kind: "empty" } }]));')}`,
    );
    const archive = must(await openHere(join(folder, "Remote.communique"), true, hangs));
    must(await archive.jobs.start("Lost", [{ kind: "path", path: writeStory("a.txt") }]));
    await turns(100);
    living.get("pool")?.kill();
    expect(await ended(archive)).toMatchObject({ label: "Lost", state: "failed" });
    expect(problems).toContainEqual({ kind: "process-ended", process: "pool" });
    told = [];
    must(await archive.jobs.start("Again", [{ kind: "path", path: writeStory("b.txt") }]));
    expect(await ended(archive)).toMatchObject({ label: "Again", state: "done", skipped: 1 });
  });

  it("pauses a job, lets it go on with what is left, and tries again what was skipped", async () => {
    const archive = must(await openHere(join(folder, "Remote.communique"), true, slowThread));
    const sources = Array.from({ length: 12 }, (_, at) => ({ kind: "path" as const, path: writeStory(`${at}.txt`) }));
    const id = must(await archive.jobs.start("Long", sources));
    await turns(100);
    must(await archive.jobs.pause(id));
    const report = async () => must(await archive.ask("capture.report", { jobId: id, offset: 0, limit: 100 }));
    expect((await report()).job.state).toBe("paused");
    must(await archive.jobs.goOn(id));
    told = [];
    await ended(archive);
    const { job, items } = await report();
    expect(job).toMatchObject({ state: "done", skipped: 12, total: 12 });
    expect(new Set(items.map(({ path }) => path)).size).toBe(12);
    told = [];
    const again = must(await archive.jobs.retry(id));
    expect(await ended(archive)).toMatchObject({ id: again, state: "done", skipped: 12 });
  });

  it("takes in what comes into a watched folder, also while it was closed, and each file once", async () => {
    const share = join(folder, "share");
    mkdirSync(share);
    const path = join(folder, "Remote.communique");
    const articles = async (archive: RemoteArchive) => must(await archive.ask("archive.status", {}))?.articles;
    const first = must(await openHere(path, true));
    writeStory("share/a.txt");
    const { id } = must(await first.folders.add(share));
    await expect.poll(() => articles(first), eventually).toBe(1);
    const [row] = must(await first.ask("search.run", { query: "", sort: "relevance", offset: 0, limit: 10, fold: false })).rows;
    const view = must(await first.ask("article.load", { id: row?.id ?? (0 as ArticleId), query: "" }));
    expect(view.capture).toMatchObject({ origin: "folder", name: join(share, "a.txt") });
    await first.close();
    writeStory("share/b.txt");
    const second = must(await openHere(path, false));
    await expect.poll(() => articles(second), eventually).toBe(2);
    must(await second.ask("folders.pause", { id, isPaused: true }));
    writeStory("share/c.txt");
    await turns(400);
    expect(await articles(second)).toBe(2);
    must(await second.ask("archive.undo", {}));
    await expect.poll(() => articles(second), eventually).toBe(3);
    renameSync(share, `${share}-away`);
    await expect.poll(() => second.folders.list(), eventually).toMatchObject({ value: [{ id, files: 3, isMissing: true }] });
    expect(must(await second.ask("capture.jobs", { limit: 10 })).map(({ duplicates, total }) => ({ duplicates, total }))).toEqual(
      Array.from({ length: 3 }, () => ({ duplicates: 0, total: 1 })),
    );
  });

  it("leaves a job as one that can go on when it closes, whatever the job does at that moment", async () => {
    const path = join(folder, "Left.communique");
    const captures = join(folder, "captures");
    mkdirSync(captures);
    for (let at = 0; at < 40; at += 1)
      writeFileSync(join(captures, `${at}.txt`), `Report ${at}\n\nThe harbour master said on Monday: ${at}.`);
    const archive = must(await openHere(path, true, slowThread));
    must(await archive.jobs.start("captures", [{ kind: "path", path: captures }]));
    await expect.poll(() => told.length, eventually).toBeGreaterThan(0);
    await archive.close();
    const again = must(await openHere(path, false));
    expect(must(await again.ask("capture.jobs", { limit: 1 }))).toMatchObject([{ state: "interrupted" }]);
    expect(problems).toEqual([]);
  });

  it("stops a paused job for good", async () => {
    const archive = must(await openHere(join(folder, "Remote.communique"), true, slowThread));
    const id = must(await archive.jobs.start("Long", [{ kind: "path", path: writeStory("a.txt") }]));
    must(await archive.jobs.pause(id));
    must(await archive.jobs.cancel(id));
    told = [];
    expect(await ended(archive)).toMatchObject({ state: "cancelled" });
  });

  it("has nothing to try again where all came in", async () => {
    const archive = must(await openHere(join(folder, "Remote.communique"), true));
    const id = must(await archive.jobs.start("One", [{ kind: "path", path: writeStory("a.txt") }]));
    await ended(archive);
    expect(await archive.jobs.retry(id)).toMatchObject({ ok: false, error: { kind: "not-found" } });
  });

  it("ends an import as failed when the writer dies, and imports again through its successor", async () => {
    const archive = must(await openHere(join(folder, "Remote.communique"), true));
    must(await archive.jobs.start("One", [{ kind: "path", path: writeStory("a.txt") }]));
    await ended(archive);
    living.get("writer")?.kill();
    await turns(50);
    told = [];
    must(await archive.jobs.start("Two", [{ kind: "path", path: writeStory("b.txt") }]));
    expect(await ended(archive)).toMatchObject({ label: "Two", state: "done" });
    expect(problems).toEqual([{ kind: "process-ended", process: "writer" }]);
  });

  it("tells once what an import brought for the saved searches that ask for it", async () => {
    const archive = must(await openHere(join(folder, "Remote.communique"), true));
    must(await archive.ask("searches.save", aSearch("Loud", "restraint", { notifies: true })));
    must(await archive.ask("searches.save", aSearch("Quiet", "restraint")));
    must(await archive.jobs.start("One", [{ kind: "path", path: writeStory("a.txt") }]));
    await expect.poll(() => news.map(({ name, count }) => [name, count]), eventually).toEqual([["Loud", 1]]);
    must(await archive.jobs.start("Two", [{ kind: "path", path: writeStory("b.txt") }]));
    await expect
      .poll(() => news.map(({ name, count }) => [name, count]), eventually)
      .toEqual([
        ["Loud", 1],
        ["Loud", 1],
      ]);
  });

  it.each(["reader", "writer"] as const)("answers the call under way and then the next when its %s dies", async (name) => {
    const archive = must(await openHere(join(folder, "Remote.communique"), true));
    must(await archive.ask("searches.save", aSearch("Kept", "restraint")));
    const ask = (): Promise<unknown> =>
      name === "reader" ? archive.ask("searches.list", {}) : archive.ask("searches.save", aSearch("Next", "accord"));
    const underWay = ask();
    await Promise.resolve();
    living.get(name)?.kill();
    expect(await underWay).toEqual({ ok: false, error: { kind: "process-ended", process: name } });
    expect(await ask()).toMatchObject({ ok: true });
    await turns(50);
    expect(returned).toBe(1);
    expect(problems).toEqual([{ kind: "process-ended", process: name }]);
    expect(must(await archive.ask("searches.list", {})).map((each) => each.name)).toContain("Kept");
  });

  it("comes back by itself once, and later when it is asked", async () => {
    const archive = must(await openHere(join(folder, "Remote.communique"), true));
    for (const _ of [1, 2, 3]) {
      living.get("reader")?.kill();
      await turns(50);
      expect(must(await archive.ask("archive.status", {}))?.articles).toBe(0);
    }
    expect(returned).toBe(1);
    expect(problems).toHaveLength(3);
  });

  it.runIf(process.getuid?.() !== 0)("opens what it may not write to read only, and refuses every change", async () => {
    const made = await anArchive(join(folder, "Fixed.communique"));
    await storeArticles(made, [anArticle()]);
    await made.close();
    chmodSync(made.path, 0o444);
    const archive = must(await openHere(made.path, false));
    expect(must(await archive.ask("archive.status", {}))).toMatchObject({ articles: 1, readOnly: true });
    const refused = { ok: false, error: { kind: "archive-read-only", file: made.path } };
    expect(await archive.ask("tags.apply", { articleIds: [1 as ArticleId], path: "position", on: true })).toEqual(refused);
    expect(await archive.jobs.start("None", [{ kind: "path", path: writeStory("a.txt") }])).toEqual(refused);
  });
});

function writeStory(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, `Ministers call for ${name}\n\n${"The ministers spoke of restraint at length. ".repeat(8)}`);
  return path;
}
