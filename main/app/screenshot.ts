/** With no screen to look at, the start script asks for a picture of the window instead. */
import { writeFile } from "node:fs/promises";
import type { BrowserWindow } from "electron";

/** Writes the window as PNG to the file named by COMMUNIQUE_SCREENSHOT, once it has drawn itself; does nothing without it. */
export function writeScreenshot(window: BrowserWindow): void {
  const file = process.env["COMMUNIQUE_SCREENSHOT"];
  if (file === undefined || file === "") return;
  window.webContents.once("did-finish-load", () => {
    setTimeout(() => {
      void window.webContents.capturePage().then((image) => writeFile(file, image.toPNG()));
    }, 1500);
  });
}
