/** Takes the pictures of README and docs: the sample archive, seen as a person sees it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";
import { launch, projectFolder } from "./app.ts";
import { frame } from "./screens/frame.ts";

const folder = join(projectFolder, "docs", "pictures");

it("takes the pictures", async () => {
  mkdirSync(folder, { recursive: true });
  const { page, close } = await launch();
  const window = frame(page);
  const shot = async (name: string): Promise<void> => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await page.getByRole("heading", { name: "Communiqué" }).waitFor();
  await shot("welcome");
  await window.openSample();
  await shot("inbox");
  await window.search("restraint OR retenue");
  await page.getByText("18 articles").first().waitFor();
  const story = window.results().filter({ hasText: "In praise of a tired word" });
  await story.click();
  await shot("search");
  await story.dblclick();
  await page.getByRole("button", { name: "Back to results" }).waitFor();
  await page
    .getByRole("main")
    .getByText(/^Restraint, on the other hand/)
    .click({ clickCount: 3 });
  await page
    .getByRole("toolbar", { name: "Selected passage" })
    .getByRole("button", { name: /yellow/ })
    .click();
  await shot("reader");
  await window.search('(outlet:"Meridian Wire" OR outlet:"Narrows Gazette" OR outlet:"Karsk Today") "maximum restraint"');
  await page.getByText("3 articles").first().waitFor();
  await window.results().filter({ hasText: "Meridian Wire" }).click();
  await window
    .results()
    .filter({ hasText: "Narrows Gazette" })
    .click({ modifiers: ["ControlOrMeta"] });
  await window
    .results()
    .filter({ hasText: "Karsk Today" })
    .click({ modifiers: ["ControlOrMeta"] });
  await page.keyboard.press("g");
  await page.getByRole("textbox", { name: "Digest" }).fill("Morning review");
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByRole("button", { name: "Open" }).waitFor();
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Passage 1", exact: true }).first().waitFor();
  await shot("compare");
  await page.getByRole("status").getByRole("button", { name: "Open" }).click();
  await page.getByRole("region", { name: "Page" }).waitFor();
  await page.waitForTimeout(10_000);
  await shot("digest");
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox").fill("halvey");
  await shot("palette");
  await page.keyboard.press("Escape");
  await close();
});
