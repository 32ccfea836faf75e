import { appendFileSync, chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import type { KnownMapping } from "../../shared/domain/column-mapping.ts";
import type { Archive } from "../archive/archive.ts";
import { aFolder, anArchive, must } from "../archive/test-archive.ts";
import { inFrame } from "../capture/test-zstd.ts";
import { showOriginal } from "../desk/original.ts";
import { runImport } from "./import.ts";
import type { ImportSource } from "./import-source.ts";
import { previewReported } from "./preview-tables.ts";

let archive: Archive;
let folder: string;

beforeEach(async () => {
  archive = await anArchive();
  folder = aFolder();
});

afterEach(() => archive.close());

const poolThread = new URL("./pool-thread.ts", import.meta.url);

interface Run {
  readonly entry?: URL;
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
  readonly onBatch?: () => void;
  readonly mappings?: readonly KnownMapping[];
  readonly done?: ReadonlySet<string>;
}

async function run(
  sources: readonly ImportSource[],
  { entry = poolThread, patienceMs = 30_000, signal, onBatch, mappings = [], done = new Set() }: Run = {},
) {
  const job = must(await archive.ask("store.startJob", { label: "Test", sources: [] }));
  const items: ImportItem[] = [];
  const totals: number[] = [];
  const ended: ImportJob = must(
    await runImport({
      jobId: job.id,
      sources,
      done,
      mappings,
      archive,
      threads: 2,
      threadEntry: entry,
      patienceMs,
      signal: signal ?? new AbortController().signal,
      onProgress: ({ total }, batch) => {
        totals.push(total);
        items.push(...batch);
        onBatch?.();
      },
    }),
  );
  return { job: ended, items, totals, byName: new Map(items.map((item) => [item.path.slice(folder.length + 1), item])) };
}

const fromDisk = (...names: string[]): ImportSource[] => names.map((name) => ({ kind: "path", path: join(folder, name) }));
const story = (headline: string): string =>
  `<html><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${"The ministers spoke at length about the accord. ".repeat(6)}</p></article></body></html>`;

describe("runImport", () => {
  it("takes in a folder with all below it, and says of each other file why not", async () => {
    mkdirSync(join(folder, "inner"));
    writeFileSync(join(folder, "a.html"), story("Ministers sign the accord"));
    writeFileSync(join(folder, "inner", "b.html"), story("Talks go into the night"));
    writeFileSync(join(folder, "same.html"), story("Ministers sign the accord"));
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "picture.png"), Buffer.from("89504e470d0a1a0a0000000d49484452000000010000", "hex"));
    writeFileSync(join(folder, ".hidden"), "not looked at");
    writeFileSync(join(folder, "large.txt"), "");
    truncateSync(join(folder, "large.txt"), 200 * 1024 * 1024);
    symlinkSync(folder, join(folder, "inner", "loop"));
    const { job, byName } = await run([{ kind: "path", path: folder }]);
    expect(job).toMatchObject({ state: "done", total: 6, imported: 2, duplicates: 1, skipped: 3 });
    expect([...byName.keys()].sort()).toEqual(["a.html", "empty.txt", "inner/b.html", "large.txt", "picture.png", "same.html"]);
    expect(byName.get("large.txt")?.reason).toEqual({ kind: "too-large" });
    expect(byName.get("empty.txt")?.reason).toEqual({ kind: "empty" });
    expect(byName.get("picture.png")?.outcome).toBe("skipped");
  });

  it("knows how much lies ahead while it reads the first of it", async () => {
    for (let at = 0; at < 150; at += 1) writeFileSync(join(folder, `${at}.html`), story(`Story number ${at} of the day`));
    const { totals } = await run([{ kind: "path", path: folder }]);
    expect(totals.length).toBeGreaterThan(1);
    expect(totals.every((total) => total === 150)).toBe(true);
  });

  it("names files that have vanished or may not be read", async () => {
    writeFileSync(join(folder, "locked.txt"), "Locked");
    chmodSync(join(folder, "locked.txt"), 0);
    const { items, byName } = await run([...fromDisk("gone.html", "locked.txt"), { kind: "path", path: "/dev/null" }]);
    expect(byName.get("gone.html")).toMatchObject({ outcome: "skipped", reason: { kind: "moved-away" } });
    expect(items.find((item) => item.path === "/dev/null")?.reason).toEqual({ kind: "not-a-file" });
    if (process.getuid?.() !== 0) expect(byName.get("locked.txt")?.reason).toEqual({ kind: "not-permitted" });
  });

  it("accounts for files that vanish while it reads others", async () => {
    for (let at = 0; at < 300; at += 1) writeFileSync(join(folder, `${at}.html`), story(`Story number ${at} of the day`));
    const vanish = (): void => {
      for (let at = 0; at < 300; at += 1) rmSync(join(folder, `${at}.html`), { force: true });
    };
    const { job, items } = await run([{ kind: "path", path: folder }], { onBatch: vanish });
    expect(job).toMatchObject({ state: "done", total: 300, imported: items.filter((item) => item.outcome === "imported").length });
    const skipped = items.filter((item) => item.outcome === "skipped");
    expect(skipped.length).toBeGreaterThan(0);
    expect(new Set(skipped.map((item) => item.reason?.kind))).toEqual(new Set(["moved-away"]));
    expect(must(await archive.ask("archive.status", {}))?.articles).toBe(job.imported);
  });

  it("reads a page in the charset that its bytes are in, whatever it says", async () => {
    const body = "Министры призвали стороны к сдержанности и договорились о новой встрече. ".repeat(4);
    const page = `<html><head><meta charset="utf-8"><title>Совет призвал</title></head><body><article><h1>Совет призвал</h1><p>${body}</p></article></body></html>`;
    writeFileSync(join(folder, "a.html"), iconv.encode(page, "windows-1251"));
    const { items } = await run(fromDisk("a.html"));
    const [id] = items[0]?.articleIds ?? [];
    const view = id === undefined ? null : must(await archive.ask("article.load", { id, query: "" }));
    expect(view).toMatchObject({ article: { headline: "Совет призвал" }, capture: { charset: "windows-1251" } });
  });

  it("reads a table as its columns were told, in a folder or an archive, and names one of which nobody has told them", async () => {
    const odd = (headline: string): string => `Kop;Wat\n${headline};${"The ministers spoke of restraint at length. ".repeat(4)}\n`;
    writeFileSync(join(folder, "a.csv"), odd("Lights out"));
    writeFileSync(join(folder, "box.zip"), zipSync({ "in/b.csv": strToU8(odd("Port shut")), "c.txt": strToU8(story("Ferry late")) }));
    const untold = await run([{ kind: "path", path: folder }]);
    expect(untold.byName.get("a.csv")?.reason).toEqual({ kind: "columns-unknown" });
    expect(untold.byName.get("box.zip > in/b.csv")?.reason).toEqual({ kind: "columns-unknown" });
    expect(untold.job).toMatchObject({ imported: 1, skipped: 2 });
    const preview = await previewReported(join(folder, "box.zip > in/b.csv"), null, []);
    const mappings = [{ header: preview?.header ?? "", mapping: { headline: 0, body: [1], hasHeader: true } }];
    const told = await run(fromDisk("a.csv"), { mappings });
    expect(told.job).toMatchObject({ imported: 1, skipped: 0 });
    const noise = new Uint8Array(65 * 1024 * 1024).fill(7);
    writeFileSync(join(folder, "large.zip"), zipSync({ "noise.bin": noise, "in/b.csv": strToU8(odd("Late night")) }, { level: 0 }));
    const path = join(folder, "large.zip > in/b.csv");
    expect(await previewReported(path, null, [])).toEqual({ ...preview, rows: [["Late night", expect.any(String)]] });
    const large = await run(fromDisk("large.zip"), { mappings });
    expect(large.job).toMatchObject({ imported: 1, skipped: 1 });
    const stored = { name: path, bytes: strToU8(odd("Late night")) };
    expect(await previewReported(path, stored, mappings)).toMatchObject({ guess: { headline: 0 } });
  });

  it("takes in what an archive holds as one capture, and names what could not be read", async () => {
    const files = {
      "a.html": story("Ministers sign the accord"),
      "b/c.html": story("Talks go into the night"),
      "d.pdf": "%PDF-1.4 nothing",
    };
    writeFileSync(
      join(folder, "news.zip"),
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    );
    const { job, byName } = await run(fromDisk("news.zip"));
    expect(job).toMatchObject({ total: 2, imported: 1, skipped: 1 });
    expect(byName.get("news.zip > d.pdf")?.reason?.kind).toMatch(/^pdf-/);
    const views = await Promise.all(
      (byName.get("news.zip")?.articleIds ?? []).map(async (id) => must(await archive.ask("article.load", { id, query: "" }))),
    );
    expect(views.map((view) => [view.article.headline, view.capture.id, view.revisions[0]?.part])).toEqual([
      ["Ministers sign the accord", views[0]?.capture.id, "a.html"],
      ["Talks go into the night", views[0]?.capture.id, "b/c.html"],
    ]);
    const [, second] = views;
    const shown = second && (await showOriginal(archive, { captureId: second.capture.id, part: "b/c.html", charset: null }));
    expect(shown).toMatchObject({ ok: true, value: { page: expect.stringContaining("Talks go into the night") } });
  });

  it("takes in what stands before the place where an archive is broken, and says that the rest is lost", async () => {
    const mail = (subject: string): Uint8Array =>
      strToU8(`From a@b Fri Nov 13 10:00:00 2026\nFrom: a@b.example\nTo: c@d.example\nSubject: ${subject}\n\n${story(subject)}\n\n`);
    const cut = inFrame(mail("Second"));
    writeFileSync(join(folder, "box.mbox.zst"), Buffer.concat([inFrame(mail("Lights on the quay")), cut.subarray(0, cut.length - 200)]));
    const { items } = await run(fromDisk("box.mbox.zst"));
    expect(items.map(({ path, outcome, reason }) => [path.slice(folder.length + 1), outcome, reason?.kind])).toEqual([
      ["box.mbox.zst", "imported", undefined],
      ["box.mbox.zst", "skipped", "packed-broken"],
    ]);
  });

  it("takes in each part of a large file as a capture of its own, and goes on where it stopped", async () => {
    const mail = (headline: string): string =>
      `From a@b Fri Nov 13 10:00:00 2026\nFrom: Le Quai <a@lequai.example>\nSubject: ${headline}\nTo: c@d.example\n\n${"The ministers spoke at length. ".repeat(9)}\n\n`;
    const box = join(folder, "box.mbox");
    const noise = Buffer.alloc(65 * 1024 * 1024, "noise\n");
    writeFileSync(box, Buffer.concat([Buffer.from(`${mail("Lights on the quay")}${mail("Noise from the port")}`), noise]));
    appendFileSync(box, `\n${mail("Ferry late again")}`);
    const { job, byName } = await run(fromDisk("box.mbox"), { done: new Set([`${box} > mail 1.eml`]) });
    expect(job).toMatchObject({ total: 3, imported: 1, skipped: 1 });
    expect(byName.get("box.mbox > mail 2.eml")?.reason).toEqual({ kind: "too-large" });
    const [id] = byName.get("box.mbox > mail 3.eml")?.articleIds ?? [];
    const view = id === undefined ? null : must(await archive.ask("article.load", { id, query: "" }));
    expect(view).toMatchObject({ article: { headline: "Ferry late again" }, capture: { name: `${box} > mail 3.eml` } });
    expect(view?.revisions[0]?.part).toBeNull();
    const original = view && (await showOriginal(archive, { captureId: view.capture.id, part: null, charset: null }));
    expect(original).toMatchObject({ ok: true, value: { text: expect.stringMatching(/^From: Le Quai/) } });
    const again = await run(fromDisk("box.mbox"));
    expect(again.job).toMatchObject({ imported: 1, duplicates: 1, skipped: 1 });
  });

  it("takes in what was pasted", async () => {
    const { items } = await run([{ kind: "paste", text: "", html: story("Pasted from the wire"), name: "Pasted 2 Nov 2026 06:12" }]);
    expect(items).toMatchObject([{ path: "Pasted 2 Nov 2026 06:12", outcome: "imported" }]);
    const [id] = items[0]?.articleIds ?? [];
    const view = id === undefined ? null : must(await archive.ask("article.load", { id, query: "" }));
    expect(view).toMatchObject({ article: { headline: "Pasted from the wire" }, capture: { origin: "paste" } });
  });

  it("loses only the file that kills its thread or holds it for ever", async () => {
    const names = ["a.html", "crash.html", "hang.html", "heap.html", "slow.html", "z.html"];
    for (const name of names) writeFileSync(join(folder, name), "");
    const entry = new URL(`data:text/javascript,${encodeURIComponent(hostileThread)}`);
    const { job, byName } = await run(fromDisk(...names), { entry, patienceMs: 1500 });
    expect(job).toMatchObject({ state: "done", skipped: 6 });
    expect(byName.get("crash.html")?.reason?.kind).toBe("thread-ended");
    expect(byName.get("hang.html")?.reason?.kind).toBe("too-slow");
    expect(byName.get("heap.html")?.reason?.kind).toBe("thread-failed");
    expect(["a.html", "slow.html", "z.html"].map((name) => byName.get(name)?.reason?.kind)).toEqual(["empty", "empty", "empty"]);
  });

  it("keeps what is in when it is cancelled", async () => {
    for (let at = 0; at < 400; at += 1) writeFileSync(join(folder, `${at}.html`), story(`Story number ${at} of the day`));
    const controller = new AbortController();
    const { job, items } = await run([{ kind: "path", path: folder }], { signal: controller.signal, onBatch: () => controller.abort() });
    expect(job.state).toBe("cancelled");
    expect(items.length).toBeLessThan(400);
    expect(must(await archive.ask("archive.status", {}))?.articles).toBe(items.length);
  });
});

const hostileThread = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ path }) => {
  if (path.endsWith("crash.html")) process.exit(3);
  if (path.endsWith("hang.html")) for (;;);
  if (path.endsWith("slow.html")) {
    // Twice as long as the pool's patience, with signs of life.
    for (let nth = 1; nth <= 8; nth += 1) setTimeout(() => parentPort.postMessage(nth < 8 ? "alive" : [{ path, reason: { kind: "empty" } }]), nth * 400);
    return;
  }
  if (path.endsWith("heap.html")) throw new Error("no memory");
  parentPort.postMessage([{ path, reason: { kind: "empty" } }]);
});`;
