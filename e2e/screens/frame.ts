/** What every journey uses of the frame: welcome, navigation, palette, messages. Found by role and name, as a person finds them. */
import type { Locator, Page } from "playwright";

type ViewName = "Inbox" | "Archive" | "Dossiers" | "Compare" | "Digests" | "Sources" | "Settings";

export const frame = (page: Page) => {
  const views = (): Locator => page.getByRole("navigation", { name: "Views" });
  return {
    /** The side bar: views, saved searches, tags. */
    views,
    /** Opens the sample archive and waits until all of it can be found. */
    openSample: async (): Promise<void> => {
      await page.getByRole("button", { name: /Try the sample archive/ }).click();
      await page.getByRole("contentinfo").getByText("64 articles").waitFor({ timeout: 60_000 });
    },
    go: (view: ViewName): Promise<void> => views().getByRole("link", { name: view, exact: true }).click(),
    /** Searches from the archive's own view. */
    search: async (query: string): Promise<void> => {
      await views().getByRole("link", { name: "Archive", exact: true }).click();
      await page.getByRole("combobox", { name: "Search the archive" }).fill(query);
      // What completes the query would lie over the list.
      await page.keyboard.press("Escape");
    },
    results: (): Locator => page.getByRole("listbox", { name: "Articles found" }).getByRole("option"),
    /** Opens the palette and types; what it offers are its options. */
    palette: async (typed: string): Promise<Locator> => {
      await page.keyboard.press("Control+K");
      await page.getByRole("combobox", { name: "Search, open or do anything" }).fill(typed);
      return page.getByRole("listbox", { name: "Search, open or do anything" }).getByRole("option");
    },
    /** A short message at the foot of the window. */
    message: (text: string | RegExp): Locator => page.getByRole("status").filter({ hasText: text }),
    /** Names a dossier, digest or tag in a picker and takes it. */
    pick: async (field: string | RegExp, name: string): Promise<void> => {
      await page.getByRole("dialog").getByRole("textbox", { name: field }).fill(name);
      await page.keyboard.press("Enter");
    },
  };
};
