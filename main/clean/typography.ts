/** How a line of the article is shown: its words as captured, its spaces and quotation marks in order. */
import { mendQuotationMarks } from "./quotation-mark.ts";
import { tidyLine } from "./whitespace.ts";

/** Sets one paragraph, headline or caption for reading; `language` as detected, null if unknown. */
export function setLine(text: string, language: string | null): string {
  return mendQuotationMarks(tidyLine(text), language);
}

/** Drops a pair of quotation marks around the whole of a short line. */
export function dropOuterMarks(text: string): string {
  const match = /^["“„«»‟]\s?([^"“”„«»]+?)\s?["”“»«]$/.exec(text);
  return match?.[1] ?? text;
}
