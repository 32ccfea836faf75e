/** An archive as a file: made through the window, closed, and what it holds as the status bar says it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerDialogs, chooseMenu, type Running } from "../app.ts";

export const archiveFile = (running: Running) => {
  const holds = (articles: string): Promise<void> =>
    running.page.getByRole("contentinfo").getByText(articles, { exact: true }).waitFor({ timeout: 60_000 });
  return {
    holds,
    /** Makes an archive of this name. */
    create: async (path: string): Promise<void> => {
      await answerDialogs(running, { save: path });
      await running.page.getByRole("button", { name: /New archive/ }).click();
      await holds("0 articles");
    },
    /** Ends the window's archive, so that its file is whole. */
    close: async (): Promise<void> => {
      await chooseMenu(running, "Archive", "Close archive");
      await running.page.getByRole("button", { name: /New archive/ }).waitFor();
    },
    /** A capture beside the archive that any user may read. */
    capture: (name: string, content: string | Uint8Array): string => {
      const path = join(running.folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
};

/** A short page, told by this headline. */
export const storyPage = (headline: string): string =>
  `<html><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${"The ministers spoke at length about the accord at Varn. ".repeat(6)}</p></article></body></html>`;
