/** Lists of citations: records of articles, with their fields and mostly without their text. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { type PressRecord, recordHints } from "../press/press-record.ts";

/** Fields of one citation; an abstract stands in for the text. */
export interface Citation extends Omit<PressRecord, "body"> {
  readonly abstract?: string | undefined;
}

/** A record without a text is a document without one: it is kept, and said to be so. Citations without a headline are none. */
export function citationDocuments(citations: readonly Citation[], hints: DocumentHints): SourceDocument[] {
  return citations.flatMap(({ abstract, ...fields }) => {
    const found = recordHints(fields);
    return found.headline ? [{ kind: "text" as const, text: abstract?.trim() ?? "", hints: { ...hints, ...found } }] : [];
  });
}

/** "2026/11/13/": a day as far as it is given, in ISO's form. */
export function partialDate(year: string | number | undefined, month?: string | number, day?: string | number): string | undefined {
  if (year === undefined || !/^\d{4}$/.test(String(year))) return undefined;
  const two = (part: string | number | undefined): string | null =>
    part !== undefined && /^\d{1,2}$/.test(String(part)) ? String(part).padStart(2, "0") : null;
  const [monthText, dayText] = [two(month), two(day)];
  return monthText && dayText ? `${year}-${monthText}-${dayText}` : monthText ? `${year}-${monthText}` : String(year);
}
