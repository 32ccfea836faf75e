/** The reader: passages, marks, the notes in the margin. */
import type { Locator, Page } from "playwright";

type Colour = "yellow" | "green" | "blue" | "rose" | "violet";

export const reader = (page: Page) => ({
  /** The marked words in the text. */
  mark: (name: string | RegExp): Locator => page.getByRole("main").getByRole("article").getByRole("button", { name }),
  /** The strip at the edge, a tick for each mark. */
  strip: (): Locator => page.getByRole("navigation", { name: "Marks in this article" }).getByRole("button"),
  note: (words: string | RegExp): Locator =>
    page.getByRole("complementary", { name: "Notes" }).getByRole("article").filter({ hasText: words }),
  headline: (text: string): Locator => page.getByRole("main").getByRole("heading", { level: 1, name: text }),
  /** Selects the paragraph that begins so; gives the bar that appears at the selection. */
  select: async (begins: RegExp): Promise<Locator> => {
    await page.getByRole("main").getByText(begins).click({ clickCount: 3 });
    return page.getByRole("toolbar", { name: "Selected passage" });
  },
  highlight: (bar: Locator, colour: Colour): Promise<void> => bar.getByRole("button", { name: `Highlight in ${colour}` }).click(),
});
