/** What every journey uses of the frame: welcome, navigation, palette, status. Found by role and name, as a person finds them. */
import type { Locator, Page } from "playwright";

type ViewName = "Inbox" | "Archive" | "Dossiers" | "Compare" | "Digests" | "Settings";

export const frame = (page: Page) => ({
  /** Opens the sample archive and waits until all of it can be found. */
  openSample: async (): Promise<void> => {
    await page.getByRole("button", { name: /Try the sample archive/ }).click();
    await page.getByRole("contentinfo").getByText("64 articles").waitFor({ timeout: 60_000 });
  },
  go: (view: ViewName): Promise<void> =>
    page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view, exact: true }).click(),
  search: async (query: string): Promise<void> => {
    const field = page.getByRole("textbox", { name: "Search the archive" });
    await field.fill(query);
  },
  results: (): Locator => page.getByRole("listbox", { name: "Articles found" }).getByRole("option"),
});
