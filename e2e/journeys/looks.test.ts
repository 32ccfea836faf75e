/** Every view, in both languages, light and dark, on a small and a large window and twice enlarged: all of it fits, and axe finds nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseMenu, launch, type Running, resize } from "../app.ts";
import { faults, misfits } from "../faults.ts";
import { type Stop, visit, workAMorning } from "../screens/tour.ts";

const windows = [
  { width: 1440, height: 900, zoom: 1 },
  { width: 1280, height: 800, zoom: 1 },
  { width: 1440, height: 900, zoom: 2 },
] as const;

// Words decide what fits, colours what can be read: two looks cover both languages and both themes.
const looks = [
  { language: "en", theme: "light" },
  { language: "fr", theme: "dark" },
] as const;

describe("the looks", () => {
  let running: Running;
  let stops: readonly Stop[];

  /** What is wrong with what is shown, in each size of the window. */
  const wrong = async (name: string): Promise<string[]> => {
    const found = (await faults(running.page)).map((fault) => `${name}: ${fault}`);
    for (const { width, height, zoom } of windows) {
      await running.app.evaluate(({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor), zoom);
      await resize(running.app, width, height);
      await running.page.waitForFunction((expected) => innerWidth === expected, width / zoom);
      await running.page.waitForTimeout(100);
      found.push(...(await misfits(running.page)).map((misfit) => `${name} at ${width}x${height} × ${zoom}: ${misfit}`));
    }
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1));
    await resize(running.app, 1440, 900);
    return found;
  };

  beforeAll(async () => {
    running = await launch();
    stops = await workAMorning(running);
  });
  afterAll(() => running.close());

  for (const look of looks) {
    it(`fit in ${look.language}, ${look.theme}`, async () => {
      const found: string[] = [];
      for (const { name, route } of stops) {
        await visit(running.page, route, look);
        found.push(...(await wrong(name)));
      }
      await running.page.keyboard.press("Control+K");
      await running.page.getByRole("combobox").fill("ostrea");
      found.push(...(await wrong("palette")));
      await running.page.keyboard.press("Escape");
      expect(found).toEqual([]);
    });
  }

  it("fit on the welcome screen", async () => {
    await chooseMenu(running, "Archives", "Fermer les archives");
    await running.page.getByRole("button", { name: /Nouvelles archives/ }).waitFor();
    expect(await wrong("welcome")).toEqual([]);
  });
});
