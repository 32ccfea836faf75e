/** A search is kept: in a folder, watched, told of on the desktop, and proposing a tag that a person accepts or refuses by key. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropOnWindow, giveToProgram, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("saved searches", () => {
  let running: Running;
  let page: Page;
  const side = () => frame(page).views();
  const search = (name: string | RegExp) => side().getByRole("link", { name });
  const folder = (name: string | RegExp) => side().getByRole("button", { name });
  const dialog = () => page.getByRole("dialog");

  /** Messages on the desktop are kept for the test instead of shown. */
  const hearMessages = (): Promise<void> =>
    running.app.evaluate(({ Notification }) => {
      const heard: Electron.Notification[] = [];
      Reflect.set(globalThis, "heard", heard);
      Notification.isSupported = () => true;
      Notification.prototype.show = function keep() {
        heard.push(this);
      };
    });
  const messages = (): Promise<string[]> =>
    running.app.evaluate(() => Reflect.get(globalThis, "heard").map((each: Electron.Notification) => `${each.title}: ${each.body}`));

  const importStory = async (name: string, headline: string): Promise<void> => {
    const path = join(running.folder, name);
    writeFileSync(path, `${headline}\n\n${"The ministers spoke of maximum restraint at length, and of little else. ".repeat(8)}`);
    giveToProgram(path);
    await dropOnWindow(page, [path]);
  };

  beforeAll(async () => {
    running = await launch({ size: { width: 1280, height: 800 } });
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    await hearMessages();
    await frame(page).openSample();
  });
  afterAll(() => running.close());

  it("are kept in a folder, with a watch and a tag to propose", async () => {
    await frame(page).search("restraint OR retenue");
    await page.getByText("19 articles").first().waitFor();
    await page.getByRole("button", { name: "Save search" }).click();
    await dialog().getByRole("textbox", { name: "Name" }).fill("Tone");
    await dialog().getByRole("combobox", { name: "Folder" }).fill("Strait/Daily");
    await dialog().getByRole("combobox", { name: "Propose a tag" }).fill("position/restraint");
    await dialog().getByText("Tell me on the desktop").click();
    expect(await faults(page)).toEqual([]);
    await dialog().getByRole("button", { name: "Save" }).click();
    await search("Tone, 19 tags proposed").waitFor();
    await folder("Daily").waitFor();
    await search("position/restraint").waitFor();
  });

  it("count what an import brings, and tell of it once on the desktop", async () => {
    await importStory("one.txt", "Ministers ask for calm in the strait");
    await search("Tone, 1 new, 20 tags proposed").waitFor();
    await expect.poll(messages).toEqual(["Tone: 1 new article"]);
    expect(await side().getByRole("img", { name: "1 new in watched searches" }).innerText()).toBe("1");
    await folder("Daily").press("ArrowLeft");
    await folder("Daily, 1 new").press("ArrowRight");
    await frame(page).go("Inbox");
    await running.app.evaluate(() => Reflect.get(globalThis, "heard")[0].emit("click"));
    await page.getByText("20 articles").first().waitFor();
    await search("Tone, 20 tags proposed").waitFor();
  });

  it("stay silent once that is switched off", async () => {
    await frame(page).go("Settings");
    await page.getByText("Tell of saved searches on the desktop").click();
    await importStory("two.txt", "Nothing but restraint from either side");
    await search("Tone, 1 new, 21 tags proposed").waitFor();
    expect(await messages()).toHaveLength(1);
  });

  it("propose their tag: accepted and refused by key, several at once, with the share that was right", async () => {
    await search(/^Tone/).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Proposed tags…" }).click();
    const proposals = dialog().getByRole("listbox", { name: "Articles to tag" }).getByRole("option");
    await expect.poll(() => proposals.count()).toBe(21);
    expect(await faults(page)).toEqual([]);
    await proposals.first().click();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("a");
    await expect.poll(() => proposals.count()).toBe(18);
    await page.keyboard.press("r");
    await expect.poll(() => proposals.count()).toBe(17);
    await dialog().getByText("3 of 4 accepted so far: 75 %").waitFor();
    await dialog().getByRole("button", { name: "Close" }).click();
    await search("Tone, 1 new, 17 tags proposed").waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    await search("Tone, 1 new, 18 tags proposed").waitFor();
  });

  it("move with their folder, and come back when it was deleted", async () => {
    await folder("Strait").press("F2");
    await dialog().getByRole("textbox", { name: "Folder" }).fill("Corran/Strait");
    await page.keyboard.press("Enter");
    await folder("Corran").waitFor();
    await folder("Corran").press("Delete");
    await search(/^Tone/).waitFor({ state: "detached" });
    await page.getByRole("status").getByRole("button", { name: "Undo" }).last().click();
    await search(/^Tone/).waitFor();
  });
});
