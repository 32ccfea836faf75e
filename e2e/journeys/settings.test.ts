/** The program takes on its person's habits, and keeps them: appearance, language, window, panes, view. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running, resize } from "../app.ts";
import { frame } from "../screens/frame.ts";

describe("settings", () => {
  let running: Running;

  const choose = async (setting: string, value: string): Promise<void> => {
    await running.page.getByRole("main").getByRole("button", { name: setting }).click();
    await running.page.getByRole("option", { name: value, exact: true }).click();
  };
  const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const paneWidth = (page: Page): Promise<number> =>
    page
      .getByRole("separator", { name: "Largeur des imports" })
      .evaluate((bar) => Math.round(bar.nextElementSibling?.getBoundingClientRect().width ?? 0));
  const sideBarWidth = (page: Page): Promise<number> =>
    page.getByRole("navigation", { name: "Vues" }).evaluate((bar) => Math.round(bar.getBoundingClientRect().width));

  beforeAll(async () => {
    running = await launch();
    await frame(running.page).openSample();
    await frame(running.page).go("Settings");
  });
  afterAll(() => running.close());

  it("turn the window dark and light", async () => {
    await choose("Appearance", "Light");
    await expect.poll(() => paper(running.page)).toBe("rgb(253, 252, 249)");
    await choose("Appearance", "Dark");
    await expect.poll(() => paper(running.page)).toBe("rgb(27, 26, 24)");
    expect(await running.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  });

  it("speak French, in the window and in the menus", async () => {
    const { page, app } = running;
    await choose("Language", "Français");
    await page.getByRole("navigation", { name: "Vues" }).getByRole("link", { name: "Arrivées" }).waitFor();
    await expect
      .poll(() =>
        app.evaluate(({ Menu }) =>
          Menu.getApplicationMenu()
            ?.items.map((item) => item.label)
            .join(),
        ),
      )
      .toContain("Édition");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("fr");
  });

  it("are found again after a restart, with window, panes and view", async () => {
    await running.page.getByRole("navigation", { name: "Vues" }).getByRole("link", { name: "Arrivées" }).click();
    const before = await paneWidth(running.page);
    await running.page.getByRole("separator", { name: "Largeur des imports" }).focus();
    for (let step = 0; step < 3; step += 1) await running.page.keyboard.press("ArrowLeft");
    await expect.poll(() => paneWidth(running.page)).toBe(before + 48);
    await running.page.getByRole("separator", { name: "Largeur de la barre latérale" }).press("ArrowRight");
    await expect.poll(() => sideBarWidth(running.page)).toBe(236);
    await resize(running.app, 1180, 760);
    await expect.poll(() => running.page.evaluate(() => innerWidth)).toBe(1180);
    await running.page.waitForTimeout(600);
    running = await running.restart();
    const { page } = running;
    await page.getByRole("navigation", { name: "Vues" }).waitFor({ timeout: 30_000 });
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1180, 760]);
    await expect.poll(() => paneWidth(page)).toBe(before + 48);
    expect(await sideBarWidth(page)).toBe(236);
    expect(await paper(page)).toBe("rgb(27, 26, 24)");
    await page.getByRole("main").getByRole("heading", { name: "Arrivées" }).waitFor();
  });
});
