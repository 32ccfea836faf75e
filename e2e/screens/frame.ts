/** What every journey uses of the frame: welcome, navigation, palette, toasts. Found by role and name, as a person finds them. */
import type { Page } from "playwright";

export const frame = (page: Page) => ({
  openSample: async (): Promise<void> => {
    await page.getByRole("button", { name: /Try the sample archive/ }).click();
    await page.getByRole("navigation").waitFor();
  },
  go: (view: "Inbox" | "Archive" | "Dossiers" | "Compare" | "Digests"): Promise<void> =>
    page.getByRole("navigation").first().getByRole("link", { name: new RegExp(`^${view}`) }).click(),
  palette: async (text: string): Promise<void> => {
    await page.keyboard.press("Control+K");
    await page.getByRole("combobox").fill(text);
  },
  /** Waits until no import runs and everything that came in can be found. */
  settled: (articles: RegExp): Promise<void> => page.getByRole("contentinfo").getByText(articles).waitFor({ timeout: 60_000 }),
});
