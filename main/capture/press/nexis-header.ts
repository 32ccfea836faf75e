/** What stands above an article's text in LexisNexis and in Nexis Uni. */
import { readLabel, tailLabels } from "./nexis-label.ts";
import { isDateLine, isRightsLine } from "./press-record.ts";

interface NexisHeader {
  readonly headline: string;
  readonly outlet: string | undefined;
  readonly date: string | undefined;
  readonly fields: ReadonlyMap<string, string>;
  /** The line at which the text begins. */
  readonly end: number;
}

/**
 * Reads a header; null where the lines hold none (a list of what was saved, the end of the file).
 *
 * @param isOpened  the database has numbered the article, so that its day stands near the top even where no fields follow
 */
export function readNexisHeader(lines: readonly string[], isOpened: boolean): NexisHeader | null {
  const dateAt = lines.findIndex((line, at) => isDateLine(line) && !isListed(line) && (isHeaderDate(lines, at) || (isOpened && at < 16)));
  if (dateAt < 0) return null;
  const fields = new Map<string, string>();
  const firstLabel = lines.findIndex((line, at) => at > dateAt && isHeadLabel(line));
  const headline = firstLabel < 0 && isOpened ? bareHeadline(lines, dateAt) : headlineOf(lines, dateAt, firstLabel);
  let end = headline.end;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const label = readLabel(line);
    if (label && !tailLabels.has(label.name)) fields.set(label.name, label.value);
    else if (line !== "" && !isRightsLine(line) && !isAddition(lines, at)) break;
    end = at + 1;
  }
  if (isBodyMark(lines[end] ?? "")) end++;
  return { headline: headline.text, outlet: headline.outlet, date: lines[dateAt], fields, end };
}

/** A line of the cover: of its list of articles ("3. Quay to close", but not the German day "3. November 2026"), or about the order. */
const isListed = (line: string): boolean =>
  /^(?:date|user|job)\b/i.test(line) || (/^\d+\.\s/.test(line) && !/^\d{1,2}\.\s\p{L}+\s\d{4}\b/u.test(line));

/** What Nexis Uni puts over the text. */
const isBodyMark = (line: string): boolean => /^(?:Body|Corps|Volltext|Cuerpo|Corpo)$/i.test(line);

const isHeadLabel = (line: string): boolean => {
  const label = readLabel(line);
  return label !== null && !tailLabels.has(label.name);
};

/** A day in a list of articles or in a paragraph is not the header's: fields follow soon. */
const isHeaderDate = (lines: readonly string[], at: number): boolean =>
  lines.slice(at + 1, at + 14).some((line) => isHeadLabel(line) || isBodyMark(line));

/** "Late Edition", "All Rights Reserved" and the like, between the day and the fields. */
const isAddition = (lines: readonly string[], at: number): boolean =>
  lines.slice(at + 1, at + 8).some((line) => isHeadLabel(line) || isBodyMark(line));

interface Headline {
  readonly text: string;
  readonly outlet: string | undefined;
  readonly end: number;
}

/** LexisNexis puts outlet, day and then the headline; Nexis Uni puts the headline first. */
function headlineOf(lines: readonly string[], dateAt: number, firstLabel: number): Headline {
  const above = lines.slice(0, dateAt).filter((line) => line !== "" && !isRightsLine(line));
  const outlet = above.at(-1);
  const between = partsOf(lines.slice(dateAt + 1, Math.max(dateAt + 1, firstLabel))).filter((part) => !isRightsLine(part));
  const isOwn = /^(?:Copyright|©|\(c\))/i.test(lines.slice(dateAt + 1).find((line) => line !== "") ?? "") || above.length >= 2;
  const title = between.at(-1);
  if (!isOwn && title !== undefined) return { text: title, outlet, end: firstLabel };
  return { text: above.at(-2) ?? title ?? "", outlet, end: dateAt + 1 };
}

/** Without fields: what stands with the day is the edition, the next part the headline. */
function bareHeadline(lines: readonly string[], dateAt: number): Headline {
  const gap = lines.findIndex((line, at) => at > dateAt && line === "");
  const start = lines.findIndex((line, at) => at > gap && gap > 0 && line !== "");
  const next = lines.findIndex((line, at) => at > start && line === "");
  const end = next < 0 ? lines.length : next;
  const outlet = lines.slice(0, dateAt).findLast((line) => line !== "");
  return start < 0 ? { text: "", outlet, end: dateAt + 1 } : { text: lines.slice(start, end).join(" "), outlet, end };
}

/** Lines that stand together make one part. */
function partsOf(lines: readonly string[]): string[] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line === "") parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((part) => part.join(" ")).filter((part) => part !== "");
}
