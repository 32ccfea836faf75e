/** A search also finds what stands for its words, once a person has said what does, and says that it did. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("words that stand for each other", () => {
  let running: Running;
  let page: Page;
  const field = () => page.getByRole("combobox", { name: "Search the archive" });
  const parts = () => page.getByRole("list", { name: "Parts of the query" });
  beforeAll(async () => {
    running = await launch({ size: { width: 1280, height: 800 } });
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    await frame(page).openSample();
  });
  afterAll(() => running.close());

  it("are kept as a set, and changed in their line", async () => {
    await frame(page).go("Settings");
    const words = page.getByRole("textbox", { name: "Words and phrases, with = between them" });
    await words.fill("restraint = retenue");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Change restraint = retenue" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" = warning shots");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Change restraint = retenue = warning shots" }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("are found when the search asks for them, and named in its sentence and its parts", async () => {
    await frame(page).search("restraint");
    await page.getByText("12 articles").first().waitFor();
    await page.getByRole("button", { name: "What a search also finds" }).click();
    await page.getByRole("checkbox", { name: "Synonyms" }).press("Space");
    await expect.poll(() => field().inputValue()).toBe("restraint widen:synonyms");
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByText("Articles with restraint or retenue or “warning shots”, counting synonyms.").waitFor();
    await parts().getByText("restraint = retenue = warning shots").waitFor();
    await page.getByText("12 articles").first().waitFor({ state: "detached" });
  });

  it("are no longer found once the part is taken out", async () => {
    await parts().getByRole("button", { name: "Take out widen:synonyms" }).click();
    await expect.poll(() => field().inputValue()).toBe("restraint");
    await page.getByText("12 articles").first().waitFor();
  });

  it("find a name of the sample in every script", async () => {
    await frame(page).search("drozdin widen:names");
    await page.getByText("Articles with drozdin or دروزدين or Дроздин, counting other spellings of names.").waitFor();
  });

  it("are removed, and brought back with undo", async () => {
    await frame(page).go("Settings");
    await page.getByRole("button", { name: "Remove restraint = retenue = warning shots" }).click();
    await page.getByRole("button", { name: "Change restraint = retenue = warning shots" }).waitFor({ state: "detached" });
    await page.getByRole("status").getByRole("button", { name: "Undo" }).last().click();
    await page.getByRole("button", { name: "Change restraint = retenue = warning shots" }).waitFor();
  });
});
