/** The list of the archive as an analyst sets it: in columns, in an order, in groups; found again at the next start. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("the list of articles", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;
  const heads = (): Locator => running.page.getByRole("toolbar", { name: "Columns" });
  const list = (): Locator => running.page.getByRole("listbox", { name: "Articles found" });
  const options = (): Locator => running.page.getByRole("dialog", { name: "How the list looks" });
  const choose = async (label: string, choice: string): Promise<void> => {
    await options()
      .getByRole("button", { name: new RegExp(label) })
      .click();
    await running.page.getByRole("option", { name: choice, exact: true }).click();
  };
  const open = async (): Promise<void> => {
    await running.page.getByRole("button", { name: "How the list looks" }).click();
    await options().waitFor();
  };

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await window.openSample();
    await window.search("");
    await window.results().first().waitFor();
  });
  afterAll(() => running.close());

  it("says by an ellipsis where a row's text is cut", async () => {
    await searchForSome();
    expect(await silentlyCut()).toEqual([]);
    await window.search("");
  });

  it("shows by relevance what has some of the words where nothing has them all", async () => {
    const { page } = running;
    await page.getByRole("button", { name: /Newest/ }).click();
    await page.getByRole("option", { name: "Relevance" }).click();
    await window.search("strait zebra");
    await list().getByText("Also, with some of the words or about the same").waitFor();
    await window.results().nth(1).locator("mark").first().waitFor();
    expect(await page.getByText(/^in \d+ stor/).count()).toBe(0);
    await page.getByRole("button", { name: /Relevance/ }).click();
    await page.getByRole("option", { name: "Newest" }).click();
    await window.search("");
  });

  it("stands in columns, which are chosen and sort", async () => {
    const { page } = running;
    await open();
    await choose("Density", "Compact, in columns");
    await options().getByText("Words", { exact: true }).click();
    await page.keyboard.press("Escape");
    await heads().getByRole("button", { name: "Words" }).click();
    await expect.poll(async () => (await words()).length).toBeGreaterThan(8);
    expect(await silentlyCut()).toEqual([]);
    await expect.poll(async () => isDescending(await words())).toBe(true);
    await heads().getByRole("button", { name: "Date" }).click();
    await heads().getByRole("button", { name: "Date" }).click();
    await expect.poll(() => page.getByRole("button", { name: /^Sort.*Oldest|Oldest/ }).count()).toBe(1);
  });

  it("stands in groups with their counts, whose heads the arrow keys step over", async () => {
    const { page } = running;
    await open();
    await choose("Group by", "Outlet");
    await page.keyboard.press("Escape");
    const first = window.results().first();
    await first.getByText(/^\d+ articles$/).waitFor();
    expect(await first.getAttribute("aria-disabled")).toBe("true");
    await list().focus();
    await page.keyboard.press("Home");
    await expect.poll(() => window.results().nth(1).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    expect(await window.results().nth(1).getAttribute("aria-selected")).toBe("true");
  });

  it("is chosen as a whole by Ctrl A, and walks through its hits", async () => {
    const { page } = running;
    const total = await searchForSome();
    await window.results().nth(1).click();
    await list().press("Control+a");
    await page.getByRole("toolbar", { name: "Articles found" }).getByText(`${total} selected`).waitFor();
    await window.results().nth(1).click();
    const told = page.getByRole("toolbar", { name: "Preview" }).getByRole("status");
    await told.getByText(/^1 of/).waitFor();
    await page.keyboard.press("F3");
    await page.keyboard.press("n");
    await told.getByText(/^2 of/).waitFor();
    await page.keyboard.press("Shift+N");
    await told.getByText(/^1 of/).waitFor();
  });

  it("has its acts at the pointer, for the keys, too", async () => {
    const { page } = running;
    await window.results().nth(1).click({ button: "right" });
    const acts = page.getByRole("menuitem");
    await expect.poll(() => acts.first().evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await acts.first().waitFor({ state: "detached" });
  });

  it("is acted on as a whole: what will change is said before, and one undo takes it back", async () => {
    const { page } = running;
    const bar = page.getByRole("toolbar", { name: "Articles found" });
    const act = async (name: string): Promise<void> => {
      await bar.getByRole("button", { name: "Act on all chosen" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    const dialog = page.getByRole("dialog");
    const total = await searchForSome();
    await window.results().nth(1).click();
    await list().press("Control+a");
    await bar.getByText(`${total} selected`).waitFor();
    await act("Drop");
    await dialog.getByText(`${total} articles are chosen. Of these, 0 are so already; ${total} will change.`).waitFor();
    await dialog.getByRole("button", { name: "Drop into the bin" }).click();
    await window.message(`${total} articles changed.`).getByRole("button", { name: "Undo" }).click();
    await window.results().nth(1).click();
    await list().press("Control+a");
    await bar.getByText(`${total} selected`).waitFor();
    await act("Tag");
    await window.pick(/^Tag/, "whole/result");
    await dialog.waitFor({ state: "hidden" });
    await act("Tag");
    await dialog.getByRole("option", { name: /whole\/result.*take off/ }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    const path = join(running.folder, "List.csv");
    await answerDialogs(running, { save: path });
    await act("Export as CSV");
    await window.message(/Written to/).waitFor();
    const lines = readFileSync(path, "utf8").split("\r\n");
    expect(lines.slice(1, total + 1).every((line) => line.includes("whole/result"))).toBe(true);
    expect(lines).toContain("Query,restraint OR retenue");
    expect(lines).toContain(`Articles in this table,${total}`);
  });

  it("goes to a date or a row that is typed, and chooses a stretch to its end", async () => {
    const { page } = running;
    const isChosen = async (row: number): Promise<string | null> => window.results().nth(row).getAttribute("aria-selected");
    await window.search("");
    await list().getByText("Hohenlindener Bote").first().waitFor();
    await list().focus();
    await page.keyboard.press("j");
    await page.getByRole("textbox", { name: "Go to a date or row" }).fill("18 Nov 2026");
    await page.keyboard.press("Enter");
    await list().getByRole("option", { selected: true }).filter({ hasText: "18 Nov" }).waitFor();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page
      .getByRole("toolbar", { name: "Articles found" })
      .getByText(/^\d\d selected$/)
      .waitFor();
    await page.keyboard.press("j");
    await page.getByRole("textbox", { name: "Go to a date or row" }).fill("no day");
    await page.keyboard.press("Enter");
    await page.getByText("There is no such date or row here.").waitFor();
    await page.keyboard.press("Escape");
    await list().focus();
    await page.keyboard.press("Home");
    await expect.poll(() => isChosen(1)).toBe("true");
  });

  it("is found again as it was at the next start", async () => {
    running = await running.restart();
    window = frame(running.page);
    await window.search("");
    await heads().getByRole("button", { name: "Words" }).waitFor();
    await window
      .results()
      .first()
      .getByText(/^\d+ articles$/)
      .waitFor();
  });

  /** Waits until the list is no longer that of the whole archive. @returns how many articles are found */
  const searchForSome = async (): Promise<number> => {
    await window.search("restraint OR retenue");
    const told = running.page.getByText(/^\d+ articles$/).first();
    const count = async (): Promise<number> => Number.parseInt((await told.textContent()) ?? "", 10);
    await expect.poll(async () => (await count()) > 15 && (await count()) < 40).toBe(true);
    return count();
  };
  /** Texts of which a part is hidden and nothing says so. */
  const silentlyCut = (): Promise<string[]> =>
    list().evaluate((all) =>
      [...all.querySelectorAll("*")]
        .filter((each) => {
          const look = getComputedStyle(each);
          const isCut = each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 1;
          const isHiding = look.overflowY === "hidden" && each.clientHeight > 1;
          return isHiding && isCut && look.webkitLineClamp === "none" && look.textOverflow !== "ellipsis";
        })
        .map((each) => each.textContent),
    );
  const words = async (): Promise<number[]> => {
    const told = await window
      .results()
      .getByText(/^\d+ words?$/)
      .allTextContents();
    return told.map((each) => Number.parseInt(each, 10));
  };
  const isDescending = (values: readonly number[]): boolean => values.every((value, at) => at === 0 || value <= (values[at - 1] ?? 0));
});
