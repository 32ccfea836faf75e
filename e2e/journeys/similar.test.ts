/** What is like an article is found from wherever the article is shown, and goes on as a list. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseMenu, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("what is like an article", () => {
  let running: Running;
  let page: Page;
  const dialog = () => page.getByRole("dialog", { name: "Like this" });
  const part = (name: string) =>
    dialog()
      .getByRole("group", { name: new RegExp(`^${name}`) })
      .getByRole("option");

  beforeAll(async () => {
    running = await launch();
    ({ page } = running);
    await frame(page).openSample();
    await frame(page).search('"maximum restraint" outlet:"Meridian Wire"');
    await frame(page).results().locator("mark").first().waitFor();
  });
  afterAll(() => running.close());

  it("is listed from the list by its key: copies, translations, the same event", async () => {
    await frame(page).results().first().click();
    await page.getByRole("toolbar", { name: "Preview" }).waitFor();
    await page.keyboard.press("m");
    await part("Copies").first().waitFor();
    expect(await part("Copies").count()).toBe(4);
    expect(await part("Translations").filter({ hasText: "retenue maximale" }).count()).toBe(1);
    expect(await part("The same event").count()).toBeGreaterThan(3);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });

  it("is listed by the menus of the row and of the window, and opens with Enter", async () => {
    await frame(page).results().first().click({ button: "right" });
    await page.getByRole("menuitem", { name: /^Like this/ }).click();
    await part("Copies").first().waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await chooseMenu(running, "Article", "Like this…");
    await part("Translations").filter({ hasText: "retenue maximale" }).click();
    await page
      .getByRole("main")
      .getByRole("heading", { level: 1, name: /retenue maximale/ })
      .waitFor();
  });

  it("stands in the reader beside the copies, and is judged there for good", async () => {
    const found = page.getByRole("region", { name: "Translations" });
    const wire = found.getByRole("listitem").filter({ hasText: "Meridian Wire" });
    await wire.getByText("probable translation").waitFor();
    expect(await faults(page)).toEqual([]);
    await wire.getByRole("button", { name: /^The same: / }).click();
    await wire.getByText("translation, as you said").waitFor();
    await wire.getByRole("button", { name: /^Not the same: / }).click();
    await wire.waitFor({ state: "detached" });
    await found.getByRole("button", { name: /that (?:is|are) not the same$/ }).click();
    await wire.getByText("not the same, as you said").waitFor();
    await page.keyboard.press("Control+z");
    await wire.getByText("translation, as you said").waitFor();
    await page.keyboard.press("Control+z");
    await wire.getByText("probable translation").waitFor();
  });

  it("goes on from the reader as a list of the archive", async () => {
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Like this" }).click();
    await dialog().getByRole("option").first().waitFor();
    const count = await dialog().getByRole("option").count();
    await dialog().getByRole("button", { name: "Show in the archive" }).click();
    await page
      .getByText(`${count + 1} articles`)
      .first()
      .waitFor();
  });
});
