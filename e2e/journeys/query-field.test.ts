/** The query field helps while a person types, remembers what was asked, and never stands in the way. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("the query field", () => {
  let running: Running;
  let page: Page;
  const field = () => page.getByRole("combobox", { name: "Search the archive" });
  const offered = (name: string) => page.getByRole("listbox", { name }).getByRole("option");

  beforeAll(async () => {
    running = await launch({ size: { width: 1280, height: 800 } });
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    await frame(page).openSample();
    await frame(page).go("Archive");
  });
  afterAll(() => running.close());

  it("completes a field and its value by key, with counts", async () => {
    await field().click();
    await page.keyboard.type("restraint out");
    await offered("Completions").filter({ hasText: "outlet:" }).waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => field().inputValue()).toBe("restraint outlet:");
    await page.keyboard.type("brack");
    await offered("Completions").filter({ hasText: "The Brackhaven Ledger" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => field().inputValue()).toBe('restraint outlet:"The Brackhaven Ledger" ');
    await page.getByText("3 articles").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Articles found");
  });

  it("offers the values of every field of the sample's outlets, by what they are called", async () => {
    for (const [typed, value] of [
      ["country:mar", "Maravelle"],
      ["kind:br", "broadcaster"],
      ["lang:ger", "de · German"],
      ["verdict:comp", "complete"],
      ["is:unr", "unread"],
    ] as const) {
      await field().fill(typed);
      await offered("Completions").filter({ hasText: value }).filter({ hasText: /\d$/ }).waitFor();
    }
    await field().fill("");
  });

  it("offers words of headlines, and is gone with Escape", async () => {
    await field().fill("restr");
    await offered("Completions")
      .filter({ hasText: /^restraint/i })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await offered("Completions").first().waitFor({ state: "detached" });
    await field().fill("retenue");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
  });

  it("names its buttons when the keyboard is on them", async () => {
    await field().focus();
    await page.keyboard.press("Tab");
    await page.getByRole("tooltip", { includeHidden: true }).filter({ hasText: "Last queries" }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("means the word that was broken off", async () => {
    await field().fill("restr");
    await page.keyboard.press("Escape");
    await page.getByRole("main").getByRole("button", { name: "restraint", exact: true }).click();
    expect(await field().inputValue()).toBe("restraint");
  });

  it("is written by a form, with a phrase that is left out", async () => {
    await page.getByRole("button", { name: "Build a query" }).click();
    const form = page.getByRole("dialog", { name: "Build a query" });
    expect(await form.getByRole("textbox", { name: "All of these words" }).inputValue()).toBe("restraint");
    await form.getByRole("combobox", { name: "Language" }).fill("Fr");
    await page.getByRole("option", { name: "French" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await form.getByRole("combobox", { name: "Language" }).fill("");
    await page.keyboard.press("Tab");
    await form.getByRole("textbox", { name: "Not these words exactly" }).fill("warning shots");
    await form.getByText("without “warning shots”").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await field().inputValue()).toBe('restraint -"warning shots"');
    await page.getByRole("button", { name: "Build a query" }).click();
    expect(await form.getByRole("textbox", { name: "Not these words exactly" }).inputValue()).toBe("warning shots");
    await page.keyboard.press("Escape");
  });

  it("says what each part finds by itself when all together find nothing", async () => {
    await field().fill("restraint nothinglikeit");
    const parts = page.getByRole("table", { name: "What each part finds" });
    await parts.getByRole("row", { name: "nothinglikeit 0 0" }).waitFor();
    await parts.getByRole("row", { name: "restraint 12" }).getByRole("button").click();
    await page.getByText("12 articles").first().waitFor();
    expect(await field().inputValue()).toBe("restraint");
  });

  it("offers both days of a date that can be two, and looks for a lone operator as a word", async () => {
    await field().fill("date:3/11/2026");
    await page.getByRole("button", { name: "Search instead for date:2026-03-11" }).waitFor();
    await page.getByRole("button", { name: "Search instead for date:2026-11-03" }).click();
    expect(await field().inputValue()).toBe("date:2026-11-03");
    await field().fill("AND");
    await page.getByRole("button", { name: 'Search instead for "AND"' }).click();
    expect(await field().inputValue()).toBe('"AND"');
  });

  it("reads a headline that was pasted with its outlet as its words", async () => {
    await field().fill("Ministers in Varn call for restraint | The Brackhaven Ledger (live");
    await page.getByText(/^Articles with Ministers.*Ledger and live/).waitFor();
    expect(await faults(page)).toEqual([]);
    await field().fill("");
  });

  it("leaves the list its room, however many words are asked for", async () => {
    await field().fill(Array.from({ length: 200 }, (_, at) => `w${at}`).join(" "));
    await page.getByRole("list", { name: "Parts of the query" }).getByText("176 more").waitFor();
    await page.getByRole("heading", { name: "No article matches" }).waitFor();
    await field().fill("");
  });

  it("brings back what was asked with the arrow up, and forgets it when told to", async () => {
    await field().fill("");
    await page.keyboard.press("ArrowUp");
    await expect
      .poll(() => offered("Last queries").allInnerTexts())
      .toEqual([
        '"AND"',
        "date:2026-11-03",
        "restraint nothinglikeit",
        'restraint -"warning shots"',
        "restr",
        "retenue",
        'restraint outlet:"The Brackhaven Ledger"',
        "Clear the history",
      ]);
    for (let times = 0; times < 6; times += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => field().inputValue()).toBe('restraint outlet:"The Brackhaven Ledger"');
    await page.getByRole("button", { name: "Last queries" }).click();
    await offered("Last queries").filter({ hasText: "Clear the history" }).click();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).last().waitFor();
    await field().fill("");
    await page.keyboard.press("ArrowUp");
    await offered("Last queries").first().waitFor({ state: "detached" });
  });
});
