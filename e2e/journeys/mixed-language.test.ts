/** An article that quotes a statement whole in another language: shown in its own direction, found by its own words. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, dropOnWindow, launch, type Running } from "../app.ts";
import { frame } from "../screens/frame.ts";

const english = "The harbour master of Orrin said that the lights would burn again before the week was out, whatever the weather did.";
// It begins with Latin letters, which alone would set it from left to right.
const arabic = "ORRIN: قال قائد الميناء إن الأضواء ستعود إلى المصب قبل نهاية الأسبوع، وإن السفن التي تنتظر في الخارج ستدخل مع أول مد.";
const french = "Les navires qui attendaient devant le port entreront avec la première marée, et nul ne sera laissé dehors cette nuit.";
const page = `<html><head><title>The Orrin lights burn again</title></head><body><article><h1>The Orrin lights burn again</h1>
<p>First. ${english}</p><p>${arabic}</p><p>${french}</p><p>Last. ${english}</p></article></body></html>`;

describe("an article in several languages", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await answerDialogs(running, { save: join(running.folder, "Mixed.communique") });
    await running.page.getByRole("button", { name: /New archive/ }).click();
    await running.page.getByRole("contentinfo").getByText("0 articles", { exact: true }).waitFor();
    const file = join(running.folder, "mixed.html");
    writeFileSync(file, page);
    await dropOnWindow(running.page, [file]);
    await running.page.getByRole("contentinfo").getByText("1 article", { exact: true }).waitFor();
  });
  afterAll(() => running.close());

  it("is found by the words of each, and shows each in its own direction", async () => {
    await window.search("السفن marée lights");
    await window.results().first().dblclick();
    const story = running.page.getByRole("main").getByRole("article").first();
    const shown = async (words: string) => {
      const paragraph = story.getByRole("paragraph").filter({ hasText: words });
      return [await paragraph.getAttribute("lang"), await paragraph.getAttribute("dir")];
    };
    await story.getByText("First.").waitFor();
    expect(await shown("ORRIN:")).toEqual(["ar", "rtl"]);
    expect(await shown("Les navires")).toEqual(["fr", "ltr"]);
    expect(await shown("First.")).toEqual([null, "auto"]);
  });
});
