/** What goes wrong in life: each is told in a sentence that names the file and the cause, and nothing that was there is lost. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, dropOnWindow, giveToProgram, launch, type Running } from "../app.ts";
import { frame } from "../screens/frame.ts";

const isRoot = process.getuid?.() === 0;

let running: Running;
let page: Page;
let window: ReturnType<typeof frame>;

async function open(): Promise<void> {
  running = await launch();
  ({ page } = running);
  window = frame(page);
}

const inFolder = (...names: string[]): string => join(running.folder, ...names);
const articles = (text: string): Promise<void> =>
  page.getByRole("contentinfo").getByText(text, { exact: true }).waitFor({ timeout: 60_000 });

/** A capture that any user may read. */
function write(name: string, content: string | Uint8Array): string {
  const path = inFolder(name);
  writeFileSync(path, content);
  return path;
}

const story = (headline: string): string =>
  `<html><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${"The ministers spoke at length about the accord at Varn. ".repeat(6)}</p></article></body></html>`;

const russian = `<html><head><meta charset="utf-8"><title>Совет призвал стороны</title></head><body><article><h1>Совет призвал стороны</h1><p>${"Министры призвали стороны к сдержанности и договорились о новой встрече. ".repeat(4)}</p></article></body></html>`;

/** Makes an archive of this name through the window. */
async function newArchive(path: string): Promise<void> {
  await answerDialogs(running, { save: path });
  await page.getByRole("button", { name: /New archive/ }).click();
  await articles("0 articles");
}

/** Ends the window's archive, so that its file is whole. */
async function closeArchive(): Promise<void> {
  await running.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
    items.find((item) => item.label === "Close archive")?.click();
  });
  await page.getByRole("button", { name: /New archive/ }).waitFor();
}

describe("captures that cannot be read", () => {
  const report = (): Locator => page.getByRole("region", { name: "Imports" }).getByRole("list", { name: "Report" });
  const item = (name: string): Locator => report().getByRole("listitem").filter({ hasText: name });

  /** The processes that must outlive every capture, and the memory that they hold. */
  const mainAndWindow = (): Promise<{ pids: number[]; megabytes: number }> =>
    running.app.evaluate(({ app }) => {
      const both = app.getAppMetrics().filter((each) => each.type === "Browser" || each.type === "Tab");
      return { pids: both.map((each) => each.pid), megabytes: both.reduce((sum, each) => sum + each.memory.workingSetSize, 0) / 1024 };
    });

  beforeAll(open);
  afterAll(() => running.close());

  it("are named one by one with the cause, and the good ones come in", async () => {
    await newArchive(inFolder("Bad.communique"));
    const large = inFolder("large.txt");
    writeLarge(large, 200);
    const paths = [
      write("picture.html", Buffer.from("89504e470d0a1a0a0000000d49484452000000010000", "hex")),
      write(
        "noise.html",
        Uint8Array.from({ length: 40_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
      ),
      write("empty.txt", ""),
      large,
      write("locked.txt", "Locked"),
      write("gone.html", story("Never read")),
      write("good.html", story("Ministers sign the accord")),
      write("charset.html", inWindows1251(russian)),
    ];
    chmodSync(inFolder("locked.txt"), 0);
    const before = await mainAndWindow();
    await answerDialogs(running, { open: paths });
    // Chosen, and away before the program comes to it.
    rmSync(inFolder("gone.html"));
    await page.getByRole("button", { name: "Capture" }).click();
    await page.getByRole("menuitem", { name: /Files/ }).click();
    await page.getByText("2 in · 0 revised · 0 known · 6 skipped").waitFor({ timeout: 60_000 });
    for (const [name, cause] of [
      ["picture.html", "The file is a PNG picture, not text."],
      ["noise.html", "The file holds binary data, not text."],
      ["empty.txt", "The file is empty."],
      ["large.txt", "The file is larger than 64 MB."],
      ["locked.txt", "It cannot be read: permission denied."],
      ["gone.html", "It is no longer there: it was moved or deleted before it could be read."],
    ] as const)
      await item(name).getByText(cause).waitFor();
    await page.getByText("Skipped files are untouched on the disk, and nothing of them is in the archive.").waitFor();
    await articles("2 articles");
    const after = await mainAndWindow();
    expect(after.pids).toEqual(before.pids);
    // Neither took the 200 MB in.
    expect(after.megabytes - before.megabytes).toBeLessThan(100);
  });

  it("are read in the charset that their bytes are in, when they name a wrong one", async () => {
    await page.getByRole("main").getByText("Совет призвал стороны").first().waitFor();
  });

  it("are neither known nor in the way the next time", async () => {
    rmSync(inFolder("large.txt"));
    await answerDialogs(running, { open: [inFolder("good.html"), inFolder("empty.txt")] });
    await page.getByRole("button", { name: "Capture" }).click();
    await page.getByRole("menuitem", { name: /Files/ }).click();
    await page.getByText("0 in · 0 revised · 1 known · 1 skipped").waitFor();
    await articles("2 articles");
  });
});

describe("archives that cannot be opened as they are", () => {
  let sample: string;

  beforeAll(async () => {
    await open();
    await window.openSample();
    sample = inFolder("user", "Sample.communique");
    await page.getByText(/64 in · /).waitFor();
    await closeArchive();
  });
  afterAll(() => running.close());

  /** Drops the file; the window says the sentence, and the file is what it was, with nothing beside it. */
  async function refused(name: string, content: Uint8Array, sentence: RegExp): Promise<void> {
    mkdirSync(inFolder(name));
    giveToProgram(inFolder(name));
    const path = write(join(name, "Other.communique"), content);
    await dropOnWindow(page, [path]);
    await window.message(path).filter({ hasText: sentence }).waitFor();
    expect(Buffer.compare(readFileSync(path), content)).toBe(0);
    expect(readdirSync(inFolder(name))).toEqual(["Other.communique"]);
    await page.getByRole("button", { name: /New archive/ }).waitFor();
  }

  it("leaves a file that is no database as it is", () =>
    refused("text", Buffer.from("Dear colleague,\n".repeat(400)), /is not an archive of Communiqué\. It was left as it is\./));

  it("leaves an empty file as it is", () => refused("empty", Buffer.alloc(0), /is not an archive of Communiqué\. It was left as it is\./));

  it("leaves an archive of a newer program untouched, to the byte", () => {
    const bytes = readFileSync(sample);
    // The number of the schema in SQLite's header.
    bytes.writeUInt32BE(4711, 60);
    return refused("newer", bytes, /made by a newer Communiqué \(archive 4711, this program knows \d+\)\. It was left as it is/);
  });

  it("names a damaged archive", () => {
    const bytes = readFileSync(sample);
    bytes.fill(0x5a, 4096, 400_000);
    return refused("damaged", bytes, /is damaged .*Nothing was changed; restore a backup or a copy\./);
  });

  it("opens one in a folder that cannot be written to, to read only", async () => {
    const folder = inFolder("fixed");
    mkdirSync(folder);
    const path = join(folder, "Fixed.communique");
    copyFileSync(sample, path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    const before = readFileSync(path);
    await dropOnWindow(page, [path]);
    await articles("64 articles");
    await page.getByRole("contentinfo").getByText("Read only", { exact: true }).waitFor();
    await window.search("restraint OR retenue");
    await page.getByText("19 articles").first().waitFor();
    await window.results().filter({ hasText: "In praise of a tired word" }).click();
    await page.keyboard.press("t");
    await window.pick(/^Tag, such as/, "position/restraint");
    await window.message(path).filter({ hasText: "is read only, so nothing was changed. To work in it, copy it to a folder" }).waitFor();
    await page.keyboard.press("Escape");
    await dropOnWindow(page, [write("late.html", story("Too late"))]);
    await window.message(path).filter({ hasText: "is read only" }).waitFor();
    await articles("64 articles");
    await closeArchive();
    expect(Buffer.compare(readFileSync(path), before)).toBe(0);
    expect(readdirSync(folder)).toEqual(["Fixed.communique"]);
    chmodSync(folder, 0o755);
  });

  it("says that no archive can be made in such a folder", async () => {
    const folder = inFolder("shut");
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    await answerDialogs(running, { save: join(folder, "New.communique") });
    await page.getByRole("button", { name: /New archive/ }).click();
    await window
      .message(/New\.communique could not be written \(permission denied\)\. Nothing was changed; choose another place\./)
      .waitFor();
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o755);
  });

  it("refuses a second program on the same archive", async () => {
    await page.getByRole("button", { name: /Try the sample archive/ }).click();
    await articles("64 articles");
    const second = await launch();
    await second.page.getByRole("button", { name: /New archive/ }).waitFor();
    await dropOnWindow(second.page, [sample]);
    await frame(second.page).message(sample).filter({ hasText: "is open in another Communiqué. Close it there first." }).waitFor();
    await second.close();
    await articles("64 articles");
    await closeArchive();
  });

  it("offers to look for an archive that has moved, or to take it off the list", async () => {
    const [here, there] = [inFolder("Here.communique"), inFolder("There.communique")];
    await newArchive(here);
    await closeArchive();
    copyFileSync(here, there);
    giveToProgram(there);
    const recent = page.getByRole("complementary", { name: "Recent" });
    await recent.getByRole("button", { name: /^Here/ }).waitFor();
    rmSync(here);
    // It went after the list was drawn: to press it tells so, and marks it.
    await recent.getByRole("button", { name: /^Here/ }).click();
    await window.message(here).filter({ hasText: "There is no archive at" }).waitFor();
    await answerDialogs(running, { open: [there] });
    await recent.getByRole("button", { name: "Look for it… Here" }).click();
    await articles("0 articles");
    await closeArchive();
    expect(await recent.getByText("Here", { exact: true }).count()).toBe(0);
    rmSync(there);
    await recent.getByRole("button", { name: /^There/ }).click();
    await recent.getByRole("button", { name: "Remove from list: There" }).click();
    await recent.getByText("There", { exact: true }).waitFor({ state: "detached" });
  });
});

describe("a full disk", () => {
  beforeAll(open);
  afterAll(() => running.close());

  it("ends the import with a sentence, and keeps what was there", async ({ skip }) => {
    const disk = inFolder("disk");
    mkdirSync(disk);
    if (!isRoot) skip("Only root can mount a small disk.");
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], { stdio: "ignore" });
      giveToProgram(disk);
    } catch {
      skip("Here even root may not mount a disk.");
    }
    try {
      const path = join(disk, "Full.communique");
      await newArchive(path);
      await dropOnWindow(page, [write("first.html", story("The first of all stories"))]);
      await articles("1 article");
      const captures = inFolder("many");
      mkdirSync(captures);
      for (let at = 0; at < 100; at += 1)
        write(join("many", `${at}.html`), `${story(`Story number ${at}`)}<!--${randomBytes(80_000).toString("base64")}-->`);
      await dropOnWindow(page, [captures]);
      await window
        .message(path)
        .filter({ hasText: "The disk is full" })
        .filter({ hasText: "What was there before is kept" })
        .waitFor({ timeout: 30_000 });
      await page.getByRole("region", { name: "Imports" }).getByText("failed", { exact: true }).waitFor();
      await window.search("first of all stories");
      await window.results().filter({ hasText: "The first of all stories" }).waitFor();
      await closeArchive();
      await dropOnWindow(page, [path]);
      await window.search("first of all stories");
      await window.results().filter({ hasText: "The first of all stories" }).waitFor();
    } finally {
      execFileSync("umount", ["-l", disk]);
    }
  });
});

/** Text of so many megabytes. */
function writeLarge(path: string, megabytes: number): void {
  const file = openSync(path, "w");
  const piece = "The ministers spoke at length about the accord at Varn.\n".repeat(19_000).slice(0, 1_048_576).padEnd(1_048_576);
  for (let at = 0; at < megabytes; at += 1) writeSync(file, piece);
  closeSync(file);
}

/** Cyrillic and ASCII in the charset of old Russian pages. */
function inWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - 0x0410 + 0xc0;
  });
}
