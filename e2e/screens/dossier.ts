/** Dossiers: the list, one dossier's chronology, the notes beside it. */
import type { Locator, Page } from "playwright";

export const dossier = (page: Page) => {
  const chronology = (): Locator => page.getByRole("region", { name: "Chronology" });
  return {
    chronology,
    /** The articles from the first day to the last. */
    articles: (): Locator => chronology().getByRole("row"),
    list: (): Locator => page.getByRole("navigation", { name: "Dossiers" }),
  };
};
