/** Everything from the keyboard: what the palette finds, the list of keys. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, menuKeys, type Running } from "../app.ts";
import { frame } from "../screens/frame.ts";
import { reader } from "../screens/reader.ts";

const story = "Two Estmark diplomats told to leave Karsk";

describe("the palette", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;

  /** Types, and takes the first option with these words. */
  const take = async (typed: string, words: string | RegExp): Promise<void> => {
    await (await window.palette(typed)).filter({ hasText: words }).first().click();
  };

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await window.openSample();
  });
  afterAll(() => running.close());

  it("opens an article by a misspelt piece of its headline", async () => {
    await (await window.palette("diplomts told")).filter({ hasText: story }).first().waitFor();
    await running.page.keyboard.press("Enter");
    await reader(running.page).headline(story).waitFor();
  });

  it("opens the articles of a tag, as soon as there is one", async () => {
    const { page } = running;
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Tag" }).click();
    await window.pick(/^Tag, such as/, "staff/expelled");
    await window.views().getByRole("link", { name: "staff/expelled" }).waitFor();
    await take("expelled", "staff/expelled");
    await window.results().filter({ hasText: story }).waitFor();
    await page.getByText("1 article", { exact: true }).first().waitFor();
  });

  it("opens the articles of an outlet", async () => {
    await take("meridian wire", /^Meridian Wire/);
    await window.results().filter({ hasText: "Meridian Wire" }).first().waitFor();
  });

  it("opens a dossier", async () => {
    const { page } = running;
    await window.results().first().click();
    await page.keyboard.press("d");
    await window.pick("Dossier", "Estuary");
    await window.message("Added to “Estuary”.").waitFor();
    await window.go("Inbox");
    await take("estua", "Estuary");
    await page.getByRole("region", { name: "Chronology" }).getByRole("heading", { name: "Estuary" }).waitFor();
  });

  it("hands the words on to the archive's own search", async () => {
    await window.palette("restraint OR retenue");
    await running.page.keyboard.press("Control+Enter");
    await running.page.getByText("19 articles").first().waitFor();
  });

  it("carries out an act, and offers nothing but acts behind >", async () => {
    const { page } = running;
    const options = await window.palette(">settings");
    await options.filter({ hasText: "Settings" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("main").getByRole("heading", { name: "Settings" }).waitFor();
  });

  it("lists the keys behind ?", async () => {
    const { page } = running;
    await page.keyboard.press("Shift+?");
    const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    const told = (await list.locator("kbd").allTextContents()).join(", ");
    const missing = (await menuKeys(running)).filter((keys) => !told.includes(keys));
    // Views have one line for all, back and forward one for both.
    expect(missing).toEqual([...Array.from({ length: 8 }, (_, at) => `Ctrl ${at + 2}`), "Alt →"]);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
  });
});
