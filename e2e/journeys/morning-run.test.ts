/** The whole main job, as a press officer does it: from a folder of raw captures to three finished files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, launch, type Running, samplesFolder } from "../app.ts";
import { faults } from "../faults.ts";
import { docxText, readPdf } from "../files.ts";
import { frame } from "../screens/frame.ts";

describe("the morning run", () => {
  let running: Running;
  let page: Page;
  let window: ReturnType<typeof frame>;

  beforeAll(async () => {
    running = await launch();
    ({ page } = running);
    window = frame(page);
  });
  afterAll(() => running.close());

  it("makes an archive and imports a folder of raw captures", async () => {
    await page.getByRole("button", { name: /New archive/ }).waitFor();
    expect(await faults(page)).toEqual([]);
    await answerDialogs(running, { save: join(running.folder, "Morning.communique"), open: [samplesFolder()] });
    await page.getByRole("button", { name: /New archive/ }).click();
    await page.getByRole("button", { name: "Capture" }).click();
    await page.getByRole("menuitem", { name: /Folder/ }).click();
    await page.getByRole("contentinfo").getByText("64 articles").waitFor({ timeout: 60_000 });
    await page.getByRole("region", { name: "Imports" }).getByText("64 in · 1 revised · 0 known · 0 skipped").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("finds restraint OR retenue and opens a story", async () => {
    await window.search("restraint OR retenue");
    await page.getByText("19 articles").first().waitFor();
    expect(await faults(page)).toEqual([]);
    await window.results().filter({ hasText: "In praise of a tired word" }).dblclick();
    await page.getByRole("heading", { name: "In praise of a tired word" }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("tags the story", async () => {
    await page.getByRole("button", { name: "Tag", exact: true }).click();
    await page.getByRole("textbox", { name: /^Tag, such as/ }).fill("position/restraint");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "Views" }).getByText("restraint").waitFor();
  });

  it("highlights a passage", async () => {
    const paragraph = page.getByRole("main").getByText(/^Restraint, on the other hand/);
    await paragraph.click({ clickCount: 3 });
    await page
      .getByRole("toolbar", { name: "Selected passage" })
      .getByRole("button", { name: /yellow/ })
      .click();
    await page
      .getByRole("button", { name: /^Highlight, yellow/ })
      .first()
      .waitFor();
  });

  it("compares three outlets on one event", async () => {
    await window.search('(outlet:"Meridian Wire" OR outlet:"Narrows Gazette" OR outlet:"Karsk Today") "maximum restraint"');
    await page.getByText("3 articles").first().waitFor();
    // The two others ran the agency's text, and lie beneath it.
    await window.results().filter({ hasText: "Meridian Wire" }).click();
    await page.keyboard.press("ArrowRight");
    await window
      .results()
      .filter({ hasText: "Narrows Gazette" })
      .click({ modifiers: ["ControlOrMeta"] });
    await window
      .results()
      .filter({ hasText: "Karsk Today" })
      .click({ modifiers: ["ControlOrMeta"] });
    await page.keyboard.press("c");
    await page
      .getByRole("region", { name: /^Text of/ })
      .nth(2)
      .waitFor();
    await page.getByRole("button", { name: "Passage 1", exact: true }).first().waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("puts a search into a digest and exports it as Word, PDF and HTML", async () => {
    await window.search('outlet:"Meridian Wire" "maximum restraint"');
    await page.getByText("1 article").first().waitFor();
    await window.results().first().click();
    await page.getByRole("main").getByRole("heading", { level: 1 }).nth(1).waitFor();
    const headline = await page.getByRole("main").getByRole("heading", { level: 1 }).nth(1).innerText();
    await page.keyboard.press("g");
    await page.getByRole("textbox", { name: "Digest" }).fill("Morning review");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByRole("button", { name: "Open" }).click();
    await page.getByRole("region", { name: "Page" }).waitFor();
    expect(await faults(page)).toEqual([]);
    for (const [item, ending] of [
      ["Word document", "docx"],
      ["PDF", "pdf"],
      ["Web page", "html"],
    ] as const) {
      await answerDialogs(running, { save: join(running.folder, `review.${ending}`) });
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: item }).click();
      await page.getByText(`review.${ending}`).last().waitFor();
    }
    const words = headline.split(" ").slice(0, 3).join(" ");
    expect(docxText(join(running.folder, "review.docx"))).toContain(words);
    expect(readFileSync(join(running.folder, "review.html"), "utf8")).toContain(words);
    expect(await readPdf(join(running.folder, "review.pdf"))).toMatchObject({ tagged: true });
  });
});
