/** What cleaning removed is seen in its place, put back and taken out, undone, and said for all of an outlet. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropOnWindow, launch, type Running, resize } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

const sentence = "The keeper of the Orrin light said that the lamp would burn again before the week was out, whatever the weather did.";
const aPage = (headline: string, teaser: string): string => `<html><head><title>${headline}</title>
<meta property="og:site_name" content="The Orrin Lantern"><meta property="article:published_time" content="2026-11-09T07:00:00Z"></head>
<body><nav><a href="/">All the news of the coast</a></nav><article><h1>${headline}</h1><p>First. ${sentence}</p>
<p>From our archive: ${teaser}, and what the harbour made of it at the time.</p><p>Second. ${sentence}</p><p>Third. ${sentence}</p></article>
<aside><p>Correction: an earlier version named the wrong quay.</p></aside></body></html>`;

describe("cleaning that loses nothing", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;
  const text = (): Locator => running.page.getByRole("main").getByRole("article").first();
  const removed = (words: string): Locator => text().getByRole("group", { name: "Removed by cleaning" }).filter({ hasText: words });
  const showRemoved = (): Promise<void> =>
    running.page
      .getByRole("toolbar", { name: "Article" })
      .getByRole("button", { name: /removed$/ })
      .click();
  const bring = async (name: string, page: string): Promise<void> => {
    const file = join(running.folder, name);
    writeFileSync(file, page);
    await dropOnWindow(running.page, [file]);
  };
  const open = async (query: string): Promise<void> => {
    await window.search(query);
    await running.page.getByText("1 article", { exact: true }).first().waitFor();
    await window.results().first().dblclick();
    await text().waitFor();
  };

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await window.openSample();
    await bring("one.html", aPage("The Orrin light burns again", "how the lamp went out in 1931"));
    await bring("before.html", aPage("The Orrin ferry keeps its hours", "the ferrymen of 1902"));
    await running.page.getByRole("contentinfo").getByText("66 articles").waitFor();
    await open('"Orrin light burns"');
  });
  afterAll(() => running.close());

  it("shows what was removed in its place, with the reason, and puts it back", async () => {
    expect(await text().textContent()).not.toContain("named the wrong quay");
    await showRemoved();
    const line = removed("named the wrong quay");
    await line.getByText("In a menu, a share bar or the like").waitFor();
    await line.getByRole("button", { name: "Put back" }).click();
    await expect.poll(() => line.count()).toBe(0);
    await text().getByText("named the wrong quay").first().waitFor();
  });

  it("takes a paragraph out, and undoes it", async () => {
    const { page } = running;
    const inText = text().getByText(/^From our archive/);
    await inText.locator("xpath=..").getByRole("button", { name: "Take out" }).press("Enter");
    const line = removed("From our archive");
    await line.getByText("Taken out by hand or by a rule").waitFor();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => line.count()).toBe(0);
  });

  it("makes a rule of it that the outlet's next page obeys", async () => {
    const { page } = running;
    await text()
      .getByText(/^From our archive/)
      .locator("xpath=..")
      .getByRole("button", { name: "Take out" })
      .click();
    const line = removed("From our archive");
    await line.getByRole("button", { name: "Lines that begin “From our archive:”" }).click();
    await page.getByRole("button", { name: "Rules", exact: true }).click();
    const rules = page.getByRole("dialog", { name: "Cleaning rules of The Orrin Lantern" });
    await rules.getByText("Takes out lines that begin").waitFor();
    await rules.getByText("The Orrin light burns again").waitFor();
    await rules.getByRole("button", { name: "Close" }).click();
    await bring("two.html", aPage("A pilot boat is named at Orrin", "the boats of the year 1950"));
    await page.getByRole("contentinfo").getByText("67 articles").waitFor();
    await open('"pilot boat is named"');
    expect(await text().textContent()).not.toContain("the boats of the year 1950");
    await showRemoved();
    await removed("the boats of the year 1950").getByText("Taken out by hand or by a rule").waitFor();
  });

  it("cleans what came in before the rule again, from the list's menu, and says what changed", async () => {
    const { page } = running;
    await window.search('"ferry keeps its hours"');
    await page.getByText("1 article", { exact: true }).first().waitFor();
    await window.results().first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Clean again" }).click();
    const told = "Cleaned again: The Orrin ferry keeps its hours";
    await page.getByRole("status").getByText(`${told}: 1 changed · 0 as before · 0 not read`).waitFor();
    await window.results().first().dblclick();
    await text().waitFor();
    // What was shown before stands until the text is read again.
    await expect.poll(() => text().textContent()).not.toContain("the ferrymen of 1902");
    await window.go("Inbox");
    await page.getByRole("region", { name: "Imports" }).getByRole("button", { name: told }).click();
    await page.getByText("Changed: text and removed lines").waitFor();
    await page.keyboard.press("Control+z");
    await open('"ferrymen of 1902"');
  });

  it("keeps every act of the tool bar in sight in a small window, and names it on hover", async () => {
    const { app, page } = running;
    await open('"pilot boat is named"');
    await showRemoved();
    await resize(app, 1280, 800);
    const bar = page.getByRole("toolbar", { name: "Article" });
    const rules = bar.getByRole("button", { name: "Rules" });
    await expect.poll(() => rules.getAttribute("title")).toBe("Rules");
    const { x = 0, width = 0 } = (await bar.boundingBox()) ?? {};
    for (const act of await bar.getByRole("button").all()) {
      const box = await act.boundingBox();
      expect((box?.x ?? Number.NaN) + (box?.width ?? Number.NaN)).toBeLessThanOrEqual(x + width);
    }
    expect(await faults(page)).toEqual([]);
    await resize(app, 1440, 900);
  });

  it("cleans what came in before a rule again from the list of rules", async () => {
    const { page } = running;
    await page.getByRole("button", { name: "Rules", exact: true }).click();
    const rules = page.getByRole("dialog", { name: "Cleaning rules of The Orrin Lantern" });
    await rules.getByRole("button", { name: "Clean its articles again" }).click();
    await page
      .getByRole("status")
      .getByText("Cleaned again: The Orrin Lantern: 1 changed · 2 as before · 0 not read")
      .waitFor({ timeout: 40_000 });
    await page.keyboard.press("Control+z");
  });

  it("cleans one article again from the reader, where nothing changes", async () => {
    const { page } = running;
    await open('"pilot boat is named"');
    await showRemoved();
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Clean again" }).click();
    await page
      .getByRole("status")
      .getByText("Cleaned again: A pilot boat is named at Orrin: 0 changed · 1 as before · 0 not read")
      .waitFor();
  });
});
