/** Every mention of a word is read in its context: none left out, each ticked off, the list kept over a restart and handed on as a file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("the concordance", () => {
  let running: Running;
  let page: Page;
  const lines = () => page.getByRole("listbox", { name: "Mentions in their context" });
  const line = () => lines().getByRole("option");
  const counter = (text: string) => page.getByRole("toolbar", { name: "Lines listed" }).getByText(text, { exact: true });
  const query = "restraint OR retenue";
  let total = 0;

  beforeAll(async () => {
    running = await launch();
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    await frame(page).openSample();
  });
  afterAll(() => running.close());

  it("lists every mention of the present search, with no article left out", async () => {
    await frame(page).search(query);
    await page.getByText("19 articles").first().waitFor();
    await page.getByRole("button", { name: "Every mention in its context" }).click();
    await page.getByRole("heading", { name: "Concordance" }).waitFor();
    await line().first().waitFor();
    const seen = await page.getByRole("toolbar", { name: "Lines listed" }).getByRole("status").innerText();
    total = Number(/of (\d+)/.exec(seen)?.[1]);
    expect(seen).toBe(`0 of ${total} mentions seen`);
    expect(total).toBeGreaterThan(30);
    expect(Number(await line().first().getAttribute("aria-setsize"))).toBe(total);
    expect(await lines().evaluate((list) => list.scrollTop)).toBe(0);
    expect(await faults(page)).toEqual([]);
  });

  it("ticks lines off from the keyboard, and takes it back", async () => {
    await lines().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("s");
    await page.keyboard.press("Space");
    await counter("3").waitFor();
    expect(await line().nth(3).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("u");
    await counter("2").waitFor();
    await page.getByRole("checkbox", { name: "Not yet seen" }).press("Space");
    await page.getByText(`${total - 2} lines`).waitFor();
    await page.getByRole("checkbox", { name: "Not yet seen" }).press("Space");
  });

  it("sorts by the words before and filters by typing", async () => {
    await page.getByRole("button", { name: /Sort by/ }).click();
    await page.getByRole("option", { name: "By words after" }).click();
    await page.getByRole("textbox", { name: "Filter the lines" }).fill("maximum");
    await page.getByText(/^\d+ lines$/).waitFor();
    for (const text of await line().allInnerTexts()) expect(text.toLowerCase()).toContain("maximum");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Filter the lines" }).fill("no such words");
    await page.getByText("No line holds this").waitFor();
    await page.getByRole("textbox", { name: "Filter the lines" }).fill("");
  });

  it("goes to the passage in the reader, marked, and back to the line", async () => {
    await lines().focus();
    await page.keyboard.press("End");
    const hit = await lines().getByRole("option", { selected: true }).locator("mark").innerText();
    await page.keyboard.press("Enter");
    await page.getByRole("toolbar", { name: "Article" }).waitFor();
    const current = page.locator("mark[data-current]");
    expect(await current.innerText()).toBe(hit);
    await expect.poll(() => current.evaluate((mark) => mark.getBoundingClientRect().top)).toBeLessThan(850);
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Back" }).click();
    await lines().getByRole("option", { selected: true }).waitFor();
    expect(await lines().getByRole("option", { selected: true }).getAttribute("aria-posinset")).toBe(String(total));
    await counter("3").waitFor();
  });

  it("hands the whole list on as a file that says what it is", async () => {
    const path = join(running.folder, "mentions.csv");
    await answerDialogs(running, { save: path });
    await page.getByRole("button", { name: "Export" }).click();
    await frame(page).message("Concordance exported").waitFor();
    const rows = readFileSync(path, "utf8").split("\r\n");
    expect(rows[0]).toBe(`\uFEFFquery,${query}`);
    expect(rows).toContain(`mentions,${total}`);
    expect(rows.filter((row) => /,(yes|no)$/.test(row))).toHaveLength(total);
  });

  it("knows after a restart what was seen, and says what to do without words", async () => {
    await page.waitForTimeout(600);
    running = await running.restart();
    ({ page } = running);
    await counter("3").waitFor();
    await page.getByRole("textbox", { name: "Words to list every mention of" }).fill("restraint OR");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Search instead for restraint" }).click();
    await line().first().waitFor();
    await page.getByRole("textbox", { name: "Words to list every mention of" }).fill("lang:fr");
    await page.keyboard.press("Enter");
    await page.getByText("No words to list").waitFor();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("combobox").fill(">every mention");
    await page.keyboard.press("Enter");
    await page.getByText("No words to list").waitFor();
    expect(await faults(page)).toEqual([]);
  });
});
