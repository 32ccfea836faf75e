/** Takes the pictures of README and docs: the sample archive, seen as a person sees it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";
import { launch, projectFolder } from "./app.ts";
import { frame } from "./screens/frame.ts";

const folder = join(projectFolder, "docs", "pictures");

it("takes the pictures", async () => {
  mkdirSync(folder, { recursive: true });
  const { page, close } = await launch({ width: 1440, height: 900 });
  const window = frame(page);
  const shot = async (name: string): Promise<void> => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await page.getByRole("heading", { name: "Communiqué" }).waitFor();
  await shot("welcome");
  await window.openSample();
  await shot("inbox");
  await window.go("Archive");
  await window.search("restraint OR retenue");
  await window.results().first().waitFor();
  await window.results().first().click();
  await shot("search");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Back to results" }).waitFor();
  await shot("reader");
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox").fill("halvey");
  await shot("palette");
  await page.keyboard.press("Escape");
  await close();
});
