/** A dossier on one event: made once, filled from search and reader, read in the order of its days. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { dossier } from "../screens/dossier.ts";
import { frame } from "../screens/frame.ts";
import { reader } from "../screens/reader.ts";

const accord = "Aldmoor and Karsk sign grain accord, insurers hold back";
const expulsion = "Two Estmark diplomats told to leave Karsk";
const council = "Meridian Council asks Aldmoor and Karsk";

describe("a dossier", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;
  let desk: ReturnType<typeof dossier>;

  const find = async (headline: string) => {
    await window.search(`"${headline}"`);
    const found = window.results().filter({ hasText: headline }).first();
    await found.waitFor();
    return found;
  };

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    desk = dossier(running.page);
    await window.openSample();
  });
  afterAll(() => running.close());

  it("is made in its own view", async () => {
    const { page } = running;
    await window.go("Dossiers");
    await page.getByRole("textbox", { name: "Name of the dossier" }).fill("Grain and ships");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByText("This dossier holds no article yet").waitFor();
  });

  it("takes articles from a search, by key and by button", async () => {
    const { page } = running;
    await (await find(accord)).click();
    await page.keyboard.press("d");
    await window.pick("Dossier", "Grain and ships");
    await window.message("Added to “Grain and ships”.").last().waitFor();
    await (await find(council)).click();
    await page.getByRole("toolbar", { name: "Preview" }).getByRole("button", { name: "Dossier" }).click();
    await window.pick("Dossier", "Grain and ships");
    await window.message("Added to “Grain and ships”.").last().waitFor();
  });

  it("takes the article that is read", async () => {
    const { page } = running;
    await (await find(expulsion)).dblclick();
    await reader(page).headline(expulsion).waitFor();
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Dossier" }).click();
    await window.pick("Dossier", "Grain");
    await page.getByRole("list", { name: "Dossiers" }).getByText("Grain and ships").waitFor();
  });

  it("shows its articles from the first day to the last, and keeps notes on them", async () => {
    const { page } = running;
    await page.getByRole("list", { name: "Dossiers" }).getByRole("button", { name: "Grain and ships" }).click();
    await expect.poll(() => desk.articles().count()).toBe(3);
    const told = await desk.articles().allInnerTexts();
    for (const [index, headline] of [council, accord, expulsion].entries()) expect(told[index]).toContain(headline);
    await page.getByRole("textbox", { name: "Notes" }).fill("Who signed for the insurers?");
    await page.getByRole("status").getByText("Saved", { exact: true }).waitFor();
    await window.go("Inbox");
    await window.go("Dossiers");
    await desk
      .list()
      .getByRole("button", { name: /^Grain and ships/ })
      .click();
    await expect.poll(() => page.getByRole("textbox", { name: "Notes" }).inputValue()).toBe("Who signed for the insurers?");
  });

  it("drops an article and gives it back", async () => {
    const { page } = running;
    await desk.articles().filter({ hasText: accord }).click();
    await desk.chronology().getByRole("button", { name: "Drop from dossier" }).click();
    await expect.poll(() => desk.articles().count()).toBe(2);
    await page.keyboard.press("Control+Z");
    await expect.poll(() => desk.articles().count()).toBe(3);
  });
});
