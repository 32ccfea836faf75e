/** What came in is looked through with single keys: kept, dropped into the bin, put back, let in. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropOnWindow, launch, type Running } from "../app.ts";
import { frame } from "../screens/frame.ts";

const walled = `<html><head><title>Estmark recalls its envoy</title><meta property="og:site_name" content="The Narrows Gazette">
<meta property="article:published_time" content="2026-11-09T07:00:00Z"></head><body><article><h1>Estmark recalls its envoy</h1>
<p>Estmark has called its envoy home for consultations, the ministry in Tarnhof said on Monday morning.</p>
<div class="paywall">This article is for subscribers only. Subscribe to continue reading.</div></article></body></html>`;

describe("triage", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;
  const rows = (): Locator => running.page.getByRole("listbox", { name: "Inbox" }).getByRole("option");
  const waits = (text: string): Promise<void> => running.page.getByRole("main").getByText(text, { exact: true }).first().waitFor();
  const show = async (label: string, option: string): Promise<void> => {
    await running.page.getByRole("button", { name: new RegExp(label) }).click();
    await running.page.getByRole("option", { name: option, exact: true }).click();
  };

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await window.openSample();
    await window.go("Inbox");
    // Each article is a row of its own here, so that what is counted is what was chosen.
    await running.page.getByRole("button", { name: "Fold copies" }).click();
    await waits("64 stories to look at");
  });
  afterAll(() => running.close());

  it("keeps with one key and brings back with another", async () => {
    const { page } = running;
    const first = await rows().first().textContent();
    await rows().first().click();
    await page.keyboard.press("k");
    await waits("63 stories to look at");
    await page.keyboard.press("u");
    await waits("64 stories to look at");
    await expect.poll(() => rows().first().textContent()).toBe(first);
  });

  it("drops several into the bin, out of what can be searched, and puts one back", async () => {
    const { page } = running;
    // A paywall's first lines and a live blog do not count from the start.
    await window.search("");
    await page.getByText("62 articles").first().waitFor();
    await window.go("Inbox");
    await rows().filter({ hasText: "Dated" }).first().click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("x");
    await waits("62 stories to look at");
    await window.message("2 stories dropped into the bin.").waitFor();
    await window.search("");
    await page.getByText("60 articles").first().waitFor();
    await window.go("Inbox");
    await show("Which stories", "Bin");
    await waits("2 stories to look at");
    await rows().first().click();
    await page.keyboard.press("u");
    await waits("1 story to look at");
    await show("Which stories", "Waiting");
    await waits("63 stories to look at");
  });

  it("says that a text is not whole, leaves it out of searches, and lets it in when told to", async () => {
    const { page, folder } = running;
    const file = join(folder, "walled.html");
    writeFileSync(file, walled);
    await dropOnWindow(page, [file]);
    await waits("64 stories to look at");
    const row = rows().filter({ hasText: "Estmark recalls its envoy" });
    await row.getByText("Paywall").waitFor();
    await window.search('"recalls its envoy"');
    await page.getByText("0 articles").first().waitFor();
    await window.go("Inbox");
    await row.click();
    await page.keyboard.press("l");
    await window.search('"recalls its envoy"');
    await page.getByText("1 article", { exact: true }).first().waitFor();
  });

  it("says in the reader why a story stays out, and lets it in there", async () => {
    const { page } = running;
    await window.search("verdict:live-blog");
    await window.results().filter({ hasText: "ministers sign grain corridor" }).dblclick();
    const note = page.getByRole("note").filter({ hasText: "Live blog" });
    await note.getByText(/stays out of searches and counts/).waitFor();
    await note.getByRole("button", { name: "Let in" }).click();
    await note.getByRole("button", { name: "Keep out" }).waitFor();
  });

  it("groups by outlet, the fullest first", async () => {
    await window.go("Inbox");
    await show("Group by", "By outlet");
    const outlets = async (): Promise<(string | null)[]> => (await rows().allTextContents()).slice(0, 7);
    await expect.poll(outlets).toEqual(Array.from({ length: 7 }, () => expect.stringMatching(/^Le Fanal/)));
  });
});
