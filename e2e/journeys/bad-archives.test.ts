/** Archives that cannot be opened or written to as they are: each is told in a sentence, and nothing that was there is lost. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, chooseMenu, dropOnWindow, giveToProgram, launch, type Running } from "../app.ts";
import { archiveFile, storyPage } from "../screens/archive-file.ts";
import { frame } from "../screens/frame.ts";

const isRoot = process.getuid?.() === 0;

let running: Running;
let page: Page;
let window: ReturnType<typeof frame>;
let archive: ReturnType<typeof archiveFile>;

async function open(): Promise<void> {
  running = await launch();
  ({ page } = running);
  window = frame(page);
  archive = archiveFile(running);
}

const inFolder = (...names: string[]): string => join(running.folder, ...names);

describe("archives that cannot be opened as they are", () => {
  let sample: string;

  beforeAll(async () => {
    await open();
    await window.openSample();
    sample = inFolder("user", "Sample.communique");
    await page
      .getByRole("region", { name: "Imports" })
      .getByText(/64 in · /)
      .waitFor();
    await window.go("Digests");
    await page.getByRole("button", { name: "New digest" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
    await page.getByRole("region", { name: "Page" }).waitFor();
    await archive.close();
  });
  afterAll(() => running.close());

  /** Drops the file; the window says the sentence, and the file is what it was, with nothing beside it. */
  async function refused(name: string, content: Uint8Array, sentence: RegExp): Promise<void> {
    mkdirSync(inFolder(name));
    giveToProgram(inFolder(name));
    const path = archive.capture(join(name, "Other.communique"), content);
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
    const bytes = readFileSync(path);
    await dropOnWindow(page, [path]);
    await archive.holds("64 articles");
    await page.getByRole("contentinfo").getByText("Read only", { exact: true }).waitFor();
    await window.search("restraint OR retenue");
    await page.getByText("19 articles").first().waitFor();
    await window.results().filter({ hasText: "In praise of a tired word" }).click();
    const refusal = window.message(path).filter({ hasText: "is read only, so nothing was changed. To work in it, copy it to a folder" });
    await page.keyboard.press("t");
    await refusal.waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await window.go("Digests");
    await page
      .getByRole("main")
      .getByRole("button", { name: /^Press review/ })
      .click();
    const title = page.getByRole("textbox", { name: "Title of the page" });
    const before = await title.inputValue();
    await title.press("x");
    await refusal.waitFor();
    expect(await title.inputValue()).toBe(before);
    await page.getByRole("main").getByText("Read only", { exact: true }).waitFor();
    await dropOnWindow(page, [archive.capture("late.html", storyPage("Too late"))]);
    await window.message(path).filter({ hasText: "is read only" }).waitFor();
    await archive.holds("64 articles");
    await archive.close();
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
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
    await archive.holds("64 articles");
    const second = await launch();
    await second.page.getByRole("button", { name: /New archive/ }).waitFor();
    await dropOnWindow(second.page, [sample]);
    await frame(second.page).message(sample).filter({ hasText: "is open in another Communiqué. Close it there first." }).waitFor();
    await second.close();
    await archive.holds("64 articles");
    await archive.close();
  });

  it("offers to look for an archive that has moved, or to take it off the list", async () => {
    const [here, there] = [inFolder("Here.communique"), inFolder("There.communique")];
    await archive.create(here);
    await archive.close();
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
    await archive.holds("0 articles");
    await archive.close();
    expect(await recent.getByText("Here", { exact: true }).count()).toBe(0);
    await chooseMenu(running, "Archive", "Open recent", "There");
    await archive.holds("0 articles");
    await archive.close();
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
      await archive.create(path);
      await dropOnWindow(page, [archive.capture("first.html", storyPage("The first of all stories"))]);
      await archive.holds("1 article");
      const captures = inFolder("many");
      mkdirSync(captures);
      for (let at = 0; at < 100; at += 1)
        archive.capture(join("many", `${at}.html`), `${storyPage(`Story number ${at}`)}<!--${randomBytes(80_000).toString("base64")}-->`);
      await dropOnWindow(page, [captures]);
      await window
        .message(path)
        .filter({ hasText: "The disk is full" })
        .filter({ hasText: "What was there before is kept" })
        .waitFor({ timeout: 30_000 });
      await page.getByRole("region", { name: "Imports" }).getByText("failed", { exact: true }).waitFor();
      await window.search("first of all stories");
      await window.results().filter({ hasText: "The first of all stories" }).waitFor();
      await archive.close();
      await dropOnWindow(page, [path]);
      await window.search("first of all stories");
      await window.results().filter({ hasText: "The first of all stories" }).waitFor();
    } finally {
      execFileSync("umount", ["-l", disk]);
    }
  });
});
