/** A large import: how much lies ahead, paused, ended with the program and gone on with, tried again, stopped for good. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { archiveFile } from "../screens/archive-file.ts";

const files = 3000;
const patiently = { timeout: 90_000 };

describe("a large import", () => {
  let running: Running;
  const imports = (): Locator => running.page.getByRole("region", { name: "Imports" });
  const latest = (): Locator => imports().getByRole("listitem").first();
  const press = (act: string): Promise<void> => latest().getByRole("button", { name: act }).click();
  const report = (): Locator => imports().getByRole("list", { name: "Report" }).getByRole("listitem");
  const capture = async (folder: string): Promise<void> => {
    await answerDialogs(running, { open: [folder] });
    await running.page.getByRole("button", { name: "Capture" }).click();
    await running.page.getByRole("menuitem", { name: /Folder/ }).click();
  };
  const makeFolder = (name: string, words: string): string => {
    const folder = join(running.folder, name);
    mkdirSync(folder);
    for (let at = 0; at < files; at += 1) {
      const told = Array.from({ length: 30 }, (_, word) => `${words}${at * 31 + word}`).join(" ");
      writeFileSync(
        join(folder, `${at}.txt`),
        `The board of ${words} meets for the ${at}th time\n\nThe board said on Monday that ${told}.`,
      );
    }
    return folder;
  };

  beforeAll(async () => {
    running = await launch();
    await archiveFile(running).create(join(running.folder, "Large.communique"));
  });
  afterAll(() => running.close());

  it("says from its beginning how much lies ahead, and stands still when asked to", async () => {
    const folder = makeFolder("first", "harbour");
    writeFileSync(join(folder, "zz-empty.txt"), "");
    await capture(folder);
    await running.page
      .getByRole("banner")
      .getByText(/^Importing \d+ of 3001$/)
      .waitFor(patiently);
    await press("Pause");
    await latest().getByText("paused", { exact: true }).waitFor();
    await latest()
      .getByText(/^\d+ of 3001 · \d+ in/)
      .waitFor();
    expect(await faults(running.page)).toEqual([]);
  });

  it("goes on after the program was ended and started again, and tells first what did not come in", async () => {
    await press("Continue");
    await running.page
      .getByRole("banner")
      .getByText(/^Importing \d+ of 3001$/)
      .waitFor(patiently);
    running = await running.restart();
    await latest().getByText("interrupted", { exact: true }).waitFor();
    await press("Continue");
    await latest().getByText("3000 in · 0 revised · 0 known · 1 skipped").waitFor(patiently);
    await report().first().getByText("zz-empty.txt").waitFor();
    await report().first().getByText("The file is empty.").waitFor();
    await archiveFile(running).holds("3000 articles");
  });

  it("tries again what did not come in", async () => {
    writeFileSync(join(running.folder, "first", "zz-empty.txt"), "The empty file\n\nIt holds a text after all, the board said on Monday.");
    await press("Try skipped again");
    await latest().getByText("1 in · 0 revised · 0 known · 0 skipped").waitFor(patiently);
    await archiveFile(running).holds("3001 articles");
  });

  it("is stopped for good, which its last message says", async () => {
    await capture(makeFolder("second", "quay"));
    await running.page
      .getByRole("banner")
      .getByText(/^Importing \d+ of 3000$/)
      .waitFor(patiently);
    await press("Stop");
    await latest().getByText("stopped", { exact: true }).waitFor();
    await running.page
      .getByRole("status")
      .getByText(/^Stopped: second: \d+ of 3000 · \d+ in/)
      .waitFor();
    expect(await latest().getByRole("button", { name: "Continue" }).count()).toBe(0);
  });
});
