import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import DatabaseFile from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openLocalArchive } from "./local-archive.ts";
import { applicationId, knownVersion } from "./migrations/migrate.ts";
import { aFolder, anArchive, anArticle, anItem, must, store, storeArticles } from "./test-archive.ts";

const isRoot = process.getuid?.() === 0;

describe("openLocalArchive", () => {
  it("says that a file is missing, and makes none", async () => {
    const path = join(aFolder(), "None.communique");
    expect(await openLocalArchive(path)).toEqual({ ok: false, error: { kind: "archive-missing", file: path } });
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ["text", "Dear colleague,\n".repeat(20)],
    ["an empty file", ""],
    ["binary", String.fromCharCode(...Array.from({ length: 500 }, (_, at) => at % 256))],
  ])("leaves %s as it is", async (_, content) => {
    const path = join(aFolder(), "Other.communique");
    writeFileSync(path, content);
    const before = readFileSync(path);
    expect(await openLocalArchive(path)).toEqual({ ok: false, error: { kind: "archive-not-ours", file: path } });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(["Other.communique"]);
  });

  it("refuses a folder and another program's database", async () => {
    const folder = aFolder();
    const path = join(folder, "other.db");
    new DatabaseFile(path).exec("CREATE TABLE t (x)").close();
    expect(await openLocalArchive(path)).toMatchObject({ error: { kind: "archive-not-ours" } });
    expect(await openLocalArchive(folder)).toMatchObject({ error: { kind: "archive-not-ours" } });
  });

  it("refuses a newer archive in figures and leaves it untouched", async () => {
    const path = join(aFolder(), "Newer.communique");
    const db = new DatabaseFile(path);
    db.pragma("journal_mode = WAL");
    db.exec(`CREATE TABLE t (x); PRAGMA application_id = ${applicationId}; PRAGMA user_version = 999`);
    db.close();
    const before = readFileSync(path);
    const error = { kind: "archive-newer", file: path, found: 999, known: knownVersion };
    expect(await openLocalArchive(path)).toEqual({ ok: false, error });
    expect(await openLocalArchive(path, { readOnly: true })).toEqual({ ok: false, error });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(["Newer.communique"]);
  });

  it("does not write over a file that is there", async () => {
    const archive = await anArchive();
    await archive.close();
    expect(await openLocalArchive(archive.path, { create: true })).toMatchObject({ error: { kind: "archive-exists" } });
  });

  it("refuses a second writer, and lets it in once the first has closed", async () => {
    const archive = await anArchive();
    expect(await openLocalArchive(archive.path)).toEqual({ ok: false, error: { kind: "archive-in-use", file: archive.path } });
    await must(await openLocalArchive(archive.path, { readOnly: true })).close();
    await archive.close();
    await must(await openLocalArchive(archive.path)).close();
  });

  it("knows an archive under two names as one", async () => {
    const archive = await anArchive();
    const other = join(aFolder(), "Other name.communique");
    symlinkSync(archive.path, other);
    expect(await openLocalArchive(other)).toEqual({ ok: false, error: { kind: "archive-in-use", file: other } });
    await archive.close();
  });

  it("is refused while another process writes, and whole once that one was killed", async () => {
    const path = join(aFolder(), "Killed.communique");
    const holder = spawn(process.execPath, ["--input-type=module", "--eval", holdOpen(path)], { stdio: ["ignore", "pipe", "inherit"] });
    await once(holder.stdout, "data");
    expect(await openLocalArchive(path)).toEqual({ ok: false, error: { kind: "archive-in-use", file: path } });
    holder.kill("SIGKILL");
    await once(holder, "exit");
    const archive = must(await openLocalArchive(path));
    expect(must(await archive.ask("archive.status", {}))?.articles).toBe(1);
    expect(must(await archive.ask("store.check", {})).problems).toEqual([]);
    await archive.close();
    expect(readdirSync(dirname(path))).toEqual(["Killed.communique"]);
  });

  it("is one whole file once it is closed", async () => {
    const archive = await anArchive();
    await storeArticles(archive, [anArticle()]);
    await archive.close();
    expect(readdirSync(dirname(archive.path))).toEqual(["Test.communique"]);
    const again = must(await openLocalArchive(archive.path, { readOnly: true }));
    expect(must(await again.ask("archive.status", {}))).toMatchObject({ name: "Test", articles: 1, searchable: 1, readOnly: true });
    expect(await again.ask("archive.undo", {})).toMatchObject({ error: { kind: "archive-read-only" } });
    await again.close();
  });

  it("says of one that an older program made that a writer has to bring it up to date, before it is only read", async () => {
    const archive = await anArchive();
    await archive.close();
    const db = new DatabaseFile(archive.path);
    db.pragma(`user_version = ${knownVersion - 1}`);
    db.close();
    const refused = { ok: false, error: { kind: "archive-older", file: archive.path } };
    expect(await openLocalArchive(archive.path, { readOnly: true })).toEqual(refused);
  });

  it("names a damaged archive, and changes nothing in it", async () => {
    const archive = await anArchive();
    await storeArticles(archive, [anArticle()]);
    await archive.close();
    const bytes = readFileSync(archive.path);
    bytes.fill(0x5a, 4096);
    writeFileSync(archive.path, bytes);
    const opened = await openLocalArchive(archive.path);
    expect(opened).toMatchObject({ error: { kind: "archive-damaged" } });
    expect(readFileSync(archive.path)).toEqual(bytes);
  });

  it("reads from a folder that cannot be written to, and refuses to write or to make one there", async ({ skip }) => {
    const folder = aFolder();
    const archive = await anArchive(join(folder, "A.communique"));
    await storeArticles(archive, [anArticle()]);
    await archive.close();
    await whileReadOnly(folder, skip, async (path) => {
      const file = join(path, "A.communique");
      expect(await openLocalArchive(file)).toEqual({ ok: false, error: { kind: "archive-read-only", file } });
      expect(await found(file)).toBe(1);
      const other = join(path, "B.communique");
      expect(await openLocalArchive(other, { create: true })).toMatchObject({ error: { kind: "file-unwritable", file: other } });
    });
  });

  it("reads a copy that was made while the archive was open, and says where part of it is missing", async ({ skip }) => {
    const archive = await anArchive();
    await storeArticles(archive, [anArticle()]);
    const [whole, torn] = [aFolder(), aFolder()];
    copyFileSync(`${archive.path}-wal`, join(torn, "A.communique-wal"));
    copyFileSync(archive.path, join(torn, "A.communique"));
    const other = new DatabaseFile(archive.path);
    other.pragma("wal_checkpoint(TRUNCATE)");
    other.close();
    copyFileSync(archive.path, join(whole, "A.communique"));
    await archive.close();
    await whileReadOnly(whole, skip, async (path) => {
      expect(await found(join(path, "A.communique"))).toBe(1);
      expect(readdirSync(path)).toEqual(["A.communique"]);
    });
    await whileReadOnly(torn, skip, async (path) => {
      const file = join(path, "A.communique");
      expect(await openLocalArchive(file, { readOnly: true })).toEqual({ ok: false, error: { kind: "archive-unfinished", file } });
    });
    // Where it may be written to, the same copy is brought to its end.
    expect(await found(join(torn, "A.communique"))).toBe(1);
  });

  it.runIf(!isRoot)("says that a file may not be read", async () => {
    const archive = await anArchive();
    await archive.close();
    chmodSync(archive.path, 0);
    const error = { kind: "archive-unreadable", file: archive.path, cause: "EACCES" };
    expect(await openLocalArchive(archive.path)).toEqual({ ok: false, error });
  });

  it.runIf(isRoot)("keeps what was stored when the disk runs full, and says so", async ({ skip }) => {
    const mount = join(aFolder(), "mount");
    mkdirSync(mount);
    if (!mounted(mount, "size=2m")) return skip("Here even root may not mount a disk.");
    try {
      const archive = await anArchive(join(mount, "A.communique"));
      await storeArticles(archive, [anArticle()]);
      const job = must(await archive.ask("store.startJob", { label: "Large", sources: [] }));
      const items = Array.from({ length: 40 }, (_, at) =>
        anItem([anArticle({ headline: `Story number ${at} of the day` })], randomBytes(50_000).toString("hex")),
      );
      const stored = await archive.ask("store.batch", { jobId: job.id, total: 40, items });
      expect(stored).toMatchObject({ ok: false, error: { kind: "disk-full" } });
      expect(must(await archive.ask("archive.status", {}))?.articles).toBe(1);
      expect(must(await archive.ask("store.check", {})).problems).toEqual([]);
      expect(must(await archive.ask("store.endJob", { jobId: job.id, state: "failed" })).state).toBe("failed");
      await archive.close();
      expect(await found(archive.path)).toBe(1);
    } finally {
      execFileSync("umount", ["-l", mount]);
    }
  });

  it("marks a job as interrupted that was running when its program died", async () => {
    const archive = await anArchive();
    must(await archive.ask("store.startJob", { label: "Lost", sources: ["/captures"] }));
    await archive.close();
    const again = must(await openLocalArchive(archive.path));
    expect(must(await again.ask("capture.jobs", { limit: 1 }))).toMatchObject([{ label: "Lost", state: "interrupted", hasPaths: true }]);
    await again.close();
  });
});

describe("store.backup", () => {
  it("writes a whole copy, and never over a file", async () => {
    const archive = await anArchive();
    await store(archive, [anItem([anArticle()])]);
    const path = join(dirname(archive.path), "Copy.communique");
    must(await archive.ask("store.backup", { path }));
    expect(await archive.ask("store.backup", { path })).toMatchObject({ error: { kind: "file-unwritable" } });
    await archive.close();
    const copy = must(await openLocalArchive(path));
    expect(must(await copy.ask("store.check", {}))).toEqual({ problems: [], articles: 1, captures: 1, searchable: 1 });
    await copy.close();
  });
});

/** A program that makes an archive with one article and then holds it open. */
const holdOpen = (path: string): string => `
  import { anArchive, anArticle, storeArticles } from ${JSON.stringify(new URL("./test-archive.ts", import.meta.url).href)};
  const archive = await anArchive(${JSON.stringify(path)});
  await storeArticles(archive, [anArticle()]);
  console.log("open");
  setInterval(() => archive, 1000);
`;

async function found(path: string): Promise<number> {
  const reader = must(await openLocalArchive(path, { readOnly: true }));
  const { total } = must(await reader.ask("search.run", { query: "restraint", sort: "date", offset: 0, limit: 9, fold: false }));
  await reader.close();
  return total;
}

/** Root may write everywhere but on a mount that nobody may write to. */
async function whileReadOnly(folder: string, skip: (why: string) => void, work: (folder: string) => Promise<void>): Promise<void> {
  if (!isRoot) {
    chmodSync(folder, 0o555);
    await work(folder);
    return chmodSync(folder, 0o755);
  }
  const mount = aFolder();
  if (!mounted(mount, "size=16m")) return skip("Here even root may not mount a disk.");
  try {
    cpSync(folder, mount, { recursive: true });
    execFileSync("mount", ["-o", "remount,ro", mount]);
    await work(mount);
  } finally {
    execFileSync("umount", ["-l", mount]);
  }
}

function mounted(folder: string, options: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
