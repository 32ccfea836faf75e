/** The digest's editor: outline, page, integrity. */
import type { Locator, Page } from "playwright";

export const digest = (page: Page) => {
  const outline = (): Locator => page.getByRole("navigation", { name: "Outline" });
  return {
    outline,
    /** The entry of this headline in the outline. */
    entry: (headline: string): Locator => outline().getByRole("button", { name: new RegExp(`^${headline}`) }),
    /** The headlines on the page, from top to bottom. */
    headlines: (): Promise<string[]> =>
      page
        .getByRole("region", { name: "Page" })
        .getByRole("textbox", { name: /^Headline of entry/ })
        .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : ""))),
    onPage: (field: string | RegExp): Locator => page.getByRole("region", { name: "Page" }).getByRole("textbox", { name: field }),
    integrity: (): Locator => page.getByRole("region", { name: "Integrity" }),
    saved: (): Promise<void> => page.getByRole("status").getByText("Saved", { exact: true }).waitFor(),
  };
};
