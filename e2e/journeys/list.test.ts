/** The list of the archive as an analyst sets it: in columns, in an order, in groups; found again at the next start. */
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
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

  it("stands in columns, which are chosen and sort", async () => {
    const { page } = running;
    await open();
    await choose("Density", "Compact, in columns");
    await options().getByText("Words", { exact: true }).click();
    await page.keyboard.press("Escape");
    await heads().getByRole("button", { name: "Words" }).click();
    await expect.poll(async () => (await words()).length).toBeGreaterThan(8);
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
    await window.search("restraint OR retenue");
    await page
      .getByText(/^\d+ articles$/)
      .first()
      .waitFor();
    const total = Number.parseInt(
      (await page
        .getByText(/^\d+ articles$/)
        .first()
        .textContent()) ?? "",
      10,
    );
    expect(total).toBeGreaterThan(15);
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

  const words = async (): Promise<number[]> => {
    const told = await window
      .results()
      .getByText(/^\d+ words?$/)
      .allTextContents();
    return told.map((each) => Number.parseInt(each, 10));
  };
  const isDescending = (values: readonly number[]): boolean => values.every((value, at) => at === 0 || value <= (values[at - 1] ?? 0));
});
