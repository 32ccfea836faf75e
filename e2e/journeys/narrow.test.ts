/** A result is narrowed with the mouse: by a stretch of days, and part by part of the query; what other databases write is understood. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("narrowing a result", () => {
  let running: Running;
  let page: Page;
  const field = () => page.getByRole("combobox", { name: "Search the archive" });
  const bars = () => page.getByRole("group", { name: "Articles by date" }).getByRole("button");
  const part = (name: string) => page.getByRole("list", { name: "Parts of the query" }).getByRole("button", { name });
  const told = (text: string) => page.getByRole("toolbar", { name: "Articles found" }).getByText(text).waitFor();

  beforeAll(async () => {
    running = await launch({ size: { width: 1280, height: 800 } });
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    await frame(page).openSample();
    await frame(page).search("restraint OR retenue");
    await told("19 articles");
  });
  afterAll(() => running.close());

  it("takes the days that the mouse was drawn over, from either end, and gives the period up again", async () => {
    const drawn = async (from: number, to: number): Promise<string> => {
      await bars().nth(from).hover();
      await page.mouse.down();
      await bars().nth(to).hover();
      await page.mouse.up();
      await page.getByRole("button", { name: "All dates" }).waitFor();
      const query = await field().inputValue();
      await page.getByRole("button", { name: "All dates" }).click();
      await told("19 articles");
      return query;
    };
    const forward = await drawn(1, 3);
    expect(forward).toMatch(/^\(restraint OR retenue\) after:\S+ before:\S+$/);
    expect(await drawn(3, 1)).toBe(forward);
    expect(await field().inputValue()).toBe("restraint OR retenue");
  });

  it("takes one bar by key", async () => {
    await bars().first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "All dates" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "All dates" }).click();
  });

  it("changes one part of the query, and takes another out", async () => {
    await frame(page).search("restraint lang:en -opinion");
    await part("Change restraint").click();
    await page.getByRole("textbox", { name: "Change restraint" }).fill("accord");
    await page.keyboard.press("Enter");
    expect(await field().inputValue()).toBe("accord lang:en NOT opinion");
    expect(await faults(page)).toEqual([]);
    await part("Take out lang:en").click();
    expect(await field().inputValue()).toBe("accord NOT opinion");
    await part("Change accord").click();
    await page.keyboard.press("Escape");
    expect(await field().inputValue()).toBe("accord NOT opinion");
  });

  it.each([
    ["hd=accord and la=fr", "Articles with accord in the headline, in French."],
    ["hlead(accord) W/5 restraint", "W/5 takes words, phrases, or words joined by OR in brackets: not this."],
    ["subject:accord newer_than:2026-11", "Articles with accord in the headline, since 1 November 2026."],
  ])("says what %s asks for", async (query, sentence) => {
    await frame(page).search(query);
    await page.getByText(sentence, { exact: true }).waitFor();
  });
});
