/** How a line of the article is shown: its words as captured, its spaces and quotation marks in order. */
import { repairMojibake } from "./mojibake.ts";
import { mendQuotationMarks } from "./quotation-mark.ts";
import { tidyLine } from "./whitespace.ts";

/** Sets one paragraph, headline or caption for reading; `language` as detected, null if unknown. */
export function setLine(text: string, language: string | null): string {
  const line = mendQuotationMarks(tidyLine(repairMojibake(text)), language);
  return language === "fr" ? tieFrenchSpaces(line) : line;
}

/** French sets a space before its high marks and inside its guillemets, and never breaks a line there: narrow before ; ! ? » and after «. */
function tieFrenchSpaces(line: string): string {
  return line
    .replace(/« (?=\S)/g, "«\u202F")
    .replace(/(?<=\S) (?=[;!?»])/g, "\u202F")
    .replace(/(?<=\S) :/g, "\u00A0:");
}

/** Drops a pair of quotation marks around the whole of a short line. */
export function dropOuterMarks(text: string): string {
  const match = /^["“„«»‟]\s?([^"“”„«»]+?)\s?["”“»«]$/.exec(text);
  return match?.[1] ?? text;
}
