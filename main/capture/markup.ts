/** Text to markup and back, for fields of exchange formats. */
import { flatText, parsePage } from "../../shared/markup/tree.ts";

export function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The words of a marked-up line. */
export function plainMarkup(markup: string): string {
  return /[<&]/.test(markup) ? flatText(parsePage(markup)) : markup.replace(/\s+/g, " ").trim();
}
