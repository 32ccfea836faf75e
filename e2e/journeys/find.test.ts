/** Words are found within one article, in any script: counted, walked through, and left with the search's own marks standing again. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, chooseMenu, dropOnWindow, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";
import { workAMorning } from "../screens/tour.ts";

const paragraphs = [
  "The harbour master of Orrin said that the lights would burn again, and that warning shots had not been fired at the lights.",
  "قال قائد الميناء إن السفينة ستدخل الميناء مع أول مد، وإن أضواء الميناء ستعود قبل نهاية الأسبوع.",
  "奥林港的港务长说，灯塔将在周末之前重新点亮，等待入港的船只可以进港。港务长没有再说什么。",
];
const article = `<html><head><title>The Orrin lights burn again</title></head><body><article><h1>The Orrin lights burn again</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;

describe("finding in an article", () => {
  let running: Running;
  let page: Page;
  const field = () => page.getByRole("textbox", { name: "Find in this article" });
  const told = (words: string) => page.getByRole("search", { name: "Find in this article" }).getByRole("status").getByText(words);
  const marked = (words: string) => page.getByRole("main").getByRole("article").locator("mark").filter({ hasText: words });

  beforeAll(async () => {
    running = await launch();
    ({ page } = running);
    await answerDialogs(running, { save: join(running.folder, "Find.communique") });
    await page.getByRole("button", { name: /New archive/ }).click();
    await page.getByRole("contentinfo").getByText("0 articles", { exact: true }).waitFor();
    const file = join(running.folder, "orrin.html");
    writeFileSync(file, article);
    await dropOnWindow(page, [file]);
    await page.getByRole("contentinfo").getByText("1 article", { exact: true }).waitFor({ timeout: 60_000 });
    await frame(page).search("master");
    await frame(page).results().first().locator("mark").waitFor();
    await frame(page).results().first().dblclick();
    await page.getByRole("toolbar", { name: "Article" }).waitFor();
  });
  afterAll(() => running.close());

  it("marks the words as they are typed, and goes from one to the next", async () => {
    await marked("master").waitFor();
    await page.keyboard.press("Control+f");
    await field().pressSequentially("ligh");
    await told("1 of 3 beginning so").waitFor();
    await field().pressSequentially("ts");
    await told("1 of 3").waitFor();
    expect(await marked("lights").count()).toBe(3);
    await page.keyboard.press("Enter");
    await told("2 of 3").waitFor();
    await page.keyboard.press("F3");
    await told("3 of 3").waitFor();
    await page.keyboard.press("Shift+Enter");
    await told("2 of 3").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("finds phrases, and words of other scripts exactly", async () => {
    await field().fill('"warning sh');
    await told("1 of 1 beginning so").waitFor();
    await marked("warning shots").waitFor();
    await field().fill("الميناء");
    await told("1 of 3").waitFor();
    expect(await marked("الميناء").allInnerTexts()).toEqual(["الميناء", "الميناء", "الميناء"]);
    await field().fill("港务长");
    await told("1 of 2").waitFor();
    expect(await marked("港").allInnerTexts()).toEqual(["港务长", "港务长"]);
    await field().fill("nowhere");
    await told("Not in this article").waitFor();
  });

  it("closes with Escape: the search's words are marked again, and the keyboard goes on from what was found", async () => {
    await field().fill("港务长");
    await told("1 of 2").waitFor();
    await page.keyboard.press("Escape");
    await field().waitFor({ state: "detached" });
    await marked("master").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(paragraphs[2]);
    await chooseMenu(running, "View", "Find");
    await field().waitFor();
    await expect.poll(() => field().inputValue()).toBe("港务长");
    await page.keyboard.press("Escape");
  });
});

describe("searching what was marked, noted, gathered and printed", () => {
  let running: Running;
  let page: Page;
  const tab = (name: string) => page.getByRole("navigation", { name: "What is searched" }).getByRole("button", { name });
  const found = (list: string) => page.getByRole("listbox", { name: list }).getByRole("option");
  const field = () => page.getByRole("combobox", { name: "Search the archive" });

  beforeAll(async () => {
    running = await launch();
    ({ page } = running);
    await workAMorning(running);
  });
  afterAll(() => running.close());

  it("finds a note by its words and by those it stands at, and opens it there", async () => {
    await frame(page).search("thursday broken");
    await tab("Notes and highlights 1").click();
    await found("Notes and highlights").locator("mark").first().waitFor();
    expect(await found("Notes and highlights").locator("mark").allInnerTexts()).toEqual(["broken", "Thursday"]);
    expect(await faults(page)).toEqual([]);
    await field().press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const note = page.getByRole("complementary", { name: "Notes" }).getByRole("article").filter({ hasText: "For the speech on Thursday" });
    await note.waitFor();
    await expect.poll(() => note.evaluate((each) => each.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Back" }).click();
    await found("Notes and highlights").first().waitFor();
    await field().fill("nothinglikeit");
    await page.getByText("No note or highlight has this").waitFor();
  });

  it("finds a story of a digest by its summary, and opens the digest at it", async () => {
    await field().fill("tone");
    await tab("Digests 1").click();
    await found("Digests").filter({ hasText: "The agency sets the tone" }).click();
    await page
      .getByRole("textbox", { name: "Headline of entry 1" })
      .or(page.getByRole("textbox", { name: /^Headline/ }).first())
      .waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("article")?.textContent)).toMatch(/agency sets the tone/);
  });

  it("finds within one dossier, with the words marked, and goes on to them", async () => {
    await frame(page).go("Dossiers");
    await page.getByRole("button", { name: /^The seizure of the Ostrea/ }).click();
    const rows = page.getByRole("region", { name: "Chronology" }).getByRole("row");
    await rows.nth(2).waitFor();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("groundless");
    await page.getByRole("region", { name: "Chronology" }).getByText("1 article", { exact: true }).waitFor();
    expect(await rows.locator("mark").allInnerTexts()).toContain("groundless");
    await rows.first().dblclick();
    await page.getByRole("main").getByRole("article").locator("mark[data-hit]").first().waitFor();
    await page.getByRole("button", { name: "Back", exact: true }).first().click();
    await rows.locator("mark").first().waitFor();
    await page.keyboard.press("Control+f");
    await page.keyboard.press("Escape");
    await rows.nth(2).waitFor();
  });
});
