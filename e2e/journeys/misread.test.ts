/** A text that was read in the wrong character set: it asks for a look, another set is tried, chosen, and taken back. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, dropOnWindow, launch, type Running } from "../app.ts";
import { frame } from "../screens/frame.ts";
import { reader } from "../screens/reader.ts";

const headline = "Причал Варны откроется";
const words = "Совет порта Варны решил в понедельник открыть северный причал для рыбацких судов, заявила Илса Корран.";
// The page says one set, its bytes are in another.
const misread = iconv.encode(
  `<html><head><meta charset="windows-1251"><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${words}</p><p>${words.replace("порта", "города")}</p></article></body></html>`,
  "koi8-r",
);

describe("a misread text", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await answerDialogs(running, { save: join(running.folder, "Misread.communique") });
    await running.page.getByRole("button", { name: /New archive/ }).click();
    await running.page.getByRole("contentinfo").getByText("0 articles", { exact: true }).waitFor();
    const file = join(running.folder, "quay.html");
    writeFileSync(file, misread);
    await dropOnWindow(running.page, [file]);
    await running.page.getByRole("contentinfo").getByText("1 article", { exact: true }).waitFor();
  });
  afterAll(() => running.close());

  it("stands under what needs a look", async () => {
    await window.go("Inbox");
    await running.page.getByText("Needs a look").first().waitFor();
    await running.page.getByText("Character set?").waitFor();
  });

  it("is shown in another set, and read again with it", async () => {
    const { page } = running;
    await window.go("Archive");
    await window.results().first().dblclick();
    await page.getByRole("note").getByText("wrong character set").waitFor();
    await page.getByRole("button", { name: "Choose the character set" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Read with/ }).click();
    await page.getByRole("option", { name: "koi8-r" }).click();
    await dialog.getByRole("tab", { name: "Source" }).click();
    await dialog.getByText("Илса Корран").waitFor();
    await dialog.getByRole("button", { name: "Read again so" }).click();
    await reader(page).headline(headline).waitFor({ timeout: 20_000 });
    await expect.poll(() => page.getByRole("note").count()).toBe(0);
  });
});
