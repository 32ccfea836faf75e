/** Copies of one agency's text: folded under one row, read and kept as one, listed in the reader, told apart by a person for good. */
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

const wire = "Meridian Council asks Aldmoor and Karsk for";
const beneath = /^\+(\d) copies$/;
const patiently = { timeout: 10_000 };

describe("copies", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;
  const copies = (): Locator => running.page.getByRole("region", { name: "Copies" });
  const waiting = (): Locator => running.page.getByRole("listbox", { name: "Inbox" }).getByRole("option");
  const count = async (row: Locator): Promise<number> => Number(beneath.exec((await row.getByText(beneath).textContent()) ?? "")?.[1]);
  const says = (text: string): Promise<void> => running.page.getByRole("main").getByText(text, { exact: true }).first().waitFor();
  const storiesWaiting = async (): Promise<number> =>
    Number.parseInt((await running.page.getByText(/^\d+ stories to look at$/).textContent()) ?? "", 10);
  /** The list shows nothing of an earlier search. */
  const searchAnew = async (query: string): Promise<void> => {
    await window.search("nowhereinthesample");
    await expect.poll(() => window.results().count(), patiently).toBe(0);
    await window.search(query);
  };
  const fold = (): Locator => running.page.getByRole("button", { name: "Fold copies" });

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await window.openSample();
  });
  afterAll(() => running.close());

  it("lie under one row, which the arrow keys unfold and fold", async () => {
    const { page } = running;
    await window.search('"maximum restraint" lang:en');
    const story = window.results().filter({ hasText: wire });
    const folded = await count(story.first());
    const rows = await window.results().count();
    await story.first().click();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => window.results().count(), patiently).toBe(rows + folded);
    await window
      .results()
      .getByText(/^cut, \d+\s?% kept$/)
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => window.results().count(), patiently).toBe(rows);
    await story.getByText(beneath).click();
    await expect.poll(() => window.results().count(), patiently).toBe(rows + folded);
  });

  it("are each a row where they are not folded, and the choice stays", async () => {
    const told = (text: string | RegExp): Locator => running.page.getByRole("status").getByText(text).first();
    // As a phrase that is closed: nothing is offered to complete it, which would lie over the tool bar.
    await window.search('"council"');
    await told("13 articles").waitFor();
    await told("in 9 stories").waitFor();
    await fold().click();
    await told("in 9 stories").waitFor({ state: "detached" });
    await expect.poll(() => window.results().getByText(beneath).count()).toBe(0);
    await told("13 articles").waitFor();
    await window.go("Inbox");
    await says("64 stories to look at");
    expect(await fold().getAttribute("aria-pressed")).toBe("false");
    await fold().click();
    await says("57 stories to look at");
    await says("64 articles");
  });

  it("are kept with their story by one key, and come back with it by another", async () => {
    const { page } = running;
    await window.go("Inbox");
    await says("64 articles");
    const stories = await storiesWaiting();
    const story = waiting()
      .filter({ has: page.getByText(beneath) })
      .first();
    const folded = await count(story);
    await story.click();
    await page.keyboard.press("k");
    await says(`${stories - 1} stories to look at`);
    await says(`${63 - folded} articles`);
    await page.keyboard.press("u");
    await says(`${stories} stories to look at`);
    await says("64 articles");
  });

  it("are read with their story, unless that is taken back", async () => {
    const { page } = running;
    const open = async (): Promise<Locator> => {
      await searchAnew('"maximum restraint" lang:en');
      await window.results().filter({ hasText: wire }).first().dblclick();
      await copies().waitFor();
      return window.message(/^Read, and with it \d copies\./);
    };
    const read = async (): Promise<number> => {
      const status = page
        .getByRole("status")
        .getByText(/^\d+ articles?$/)
        .first();
      return Number.parseInt((await status.textContent()) ?? "", 10);
    };
    const said = await open();
    await said.getByRole("button", { name: "Undo" }).last().click();
    await searchAnew("-is:unread");
    await expect.poll(read, patiently).toBe(1);
    await (await open()).waitFor();
    await searchAnew("-is:unread");
    await expect.poll(read, patiently).toBe(5);
  });

  it("are listed in the reader: who was first, who cut", async () => {
    await searchAnew('"maximum restraint" lang:en');
    // The list comes back with what was chosen in it, and moves there: the row is chosen first, and opened when it is shown.
    await window.results().filter({ hasText: wire }).first().click();
    await running.page.getByRole("heading", { name: wire }).first().waitFor();
    await running.page.keyboard.press("Enter");
    await copies().getByRole("heading", { name: "First" }).waitFor();
    await copies()
      .getByText(/^cut, \d+% kept$/)
      .first()
      .waitFor();
    await copies().getByText("Text of MW").waitFor();
  });

  it("show what each did to the first text, in its words", async () => {
    const { page } = running;
    await copies().getByText("Headline in place of:").first().waitFor();
    await copies().getByText("Cut:").first().waitFor();
    await copies()
      .getByRole("button", { name: /^Changes in Council pleads/ })
      .click();
    const changes = page.getByRole("region", { name: "What The Brackhaven Ledger changed" });
    await changes.getByText("Added by The Brackhaven Ledger").waitFor();
    await changes.getByText("ten to one").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Not the same" }).click();
    const same = page.getByRole("main").getByRole("button", { name: "These are the same" });
    await same.waitFor();
    await same.click();
    await page.getByRole("button", { name: "Not the same" }).waitFor();
    await page.getByRole("button", { name: "Changes in the text" }).click();
    await page.getByRole("button", { name: "Passage 1", exact: true }).first().waitFor();
    await page.getByRole("banner").getByRole("button", { name: "Back" }).click();
    await copies().waitFor();
  });

  it("open one another, and are told apart for good", async () => {
    const { page } = running;
    const other = copies()
      .getByRole("button", { name: /Council asks for “maximum restraint” over the Ostrea/ })
      .first();
    await copies()
      .getByRole("button", { name: /^Not the same: Council asks for/ })
      .click();
    await other.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await other.waitFor();
    await other.click();
    await page
      .getByRole("main")
      .getByRole("heading", { level: 1, name: /over the Ostrea/ })
      .waitFor();
  });

  it("are joined by hand, two chosen in a list", async () => {
    const { page } = running;
    await searchAnew('outlet:"Meridian Wire"');
    await expect.poll(() => window.results().count(), patiently).toBe(4);
    await window.results().nth(0).click();
    await window
      .results()
      .nth(1)
      .click({ modifiers: ["Control"] });
    await window.results().nth(1).click({ button: "right" });
    await page.getByRole("menuitem", { name: "These are the same" }).click();
    await expect.poll(() => window.results().count(), patiently).toBe(3);
    await window.results().getByText("+1 copy").first().waitFor();
    await window.message("Done.").getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => window.results().count(), patiently).toBe(4);
  });

  it("show the longest of them, where the settings say so", async () => {
    const { page } = running;
    await window.go("Settings");
    await page.getByRole("button", { name: /Of several copies, show/ }).click();
    await page.getByRole("option", { name: "The longest" }).click();
    await searchAnew('"maximum restraint" lang:en');
    await window.results().filter({ hasText: "Council pleads for restraint" }).getByText(beneath).waitFor();
  });
});
