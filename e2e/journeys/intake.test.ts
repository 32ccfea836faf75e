/** How raw text comes in: pasted, dropped, twice, corrected; and what cleaning makes of a messy one. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDialogs, chooseMenu, copy, dropOnWindow, launch, type Running, samplesFolder } from "../app.ts";
import { frame } from "../screens/frame.ts";
import { reader } from "../screens/reader.ts";

const messy = "0-seed-like.txt";
const headline = "In Tarnhof, the Council and Estmark in turn plead for “patience”";

describe("intake", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;

  const sample = (name: string): string => join(samplesFolder(), name);
  const articles = (text: string): Promise<void> => running.page.getByRole("contentinfo").getByText(text, { exact: true }).waitFor();
  /** The line that tells what became of the last import. */
  const outcome = (text: string | RegExp): Promise<void> =>
    running.page.getByRole("region", { name: "Imports" }).getByText(text).first().waitFor({ timeout: 20_000 });
  const openStory = async (found: string | RegExp): Promise<void> => {
    await window.go("Archive");
    await running.page.getByRole("combobox", { name: "Search the archive" }).fill("");
    await window.results().filter({ hasText: found }).dblclick();
    await running.page.getByRole("button", { name: "Back to results" }).waitFor();
  };

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await answerDialogs(running, { save: join(running.folder, "Intake.communique") });
    await running.page.getByRole("button", { name: /New archive/ }).click();
    await articles("0 articles");
  });
  afterAll(() => running.close());

  it("reads a file that is dropped on the window", async () => {
    await dropOnWindow(running.page, [sample(messy)]);
    await articles("1 article");
    await outcome("1 in · 0 revised · 0 known · 0 skipped");
  });

  it("makes an article of a messy text: headline, caption and credit, subheading, five paragraphs, possible dates", async () => {
    const { page } = running;
    await openStory(headline);
    const story = page.getByRole("main").getByRole("article").first();
    await reader(page).headline(headline).waitFor();
    await story.getByText("Secretary general Sigrun Halvey on November 2 in Tarnhof.").waitFor();
    await story.getByText("Wanda Krell / MW").waitFor();
    await story.getByRole("heading", { level: 2, name: "No one wept over the chart" }).waitFor();
    expect(
      await story
        .getByText(/enter your (comment|name)/)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Correct" }).click();
    const kinds = page.getByRole("dialog").getByRole("button", { name: /Kind of paragraph/ });
    await kinds.first().waitFor();
    expect(await kinds.filter({ hasText: "Paragraph" }).count()).toBe(5);
    expect(await kinds.filter({ hasText: "Caption" }).count()).toBe(1);
    await page.getByRole("button", { name: "Cancel" }).click();
    await story.getByRole("button", { name: "Date: 2 Nov 2026 or 2 Nov 2020" }).click();
    await page.getByRole("dialog", { name: "Which day is right?" }).getByText("Monday, November 2").first().waitFor();
    await page.keyboard.press("Escape");
  });

  it("says so when the same capture comes twice", async () => {
    await window.go("Inbox");
    await dropOnWindow(running.page, [sample(messy)]);
    await outcome("0 in · 0 revised · 1 known · 0 skipped");
    await articles("1 article");
  });

  it("keeps a field that was corrected by hand when its page comes in again, revised", async () => {
    const { page } = running;
    await dropOnWindow(page, [sample("1-06-ledger-families-first.html")]);
    await articles("2 articles");
    await openStory("Ledger");
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Correct" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Headline" }).fill("The families wait");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await reader(page).headline("The families wait").waitFor();
    await page.getByText("corrected", { exact: true }).waitFor();
    await dropOnWindow(page, [sample("1-07-ledger-families-revised.html")]);
    await page.getByRole("button", { name: "2 revisions" }).waitFor();
    await reader(page).headline("The families wait").waitFor();
  });

  it("takes by hand an outlet that is there already, and shows that a text is not to leave the office", async () => {
    const { page } = running;
    await openStory(headline);
    await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Correct" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Outlet" }).fill("brackhaven");
    await page.getByRole("option", { name: "The Brackhaven Ledger" }).click();
    await dialog.getByRole("button", { name: /Full text of this article/ }).click();
    await page.getByRole("option", { name: "Stays in the office" }).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    const story = page.getByRole("main").getByRole("article").first();
    await story.getByText("The Brackhaven Ledger", { exact: true }).waitFor();
    await story.getByText("Stays in the office", { exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await window.message("Taken back: Change rights").waitFor();
    await story.getByText("Stays in the office", { exact: true }).waitFor({ state: "detached" });
  });

  it("takes a pasted page, with its headline and without its furniture", async () => {
    const { page } = running;
    await window.go("Inbox");
    await copy(page, {
      text: "Harbour strike ends after nine days",
      html: `<nav>Home | Sport</nav><article><h1>Harbour strike ends after nine days</h1>
        <p>The pilots of the estuary went back to work on Tuesday after a night of talks in Varn.</p>
        <p>Their union said that the new rota would be tried until the spring, and no longer.</p></article>`,
    });
    await page.getByRole("main").getByRole("heading", { name: "Inbox" }).click();
    await page.keyboard.press("Control+V");
    await articles("3 articles");
    await openStory("Harbour strike ends after nine days");
    await reader(page).headline("Harbour strike ends after nine days").waitFor();
    await page
      .getByRole("main")
      .getByText(/^The pilots of the estuary/)
      .waitFor();
    expect(await page.getByRole("main").getByText("Home | Sport").filter({ visible: true }).count()).toBe(0);
  });

  it("takes pasted words, from the Capture button", async () => {
    const { page } = running;
    await copy(page, {
      text: `Lighthouse keepers honoured in Brackhaven

The mayor of Brackhaven thanked the last two keepers of the northern light on Friday.

They will stay on as guides until the museum opens.`,
    });
    await page.getByRole("button", { name: "Capture" }).click();
    await page.getByRole("menuitem", { name: /Clipboard/ }).click();
    await articles("4 articles");
    await openStory("Lighthouse keepers honoured in Brackhaven");
  });

  it("reads a folder that is dropped", async () => {
    await window.go("Inbox");
    await dropOnWindow(running.page, [samplesFolder()]);
    await running.page.getByRole("contentinfo").getByText("66 articles").waitFor({ timeout: 60_000 });
    await outcome(/^62 in · .* · 3 known · 0 skipped/);
  });

  it("takes a mailbox that is too large for one capture in mail by mail, and names the mail that is too large itself", async () => {
    const mail = (subject: string, text: string): string =>
      `From a@b Fri Nov 13 10:00:00 2026\nFrom: Le Quai <a@lequai.example>\nTo: c@d.example\nSubject: ${subject}\n\n${text}\n\n`;
    const letter = "The keeper of the pier lights writes that nobody has paid for the oil since spring. ".repeat(4);
    const box = join(running.folder, "box.mbox");
    writeFileSync(box, mail("Everything", "Oil for the lamps.\n".repeat(3_600_000)) + mail("A letter from the pier", letter));
    await dropOnWindow(running.page, [box]);
    await outcome("1 in · 0 revised · 0 known · 1 skipped");
    const report = running.page.getByRole("list", { name: "Report" }).getByRole("listitem");
    await report.filter({ hasText: "box.mbox > mail 1.eml" }).getByText("It is larger than 64 MB").waitFor();
    await report.filter({ hasText: "box.mbox > mail 2.eml" }).getByRole("button", { name: /^Open/ }).click();
    await running.page.getByRole("heading", { name: "A letter from the pier" }).waitFor();
    await running.page.getByRole("button", { name: "Original" }).click();
    await running.page
      .getByText(/mail 2\.eml/)
      .first()
      .waitFor();
  });

  it("opens an archive that is dropped", async () => {
    const other = join(running.folder, "Other.communique");
    await answerDialogs(running, { save: other });
    await chooseMenu(running, "Archive", "New archive…");
    await articles("0 articles");
    await dropOnWindow(running.page, [join(running.folder, "Intake.communique")]);
    await articles("67 articles");
    await running.page.getByRole("banner").getByText("Intake").waitFor();
  });
});
