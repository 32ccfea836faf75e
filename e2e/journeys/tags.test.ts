/** Tags and saved searches are looked after: made, renamed, moved, coloured, merged, deleted and brought back. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("tags and saved searches", () => {
  let running: Running;
  let page: Page;
  const side = () => page.getByRole("navigation", { name: "Views" });
  const tree = () => page.getByRole("listbox", { name: "All tags" });
  const detail = (path: string) => page.getByRole("region", { name: path, exact: true });

  beforeAll(async () => {
    running = await launch();
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    await frame(page).openSample();
  });
  afterAll(() => running.close());

  it("makes tags from the palette on, under one another", async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("combobox").fill(">manage tags");
    await page.keyboard.press("Enter");
    for (const path of ["position/restraint", "position/escalation", "stance"]) {
      await page.getByRole("button", { name: "New tag", exact: true }).click();
      await page.getByRole("textbox", { name: /^New tag, such as/ }).fill(path);
      await page.keyboard.press("Enter");
      await detail(path).waitFor();
    }
    expect(await tree().getByRole("option").allInnerTexts()).toEqual(["position\n0", "escalation\n0", "restraint\n0", "stance\n0"]);
    expect(await faults(page)).toEqual([]);
  });

  it("puts one on an article and counts it up the tree", async () => {
    await frame(page).go("Archive");
    await frame(page).search("restraint OR retenue");
    await page.getByText("19 articles").first().waitFor();
    await frame(page).results().first().click();
    await page.keyboard.press("t");
    await page.getByRole("textbox", { name: /^Tag, such as/ }).fill("position/restraint");
    await page.keyboard.press("Enter");
    await side().getByRole("link", { name: "position", exact: true }).getByText("1").waitFor();
  });

  it("renames a branch from the side bar; a saved search goes on finding it", async () => {
    await frame(page).search("tag:position");
    await page.getByText("1 article").first().waitFor();
    await page
      .getByRole("button", { name: /Save this search|Save/ })
      .first()
      .click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Positions");
    await page.keyboard.press("Enter");
    await side().getByRole("link", { name: "Positions" }).waitFor();
    await side().getByRole("link", { name: "position", exact: true }).click({ button: "right" });
    await page.getByRole("menuitem", { name: /Rename, move/ }).click();
    await detail("position").getByRole("textbox", { name: "Name" }).fill("attitude");
    await page.keyboard.press("Enter");
    await detail("attitude").waitFor();
    await side().getByRole("link", { name: "attitude/restraint" }).waitFor();
    await side().getByRole("link", { name: "Positions" }).click();
    await page.getByText("1 article").first().waitFor();
  });

  it("merges by key and menu, deletes with Delete, and takes it back", async () => {
    await page.getByRole("button", { name: "Manage tags" }).click();
    await tree().getByRole("option", { name: "attitude", exact: true }).click({ button: "right" });
    await page.getByRole("menuitem", { name: /Merge into/ }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("stance");
    await page.keyboard.press("Enter");
    await detail("stance").getByText("1 article").waitFor();
    await detail("stance").getByRole("radio", { name: "Colour 4" }).press("Space");
    await tree().getByRole("option", { name: "stance", exact: true }).click();
    await page.keyboard.press("Delete");
    await page.getByText("No tags yet").waitFor();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await side().getByRole("link", { name: "stance/restraint" }).waitFor();
  });

  it("renames, changes and deletes a saved search from the side bar", async () => {
    await side().getByRole("link", { name: "Positions" }).focus();
    await page.keyboard.press("F2");
    await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Restraint, asked for");
    await page.getByRole("dialog").getByRole("textbox", { name: "Query" }).fill("restraint OR retenue");
    await page.keyboard.press("Enter");
    await side().getByRole("link", { name: "Restraint, asked for" }).click();
    await page.getByText("19 articles").first().waitFor();
    await side().getByRole("link", { name: "Restraint, asked for" }).focus();
    await page.keyboard.press("Delete");
    await side().getByRole("link", { name: "Restraint, asked for" }).waitFor({ state: "detached" });
    await page.getByRole("status").getByRole("button", { name: "Undo" }).last().click();
    await side().getByRole("link", { name: "Restraint, asked for" }).waitFor();
  });

  it("finds the list as it was on the way back from the reader", async () => {
    await frame(page).go("Archive");
    const list = page.getByRole("listbox", { name: "Articles found" });
    await page.getByRole("main").getByText("62 articles").first().waitFor();
    await list.focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("PageDown");
    const chosen = await list.getByRole("option", { selected: true }).innerText();
    const top = await list.evaluate((element) => element.scrollTop);
    expect(top).toBeGreaterThan(500);
    await page.keyboard.press("Enter");
    await list.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(top);
    expect(await list.getByRole("option", { selected: true }).innerText()).toBe(chosen);
  });
});
