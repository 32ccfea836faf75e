/** A table with columns of its own: seen before it comes in, told what is what, and known the next time. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, dropOnWindow, giveToProgram, launch, type Running, resize } from "../app.ts";
import { faults, misfits } from "../faults.ts";
import { frame } from "../screens/frame.ts";
import { reader } from "../screens/reader.ts";
import { visit } from "../screens/tour.ts";

const text = "The keepers of the port at Varn lit every lamp on the quay, and the ministers spoke of restraint until the morning. ".repeat(
  3,
);

describe("a table", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;

  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(running.folder, name);
    writeFileSync(path, content);
    return path;
  };
  const articles = (count: string): Promise<void> => running.page.getByRole("contentinfo").getByText(count, { exact: true }).waitFor();
  const asks = (name: string): Locator => running.page.getByRole("dialog", { name: `Columns of ${name}` });
  const field = (name: string, label: string): Locator => asks(name).getByRole("button", { name: new RegExp(`\\b${label}$`) });
  const choose = async (name: string, label: string, column: string): Promise<void> => {
    await field(name, label).click();
    await running.page.getByRole("option", { name: column, exact: true }).click();
  };

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await answerDialogs(running, { save: join(running.folder, "Tables.communique") });
    await running.page.getByRole("button", { name: /New archive/ }).click();
    await articles("0 articles");
  });
  afterAll(() => running.close());

  it("is shown with its first rows when it is dropped, and nothing comes in before it is answered", async () => {
    await dropOnWindow(running.page, [
      write("morning.csv", `Ref;Kop;Wat;Wanneer;Krant\n7;Lamps on the quay;${text};13/11/2026;Narrows Gazette\n`),
    ]);
    const dialog = asks("morning.csv");
    await dialog.getByText("1 row.").waitFor();
    for (const column of ["Ref", "Kop", "Wat", "Wanneer", "Krant"]) await dialog.getByRole("columnheader", { name: column }).waitFor();
    await dialog.getByRole("cell", { name: "Lamps on the quay" }).waitFor();
    await articles("0 articles");
  });

  it("is read as a person says: headline, text, date and outlet from columns of any name", async () => {
    const { page } = running;
    await choose("morning.csv", "Headline", "Kop");
    await choose("morning.csv", "Text", "Wat");
    await choose("morning.csv", "Date", "Wanneer");
    await choose("morning.csv", "Outlet", "Krant");
    await asks("morning.csv").getByRole("columnheader", { name: "Krant" }).getByText("Outlet").waitFor();
    await asks("morning.csv").getByRole("button", { name: "Import" }).click();
    await articles("1 article");
    await window.go("Archive");
    await window.results().filter({ hasText: "Lamps on the quay" }).dblclick();
    await reader(page).headline("Lamps on the quay").waitFor();
    const story = page.getByRole("main").getByRole("article").first();
    await story.getByText("Narrows Gazette").first().waitFor();
    await story.getByText("13 Nov 2026").first().waitFor();
    await story.getByText("The keepers of the port at Varn lit every lamp").waitFor();
  });

  it("with the same columns is known the next time, several at once", async () => {
    const { page } = running;
    await dropOnWindow(page, [
      write("evening.csv", `Ref;Kop;Wat;Wanneer;Krant\n8;Lamps out;${text} Then it was dark.;14/11/2026;Narrows Gazette\n`),
      write(
        "night.csv",
        `Ref;Kop;Wat;Wanneer;Krant\n9;Lamps on again;The port at Hohenlind has no lamps, and never had any.;15/11/2026;Le Quai\n`,
      ),
    ]);
    await asks("evening.csv").getByText("The same goes for night.csv").waitFor();
    for (const [label, column] of [
      ["Headline", "Kop"],
      ["Outlet", "Krant"],
      ["Author", "None"],
    ] as const)
      await field("evening.csv", label).filter({ hasText: column }).waitFor();
    await page.keyboard.press("Escape");
    await window.message("Nothing was captured.").waitFor();
    await dropOnWindow(page, [join(running.folder, "evening.csv"), join(running.folder, "night.csv")]);
    await asks("evening.csv").getByRole("button", { name: "Import" }).click();
    await articles("3 articles");
  });

  it("can be left out of what else is dropped with it", async () => {
    const { page } = running;
    await dropOnWindow(page, [
      write("other.csv", "Naam,Getal\nOne,1\nTwo,2\n"),
      write("story.txt", `Talks go into a second night\n\n${text.replaceAll("lamp", "door")}`),
    ]);
    await asks("other.csv").getByRole("button", { name: "Skip this file" }).click();
    await articles("4 articles");
    await asks("other.csv").waitFor({ state: "detached" });
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("in a folder is asked about from the report, and read again with other columns", async () => {
    const { page } = running;
    const folder = join(running.folder, "Share");
    mkdirSync(folder);
    writeFileSync(join(folder, "port.csv"), `Naam;Regel\nThe port is calm;${text.replaceAll("lamp", "crane")}\n`);
    giveToProgram(folder);
    await window.go("Inbox");
    await dropOnWindow(page, [folder]);
    const report = page.getByRole("region", { name: "Imports" });
    await report.getByText(/^Nobody has said yet which of its columns/).waitFor();
    await report.getByRole("button", { name: /^Tell its columns: .*port\.csv$/ }).click();
    await choose("port.csv", "Headline", "Naam");
    await choose("port.csv", "Text", "Naam");
    await asks("port.csv").getByRole("button", { name: "Import" }).click();
    await articles("5 articles");
    await report.getByRole("button", { name: /^Other columns: .*port\.csv$/ }).click();
    await choose("port.csv", "Text", "Regel");
    await asks("port.csv").getByRole("button", { name: "Import" }).click();
    await report.getByText(/^Changed: .*text/).waitFor();
    await articles("5 articles");
  });

  it("inside an archive that was guessed is read again with other columns, too", async () => {
    const { page } = running;
    const table = `Headline,Body,Lead\nThe pier is shut,"${text.replaceAll("lamp", "chain")}",A lead of the pier\n`;
    const box = zipSync({ "in/pier.csv": strToU8(table), "note.txt": strToU8(`A note on the pier\n\n${text.replaceAll("lamp", "rope")}`) });
    await dropOnWindow(page, [write("box.zip", box)]);
    await articles("7 articles");
    const report = page.getByRole("region", { name: "Imports" });
    await report.getByRole("button", { name: /^Other columns: .*box\.zip > in\/pier\.csv$/ }).click();
    await choose("pier.csv", "Standfirst", "None");
    await choose("pier.csv", "Text", "Lead");
    await asks("pier.csv").getByRole("button", { name: "Import" }).click();
    await report.getByText(/^Changed: .*text/).waitFor();
    await articles("7 articles");
  });

  it("has its columns forgotten in the settings, and had back", async () => {
    const { page } = running;
    await window.go("Settings");
    const kept = page.getByRole("region", { name: "Columns of tables" });
    await kept.getByText("Headline: Naam · Text: Regel").waitFor();
    await kept.getByRole("button", { name: "Forget Naam, Regel" }).click();
    await kept.getByText("Headline: Naam · Text: Regel").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await kept.getByText("Headline: Naam · Text: Regel").waitFor();
    expect([...(await faults(page)), ...(await misfits(page))]).toEqual([]);
  });

  it("with many columns scrolls within itself, in French, on a small dark window", async () => {
    const { page, app } = running;
    await resize(app, 1024, 640);
    await visit(page, '{"view":"inbox"}', { language: "fr", theme: "dark" });
    const names = Array.from({ length: 30 }, (_, at) => `Colonne assez longue ${at}`);
    const row = names.map((_, at) => (at === 0 ? text : `Cellule ${at}`)).join(";");
    await dropOnWindow(page, [write("large.csv", `${names.join(";")}\n${`${row}\n`.repeat(30)}`)]);
    const dialog = page.getByRole("dialog", { name: "Colonnes de large.csv" });
    await dialog.getByText("30 lignes.").waitFor();
    expect(await dialog.getByRole("row").count()).toBe(21);
    expect([...(await faults(page)), ...(await misfits(page))]).toEqual([]);
    await dialog.getByRole("button", { name: "Ignorer ce fichier" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("contentinfo").getByText("7 articles", { exact: true }).waitFor();
  });
});
