/** Captures that cannot be read: each is told in a sentence that names the file and the cause, and the good ones come in. */
import { chmodSync, closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, launch, type Running } from "../app.ts";
import { archiveFile, storyPage } from "../screens/archive-file.ts";

let running: Running;
let page: Page;
let archive: ReturnType<typeof archiveFile>;

const inFolder = (...names: string[]): string => join(running.folder, ...names);

const russian = `<html><head><meta charset="utf-8"><title>Совет призвал стороны</title></head><body><article><h1>Совет призвал стороны</h1><p>${"Министры призвали стороны к сдержанности и договорились о новой встрече. ".repeat(4)}</p></article></body></html>`;

describe("captures that cannot be read", () => {
  const report = (): Locator => page.getByRole("region", { name: "Imports" }).getByRole("list", { name: "Report" });
  const item = (name: string): Locator => report().getByRole("listitem").filter({ hasText: name });

  /** The processes that must outlive every capture, and the memory that they hold. */
  const mainAndWindow = (): Promise<{ pids: number[]; megabytes: number }> =>
    running.app.evaluate(({ app }) => {
      const both = app.getAppMetrics().filter((each) => each.type === "Browser" || each.type === "Tab");
      return { pids: both.map((each) => each.pid), megabytes: both.reduce((sum, each) => sum + each.memory.workingSetSize, 0) / 1024 };
    });

  beforeAll(async () => {
    running = await launch();
    ({ page } = running);
    archive = archiveFile(running);
  });
  afterAll(() => running.close());

  it("are named one by one with the cause, and the good ones come in", async () => {
    await archive.create(inFolder("Bad.communique"));
    const large = inFolder("large.txt");
    writeLarge(large, 200);
    const paths = [
      archive.capture("picture.html", Buffer.from("89504e470d0a1a0a0000000d49484452000000010000", "hex")),
      archive.capture(
        "noise.html",
        Uint8Array.from({ length: 40_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
      ),
      archive.capture("empty.txt", ""),
      large,
      archive.capture("locked.txt", "Locked"),
      archive.capture("gone.html", storyPage("Never read")),
      archive.capture("good.html", storyPage("Ministers sign the accord")),
      archive.capture("charset.html", inWindows1251(russian)),
    ];
    chmodSync(inFolder("locked.txt"), 0);
    const before = await mainAndWindow();
    await answerDialogs(running, { open: paths });
    // Chosen, and away before the program comes to it.
    rmSync(inFolder("gone.html"));
    await page.getByRole("button", { name: "Capture" }).click();
    await page.getByRole("menuitem", { name: /Files/ }).click();
    await page.getByText("2 in · 0 revised · 0 known · 6 skipped", { exact: true }).waitFor({ timeout: 60_000 });
    for (const [name, cause] of [
      ["picture.html", "The file is a PNG picture, not text."],
      ["noise.html", "The file holds binary data, not text."],
      ["empty.txt", "The file is empty."],
      ["large.txt", /^It is larger than 64 MB/],
      ["locked.txt", "It cannot be read: permission denied."],
      ["gone.html", "It is no longer there: it was moved or deleted before it could be read."],
    ] as const)
      await item(name).getByText(cause).waitFor();
    await page.getByText("Skipped files are untouched on the disk, and nothing of them is in the archive.").waitFor();
    await archive.holds("2 articles");
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
    await page.getByText("0 in · 0 revised · 1 known · 1 skipped", { exact: true }).waitFor();
    await archive.holds("2 articles");
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
