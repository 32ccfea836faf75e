/** Every view with work in it, to be looked at in all its looks. */
import type { Settings } from "../../shared/contract/app.ts";
import type { Running } from "../app.ts";
import { frame } from "./frame.ts";
import { reader } from "./reader.ts";

/** A view by its name, and the route under which the program restores it. */
export interface Stop {
  readonly name: string;
  readonly route: string;
}

/** Fills an archive with a morning's work: marks, a tag, a dossier, a digest; gives the views that show it. */
export async function workAMorning({ page }: Running): Promise<readonly Stop[]> {
  const window = frame(page);
  const desk = reader(page);
  const stops: Stop[] = [];
  const stop = async (name: string): Promise<void> => {
    // The program writes down where it is a moment after it got there.
    await page.waitForTimeout(600);
    stops.push({ name, route: (await settings(page)).route });
  };
  await window.openSample();
  await stop("inbox");
  await window.search("restraint OR retenue");
  await window.results().filter({ hasText: "In praise of a tired word" }).click();
  await page.getByRole("toolbar", { name: "Preview" }).waitFor();
  await stop("search");
  await window.results().filter({ hasText: "In praise of a tired word" }).dblclick();
  await desk.highlight(await desk.select(/^Restraint, on the other hand/), "green");
  await desk.mark("Highlight, green").first().click();
  await desk.note(/./).getByRole("button", { name: "Edit note" }).click();
  await page.getByRole("textbox", { name: /^Note on/ }).fill("For the speech on Thursday");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("toolbar", { name: "Article" }).getByRole("button", { name: "Tag" }).click();
  await window.pick(/^Tag, such as/, "position/restraint");
  await stop("reader");
  await window.search('(outlet:"Meridian Wire" OR outlet:"Narrows Gazette" OR outlet:"Karsk Today") "maximum restraint"');
  await page.getByText("3 articles").first().waitFor();
  await window.results().first().click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("d");
  await window.pick("Dossier", "The seizure of the Ostrea");
  await window.message("Added to “The seizure of the Ostrea”.").waitFor();
  await page.keyboard.press("g");
  await window.pick("Digest", "Morning review");
  await window.message("Added to “Morning review”.").waitFor();
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Passage 1", exact: true }).first().waitFor();
  await stop("compare");
  await window.go("Dossiers");
  await page.getByRole("button", { name: /^The seizure of the Ostrea/ }).click();
  await page.getByRole("region", { name: "Chronology" }).waitFor();
  await stop("dossier");
  await window.go("Digests");
  await stop("digests");
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Morning review/ })
    .click();
  await page
    .getByRole("textbox", { name: /^Summary of/ })
    .first()
    .fill("The agency sets the tone; two papers follow it almost word for word.");
  await page.getByRole("status").getByText("Saved", { exact: true }).waitFor();
  await stop("digest");
  await window.go("Sources");
  await stop("sources");
  await page.getByRole("tab", { name: "Outlets" }).click();
  await page.getByRole("option", { name: "Karsk Today", exact: true }).click();
  await stop("outlets");
  await window.go("Settings");
  await stop("settings");
  stops.push(
    { name: "tags", route: JSON.stringify({ view: "tags", id: null }) },
    { name: "concordance", route: JSON.stringify({ view: "concordance", query: "restraint OR retenue" }) },
    { name: "found in digests", route: found("digests") },
    { name: "found in notes", route: found("notes") },
    { name: "batch", route: JSON.stringify({ view: "batch" }) },
    { name: "trend", route: JSON.stringify({ ...trend, queries: ["restraint OR retenue", "accord"] }) },
  );
  return stops;
}

const found = (scope: string): string => JSON.stringify({ view: "search", query: "restraint OR agency", articleId: null, scope });
const trend = { view: "trend", unit: "auto", by: "query", isShare: false, from: null, to: null };

type Page = Running["page"];

const settings = (page: Page): Promise<Settings> => call(page, "app.settings", {});

/** Shows a stop in a language and a theme, as a start of the program does. */
export async function visit(page: Page, route: string, look: Pick<Settings, "theme" | "language">): Promise<void> {
  await call(page, "app.saveSettings", { ...look, route });
  await page.mouse.move(0, 0);
  await page.reload();
  await page.getByRole("main").getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.fonts.status === "loaded" && document.querySelector("[aria-busy=true]") === null);
}

function call(page: Page, name: string, input: object): Promise<Settings> {
  return page.evaluate(
    async ([asked, given]) => {
      const answer = await Reflect.get(globalThis, "communique").call(asked, Date.now(), given);
      return answer.value;
    },
    [name, input] as const,
  );
}
