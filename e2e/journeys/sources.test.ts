/** Captures come by themselves: what is put into a watched folder is in the archive; the outlets are put in order. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, chooseMenu, giveToProgram, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

const slow = { timeout: 40_000 };

describe("sources", () => {
  let running: Running;
  let page: Page;
  let share: string;

  const main = () => page.getByRole("main");
  const story = (name: string, headline: string): void => {
    const path = join(share, name);
    writeFileSync(path, `${headline}\n\n${"The ferry company said that its boats would stay in port until the wind drops. ".repeat(6)}`);
    giveToProgram(path);
  };
  const counted = (count: string) => page.getByRole("contentinfo").getByText(count).waitFor(slow);

  beforeAll(async () => {
    running = await launch();
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    share = join(running.folder, "share");
    mkdirSync(share);
    giveToProgram(share);
    await frame(page).openSample();
  });
  afterAll(() => running.close());

  it("takes in what is put into a watched folder", async () => {
    await chooseMenu(running, "View", "Sources");
    await page.getByText("No folder is watched").waitFor();
    expect(await faults(page)).toEqual([]);
    await answerDialogs(running, { open: [share] });
    await main().getByRole("button", { name: "Watch a folder" }).last().click();
    const folders = page.getByRole("list", { name: "Watched folders" });
    await folders.getByText("Watched", { exact: true }).waitFor();
    story("ferry.txt", "Ferries to Sorrel stay in port");
    await counted("65 articles");
    await folders.getByText("1 file came in").waitFor();
    expect(await faults(page)).toEqual([]);
    await frame(page).search("Sorrel port wind");
    await frame(page).results().filter({ hasText: "Ferries to Sorrel stay in port" }).waitFor();
  });

  it("takes in at the next start what came meanwhile", async () => {
    await running.app.close();
    story("later.txt", "Ferries to Sorrel sail again on Tuesday morning");
    running = await launch({ folder: running.folder });
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    await counted("66 articles");
    await frame(page).go("Sources");
    await page.getByText("2 files came in").waitFor();
  });

  it("stops watching, and takes that back", async () => {
    await main()
      .getByRole("button", { name: /^Stop watching/ })
      .click();
    await page.getByText("No folder is watched").waitFor();
    await frame(page).message("Done.").getByRole("button", { name: "Undo" }).click();
    await page.getByRole("list", { name: "Watched folders" }).getByText(share).waitFor();
  });

  it("says what an outlet is, under another name", async () => {
    await page.getByRole("tab", { name: "Outlets" }).click();
    const outlets = page.getByRole("listbox", { name: "All outlets" });
    await page.getByRole("textbox", { name: "Find an outlet" }).fill("karsk today");
    await outlets.getByRole("option", { name: "Karsk Today", exact: true }).click();
    const detail = (name: string) => page.getByRole("region", { name, exact: true });
    await detail("Karsk Today")
      .getByRole("textbox", { name: /^Your own label/ })
      .fill("state-run");
    await page.keyboard.press("Enter");
    await detail("Karsk Today").getByRole("textbox", { name: "Name", exact: true }).fill("Karsk Daily");
    await page.keyboard.press("Enter");
    await detail("Karsk Daily").waitFor();
    expect(
      await detail("Karsk Daily")
        .getByRole("textbox", { name: /^Other names/ })
        .inputValue(),
    ).toContain("Karsk Today");
    expect(
      await detail("Karsk Daily")
        .getByRole("textbox", { name: /^Your own label/ })
        .inputValue(),
    ).toBe("state-run");
    expect(await faults(page)).toEqual([]);
  });

  it("makes an outlet, merges it into another, and takes that back", async () => {
    await page.getByRole("button", { name: "New outlet" }).click();
    await page.getByRole("textbox", { name: "Name of the new outlet" }).fill("Karsk Evening");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Karsk Evening" }).getByRole("button", { name: "Merge into…" }).click();
    await frame(page).pick("Find an outlet", "Karsk Daily");
    const names = page.getByRole("region", { name: "Karsk Daily" }).getByRole("textbox", { name: /^Other names/ });
    await expect.poll(() => names.inputValue()).toContain("Karsk Evening");
    await frame(page).message("Done.").getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => names.inputValue()).not.toContain("Karsk Evening");
  });
});
