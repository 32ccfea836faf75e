/** An analyst's counts: searches over time, a list of queries at once, and where each number was taken from. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("counts", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await window.openSample();
  });
  afterAll(() => running.close());

  const exported = async (item: string, ending: string): Promise<Buffer> => {
    const { page, folder } = running;
    const path = join(folder, `out.${ending}`);
    await answerDialogs(running, { save: path });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await window.message(`Written: ${path}`).last().waitFor();
    return readFileSync(path);
  };

  it("plots the present search, and opens a period's articles with the keyboard", async () => {
    const { page } = running;
    await window.search("restraint OR retenue");
    await page.getByRole("button", { name: "Trend of this search" }).click();
    await page
      .getByText(/^\d+ articles/)
      .first()
      .waitFor();
    const cursor = page.getByRole("group", { name: "Hits over time" }).getByRole("button");
    await cursor.focus();
    for (let step = 0; step < 40 && / 0 of |nothing/.test((await cursor.getAttribute("aria-label")) ?? ""); step += 1)
      await page.keyboard.press("ArrowRight");
    const said = (await cursor.getAttribute("aria-label")) ?? "";
    const hits = Number(/: (\d+) of \d+ articles/.exec(said)?.[1]);
    expect(hits).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await page
      .getByRole("toolbar", { name: "Articles found" })
      .getByText(new RegExp(`^${hits} articles?$`))
      .waitFor();
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await page.getByRole("table", { name: "Values" }).waitFor();
  });

  it("opens the same articles from the table", async () => {
    const { page } = running;
    const cell = page
      .getByRole("table", { name: "Values" })
      .getByRole("button", { name: /^Open the articles/ })
      .first();
    const hits = await cell.textContent();
    await cell.click();
    await page
      .getByRole("toolbar", { name: "Articles found" })
      .getByText(new RegExp(`^${hits} articles?$`))
      .waitFor();
    await page.getByRole("button", { name: "Back", exact: true }).click();
  });

  it("compares queries, says of a broken one where it breaks, and puts it right", async () => {
    const { page } = running;
    const queries = page.getByRole("region", { name: "Queries" });
    await queries.getByRole("button", { name: "Add a query" }).click();
    const field = queries.getByRole("textbox", { name: "Query 2" });
    await field.fill("grain OR");
    await field.press("Enter");
    await queries.getByText(/^Character 7: /).waitFor();
    expect(await faults(page)).toEqual([]);
    await queries.getByRole("button", { name: "Search instead for grain" }).click();
    await page.getByRole("columnheader", { name: "grain", exact: true }).waitFor();
    expect(await queries.getByText(/^Character/).count()).toBe(0);
  });

  it("keeps the table of six queries within itself", async () => {
    const { page } = running;
    const queries = page.getByRole("region", { name: "Queries" });
    for (const [at, query] of ["accord", "Varn", "ostrea", "lang:fr"].entries()) {
      await queries.getByRole("button", { name: "Add a query" }).click();
      const field = queries.getByRole("textbox", { name: `Query ${at + 3}` });
      await field.fill(query);
      await field.press("Enter");
    }
    await page.getByRole("columnheader", { name: "lang:fr", exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    for (const n of [6, 5, 4, 3]) await queries.getByRole("button", { name: `Take query ${n} away` }).click();
  });

  it("leaves as a table and as pictures that say what was asked, when, and of which archive", async () => {
    const csv = (await exported("Table (CSV)", "csv")).toString("utf8");
    expect(csv).toContain("restraint OR retenue: hits");
    expect(csv).toContain("Query,grain");
    expect(csv).toMatch(/State of the archive,[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/);
    const sheets = unzipSync(await exported("Spreadsheet (XLSX)", "xlsx"));
    expect(strFromU8(sheets["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain("State of the archive");
    const svg = (await exported("Drawing (SVG)", "svg")).toString("utf8");
    expect(svg).toMatch(/“grain”: \d+ articles? · .* UTC · Sample, 64/);
    expect(svg).not.toContain("var(--");
    const png = await exported("Picture (PNG)", "png");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.length).toBeGreaterThan(10_000);
  });

  it("tells one query apart by outlet, as a share", async () => {
    const { page } = running;
    await page.getByRole("button", { name: "Take query 2 away" }).click();
    await page.getByRole("button", { name: /Lines/ }).click();
    await page.getByRole("option", { name: "By outlet" }).click();
    await page.getByRole("columnheader", { name: "All others", exact: true }).waitFor();
    await page.getByText("Share of what was collected").click();
    await page.getByRole("group", { name: "Hits over time" }).getByText("%").first().waitFor();
  });

  it("counts a list of queries, puts right one that cannot be read, and opens one", async () => {
    const { page, folder } = running;
    await page.keyboard.press("Control+K");
    await page.getByRole("combobox", { name: "Search, open or do anything" }).fill("> batch");
    await page.keyboard.press("Enter");
    const list = join(folder, "queries.csv");
    writeFileSync(list, 'name,query\nCalm,restraint OR retenue\nBroken,"(grain OR talks"\nTalks,talks\n');
    await page.locator("input[type=file]").setInputFiles(list);
    await page.getByRole("button", { name: "Count 3 queries" }).click();
    const counts = page.getByRole("table", { name: "Counts" });
    await counts
      .getByRole("row", { name: /^Broken/ })
      .getByText(/^Character 1: /)
      .waitFor();
    await counts.getByRole("button", { name: "Search instead for (grain OR talks)" }).click();
    await counts.getByRole("row", { name: /^Broken \(grain OR talks\) \d+ / }).waitFor();
    expect(await page.getByRole("textbox", { name: "Queries" }).inputValue()).toBe(
      "Calm\trestraint OR retenue\nBroken\t(grain OR talks)\nTalks\ttalks",
    );
    const csv = (await exported("Table (CSV)", "csv")).toString("utf8");
    expect(csv).toMatch(/\nCalm,restraint OR retenue,,\d+,\d+,/);
    await counts.getByRole("button", { name: "talks", exact: true }).click();
    expect(await page.getByRole("combobox", { name: "Search the archive" }).inputValue()).toBe("talks");
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await counts.getByRole("row", { name: /^Calm/ }).waitFor();
  });

  it("remembers in a digest the search that it was made from, prints it when wanted, and runs it again", async () => {
    const { page } = running;
    await window.go("Digests");
    await page.getByRole("main").getByRole("button", { name: "New digest" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Begin with/ }).click();
    await page.getByRole("option", { name: "The result of a search" }).click();
    await dialog.getByRole("textbox", { name: "Search", exact: true }).fill("restraint OR retenue");
    await dialog.getByRole("button", { name: "Create" }).click();
    const checks = page.getByRole("region", { name: "Integrity" });
    await checks.getByText(/“restraint OR retenue”: \d+ articles/).waitFor();
    const sheet = page.getByRole("region", { name: "Page" }).getByText(/“restraint OR retenue”/);
    expect(await sheet.count()).toBe(0);
    await checks.getByText("Print it in the foot").click();
    await sheet.waitFor();
    await checks.getByRole("button", { name: "Run again" }).click();
    await checks.getByText(/^\d+ articles then and now\. The archive is the same as then\.$/).waitFor();
  });
});
