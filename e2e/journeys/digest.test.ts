/** A press review: put in order, summed up, checked against the archive, and handed on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, launch, type Running } from "../app.ts";
import { docxText } from "../files.ts";
import { digest } from "../screens/digest.ts";
import { frame } from "../screens/frame.ts";
import { reader } from "../screens/reader.ts";

const stories = [
  "Aldmoor and Karsk sign grain accord, insurers hold back",
  "Two Estmark diplomats told to leave Karsk",
  "In praise of a tired word",
] as const;
const [accord, expulsion, word] = stories;

describe("a digest", () => {
  let running: Running;
  let desk: ReturnType<typeof digest>;

  beforeAll(async () => {
    running = await launch();
    const { page } = running;
    const window = frame(page);
    desk = digest(page);
    await window.openSample();
    for (const story of stories) {
      await window.search(`"${story}"`);
      await window.results().filter({ hasText: story }).first().dblclick();
      await reader(page).headline(story).waitFor();
      await (story === word
        ? (await reader(page).select(/^Restraint, on the other hand/)).getByRole("button", { name: "To digest" }).click()
        : page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Digest" }).click());
      await window.pick("Digest", "Evening review");
      await window.message("Added to “Evening review”.").last().waitFor();
    }
    await window.message("Evening review").getByRole("button", { name: "Open" }).last().click();
    await desk.entry(word).waitFor();
  });
  afterAll(() => running.close());

  it("holds its entries in the order in which they came", async () => {
    expect(await desk.headlines()).toEqual([accord, expulsion, word]);
  });

  it("is put in order with the keyboard", async () => {
    await desk.entry(word).focus();
    await running.page.keyboard.press("Alt+ArrowUp");
    await expect.poll(desk.headlines).toEqual([accord, word, expulsion]);
    await running.page.keyboard.press("Alt+ArrowUp");
    await expect.poll(desk.headlines).toEqual([word, accord, expulsion]);
  });

  it("is put in order by dragging", async () => {
    await desk.entry(expulsion).dragTo(desk.entry(accord), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(desk.headlines).toEqual([word, expulsion, accord]);
  });

  it("takes a summary, and objects to a quotation in it that nobody said", async () => {
    const summary = desk.onPage(`Summary of ${accord}`);
    await summary.fill("The insurers call it “a triumph without a shadow of doubt”.");
    await desk.integrity().getByText("Quotation not found").waitFor();
    await desk.integrity().getByRole("button", { name: "Add [our wording]" }).click();
    await desk.integrity().getByText("passes").waitFor();
    expect(await summary.inputValue()).toBe("The insurers call it “a triumph without a shadow of doubt” [our wording].");
    await summary.fill("Ships may sail again, the insurers are not convinced.");
    await desk.integrity().getByText("passes").waitFor();
  });

  it("shows the word that was changed in a passage, and restores it", async () => {
    const { page } = running;
    await page.getByRole("button", { name: "Change the wording of passage 1" }).click();
    const wording = desk.onPage("Wording of passage 1");
    const original = await wording.inputValue();
    await wording.fill(original.replace("Restraint", "Surrender"));
    await desk.integrity().getByRole("deletion").getByText("Surrender").waitFor();
    await desk.integrity().getByRole("insertion").getByText("Restraint").waitFor();
    expect(await page.getByRole("button", { name: "Export" }).isDisabled()).toBe(true);
    await desk.integrity().getByRole("button", { name: "Restore" }).click();
    await desk.integrity().getByText("passes").waitFor();
    expect(await wording.inputValue()).toBe(original);
  });

  it("is exported as it stands on the page", async () => {
    const { page, folder } = running;
    for (const [item, ending] of [
      ["Word document", "docx"],
      ["Web page", "html"],
      ["Markdown", "md"],
    ] as const) {
      const path = join(folder, `evening.${ending}`);
      await answerDialogs(running, { save: path });
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: item }).click();
      await page.getByRole("status").getByText(`evening.${ending}`).waitFor();
      const text = ending === "docx" ? docxText(path) : readFileSync(path, "utf8");
      const places = [word, expulsion, accord, "the insurers are not convinced"].map((each) => text.indexOf(each));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});
