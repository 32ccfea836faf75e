/** Takes the pictures of README and docs: the sample archive after a morning's work, seen as a person sees it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";
import { launch, projectFolder } from "./app.ts";
import { frame } from "./screens/frame.ts";
import { visit, workAMorning } from "./screens/tour.ts";

const folder = join(projectFolder, "docs", "pictures");

it("takes the pictures", async () => {
  mkdirSync(folder, { recursive: true });
  const running = await launch();
  const { page } = running;
  const shot = async (name: string): Promise<void> => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await page.getByRole("heading", { name: "Communiqué" }).waitFor();
  await shot("welcome");
  for (const { name, route } of await workAMorning(running)) {
    if (["digests", "sources", "outlets", "settings", "tags", "batch", "found in digests", "found in notes"].includes(name)) continue;
    await visit(page, route, { language: "en", theme: "light" });
    await shot(name);
    if (name !== "reader") continue;
    await visit(page, route, { language: "en", theme: "dark" });
    await shot("reader-dark");
  }
  await (await frame(page).palette("ostrea")).nth(5).waitFor();
  await shot("palette");
  await running.close();
});
