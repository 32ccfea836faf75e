/** Captures come by themselves: what is put into a watched folder is in the archive; the outlets are put in order. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, chooseMenu, giveToProgram, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { type FeedServer, serveFeed } from "../feed-server.ts";
import { frame } from "../screens/frame.ts";

const slow = { timeout: 40_000 };

describe("sources", () => {
  let running: Running;
  let page: Page;
  let share: string;
  let server: FeedServer;

  const main = () => page.getByRole("main");
  const story = (name: string, headline: string): void => {
    const path = join(share, name);
    writeFileSync(path, `${headline}\n\n${"The ferry company said that its boats would stay in port until the wind drops. ".repeat(6)}`);
    giveToProgram(path);
  };
  const counted = (count: string) => page.getByRole("contentinfo").getByText(count).waitFor(slow);

  beforeAll(async () => {
    server = await serveFeed();
    running = await launch();
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    share = join(running.folder, "share");
    mkdirSync(share);
    giveToProgram(share);
    await frame(page).openSample();
  });
  afterAll(async () => {
    await running.close();
    await server.close();
  });

  it("takes in what is put into a watched folder", async () => {
    await chooseMenu(running, "View", "Sources");
    await page.getByText("No feed yet").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("tab", { name: "Watched folders" }).click();
    await page.getByText("No folder is watched").waitFor();
    expect(await faults(page)).toEqual([]);
    await answerDialogs(running, { open: [share] });
    await main().getByRole("button", { name: "Watch a folder" }).last().click();
    const folders = page.getByRole("list", { name: "Watched folders" });
    await folders.getByText("Watched", { exact: true }).waitFor();
    story("ferry.txt", "Ferries to Sorrel stay in port");
    await counted("65 articles");
    await folders.getByText("1 file found").waitFor();
    expect(await faults(page)).toEqual([]);
    await frame(page).search("Sorrel port wind");
    await frame(page).results().filter({ hasText: "Ferries to Sorrel stay in port" }).waitFor();
  });

  it("takes in at the next start what came meanwhile", async () => {
    await running.app.close();
    story("later.txt", "Ferries to Sorrel sail again on Tuesday morning");
    running = await launch({ folder: running.folder });
    ({ page } = running);
    page.setDefaultTimeout(10_000);
    await counted("66 articles");
    await frame(page).go("Sources");
    await page.getByRole("tab", { name: "Watched folders" }).click();
    await page.getByText("2 files found").waitFor();
  });

  it("stops watching, and takes that back", async () => {
    await main()
      .getByRole("button", { name: /^Stop watching/ })
      .click();
    await page.getByText("No folder is watched").waitFor();
    await frame(page).message("Done.").getByRole("button", { name: "Undo" }).click();
    await page.getByRole("list", { name: "Watched folders" }).getByText(share).waitFor();
  });

  it("says what an outlet is, under another name", async () => {
    await page.getByRole("tab", { name: "Outlets" }).click();
    const outlets = page.getByRole("listbox", { name: "All outlets" });
    await page.getByRole("textbox", { name: "Find an outlet" }).fill("karsk today");
    await outlets.getByRole("option", { name: "Karsk Today", exact: true }).click();
    const detail = (name: string) => page.getByRole("region", { name, exact: true });
    await detail("Karsk Today")
      .getByRole("textbox", { name: /^Your own label/ })
      .fill("state-run");
    await page.keyboard.press("Enter");
    await detail("Karsk Today").getByRole("textbox", { name: "Name", exact: true }).fill("Karsk Daily");
    await page.keyboard.press("Enter");
    await detail("Karsk Daily").waitFor();
    expect(
      await detail("Karsk Daily")
        .getByRole("textbox", { name: /^Other names/ })
        .inputValue(),
    ).toContain("Karsk Today");
    expect(
      await detail("Karsk Daily")
        .getByRole("textbox", { name: /^Your own label/ })
        .inputValue(),
    ).toBe("state-run");
    expect(await faults(page)).toEqual([]);
  });

  it("makes an outlet, merges it into another, and takes that back", async () => {
    await page.getByRole("button", { name: "New outlet" }).click();
    await page.getByRole("textbox", { name: "Name of the new outlet" }).fill("Karsk Evening");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Karsk Evening" }).getByRole("button", { name: "Merge into…" }).click();
    await frame(page).pick("Find an outlet", "Karsk Daily");
    const names = page.getByRole("region", { name: "Karsk Daily" }).getByRole("textbox", { name: /^Other names/ });
    await expect.poll(() => names.inputValue()).toContain("Karsk Evening");
    await frame(page).message("Done.").getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => names.inputValue()).not.toContain("Karsk Evening");
  });

  it("subscribes to a feed of this machine once its host is allowed, and takes in what it tells", async () => {
    await page.getByRole("tab", { name: "Feeds" }).click();
    await page.getByRole("button", { name: "Subscribe to a feed" }).last().click();
    await page.getByRole("textbox", { name: /^Address of a feed/ }).fill(server.origin);
    await page.keyboard.press("Enter");
    await page.getByText(/is in a private network/).waitFor();
    await page.getByRole("button", { name: "Allow 127.0.0.1" }).click();
    const feed = page.getByRole("region", { name: "Sorrel Harbour Notices" });
    await feed.waitFor(slow);
    await counted("67 articles");
    await feed.getByText(/^Checked/).waitFor(slow);
    await page.getByRole("option", { name: "Sorrel Harbour Notices" }).getByText("Fine").waitFor();
    expect(await faults(page)).toEqual([]);
    await frame(page).search("pilots dredging");
    await frame(page).results().filter({ hasText: "Pilots ask for dredging at Sorrel" }).waitFor();
  });

  it("checks it at once when asked to, and says why it failed", async () => {
    await frame(page).go("Sources");
    await page.getByRole("option", { name: "Sorrel Harbour Notices" }).click();
    const feed = page.getByRole("region", { name: "Sorrel Harbour Notices" });
    server.fail(true);
    await feed.getByRole("button", { name: "Check now" }).click();
    await feed.getByText(/has a fault of its own \(503\)/).waitFor(slow);
    await page.getByRole("option", { name: "Sorrel Harbour Notices" }).getByText("Unsteady").waitFor();
    expect(await faults(page)).toEqual([]);
    server.fail(false);
    await feed.getByRole("button", { name: "Check now" }).click();
    await page.getByRole("option", { name: "Sorrel Harbour Notices" }).getByText("Fine").waitFor(slow);
  });

  it("captures a page by its address, from the palette", async () => {
    await frame(page).palette(">capture an address");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Address of the page" }).fill(`${server.origin}/lighthouse`);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await frame(page).message("127.0.0.1").filter({ hasText: "1 in · 0 revised · 0 known · 0 skipped" }).waitFor(slow);
    await counted("68 articles");
  });

  it("writes its list of feeds and reads it again after unsubscribing", async () => {
    const path = join(running.folder, "Feeds.opml");
    await answerDialogs(running, { save: path, open: [path] });
    const act = async (name: RegExp): Promise<void> => {
      await page.getByRole("button", { name: "Lists of feeds" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await act(/^Write a list/);
    await frame(page).message("List of feeds written.").waitFor();
    expect(readFileSync(path, "utf8")).toContain(`xmlUrl="${server.origin}/rss"`);
    await page.getByRole("option", { name: "Sorrel Harbour Notices" }).click();
    await page.keyboard.press("Delete");
    await page.getByText("No feed is subscribed to.").waitFor();
    await act(/^Read a list/);
    await frame(page).message("Feeds added: 1. Known already: 0.").waitFor();
    await page.getByRole("option", { name: "Sorrel Harbour Notices" }).waitFor();
  });

  it("subscribes to more than one feed of a page, and says in words what is wrong with an address", async () => {
    await page.getByRole("button", { name: "Subscribe to a feed" }).last().click();
    const address = page.getByRole("textbox", { name: /^Address of a feed/ });
    await address.fill(server.origin.replace("http://", ""));
    await page.keyboard.press("Enter");
    await page.getByText(/does not speak https here/).waitFor();
    await address.fill(`${server.origin}/both`);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Subscribe: Sorrel Ships" }).click();
    await page.getByRole("region", { name: "Sorrel Ships" }).waitFor();
    await page.getByRole("button", { name: "Subscribe: Sorrel Harbour Notices" }).click();
    await address.waitFor({ state: "detached" });
    expect(await page.getByRole("listbox", { name: "Feeds" }).getByRole("option").count()).toBe(2);
  });

  it("moves the next check with the schedule", async () => {
    const feed = page.getByRole("region", { name: "Sorrel Harbour Notices" });
    const next = async (): Promise<string> => (await feed.getByText(/· next/).getAttribute("title")) ?? "";
    await feed.getByText(/^Checked/).waitFor(slow);
    const before = await next();
    await feed.getByRole("button", { name: /Asked/ }).click();
    await page.getByRole("option", { name: "Every 15 minutes" }).click();
    await expect.poll(next).not.toBe(before);
    expect(Date.parse(await next())).toBeLessThan(Date.parse(before));
  });

  it("asks what an outlet is that an import has met, and puts the outlets in order by what was said of them", async () => {
    const path = join(share, "evening.html");
    const text =
      "The lighthouse at Sorrel will be painted in spring, the harbour board said on Friday after a vote of nine to two. ".repeat(6);
    writeFileSync(
      path,
      `<title>Paint for the light</title><meta property="og:site_name" content="Sorrel Evening"><h1>Paint for the light</h1><p>${text}</p>`,
    );
    giveToProgram(path);
    await counted("69 articles");
    await frame(page).go("Inbox");
    await page.getByText(/new outlets?: nobody has said yet what/).waitFor();
    await page.getByRole("button", { name: "Describe" }).click();
    const outlets = page.getByRole("listbox", { name: "All outlets" });
    const evening = outlets.getByRole("option", { name: "Sorrel Evening", exact: true });
    await evening.getByText("New", { exact: true }).waitFor();
    await evening.click();
    const detail = page.getByRole("region", { name: "Sorrel Evening", exact: true });
    await detail.getByRole("button", { name: /Kind/ }).click();
    await page.getByRole("option", { name: "Daily", exact: true }).click();
    await evening.getByText("New", { exact: true }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: /Order of the outlets/ }).click();
    await page.getByRole("option", { name: "By articles" }).click();
    const counts = async (): Promise<number[]> =>
      (await outlets.getByRole("option").allTextContents()).map((text) => Number(/(\d+)$/.exec(text)?.[1] ?? Number.NaN));
    await expect.poll(async () => (await counts()).every((count, at, all) => at === 0 || count <= (all[at - 1] ?? 0))).toBe(true);
    expect(await faults(page)).toEqual([]);
  });
});
