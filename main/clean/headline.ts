/** The headline: without the site's name, with its capital. */
import { isSameName } from "./name.ts";
import { tidyLine } from "./whitespace.ts";

const separator = /\s+(?:\||-|–|—|::|·|•|\/|:\s)\s+|\s*\|\s*/;

/**
 * Takes the site's name off a page title ("Ships sail again - Narrows Gazette").
 *
 * @param siteNames  what the page calls itself and its section: og:site_name, publisher, domain, article:section; a last part of up to four words that is none of these goes, too, if `isTitle`
 */
export function dropSiteName(title: string, siteNames: readonly string[], isTitle: boolean): string {
  const clean = tidyLine(title);
  const announced = /^([^:：]{2,40}?)\s?[:：]\s+(.+)$/.exec(clean);
  if (announced?.[2] && siteNames.some((name) => isSameName(name, announced[1] ?? ""))) return announced[2];
  const parts = splitParts(clean);
  const last = parts.at(-1);
  const first = parts[0];
  if (parts.length < 2 || !last || !first) return clean;
  if (siteNames.some((name) => isSameName(name, last.text))) return dropSiteName(clean.slice(0, last.before).trim(), siteNames, false);
  if (siteNames.some((name) => isSameName(name, first.text))) return clean.slice(parts[1]?.start ?? 0).trim();
  const isShort = last.text.split(" ").length <= 4 && last.text.length < clean.length / 2;
  return isTitle && isShort ? clean.slice(0, last.before).trim() : clean;
}

interface TitlePart {
  readonly text: string;
  readonly start: number;
  /** Where the separator before it begins. */
  readonly before: number;
}

function splitParts(title: string): TitlePart[] {
  const parts: TitlePart[] = [];
  const scan = new RegExp(separator, "g");
  let start = 0;
  let before = 0;
  for (const match of title.matchAll(scan)) {
    parts.push({ text: title.slice(start, match.index), start, before });
    before = match.index;
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start), start, before });
  return parts.filter((part) => part.text !== "");
}

/** Restores the capital of a first word in small letters; "iPhone" and "eBay" keep theirs. */
export function restoreCapital(headline: string): string {
  const match = /^(["“„«‘'(\s]*)(\p{Ll})(?!\p{Lu})/u.exec(headline);
  if (!match?.[2]) return headline;
  const at = (match[1] ?? "").length;
  return headline.slice(0, at) + match[2].toUpperCase() + headline.slice(at + match[2].length);
}

/** Takes off what mailing and tickers put before a subject: "Fwd:", "TR:", "[COUNCIL/PR 118/26]", "LIVE:", "+++". */
export function dropPrefixes(subject: string): string {
  const bare = subject
    .replace(/^(?:\s*(?:re|fwd?|tr|wg|aw|rv|i|пересл|fw)\s?:)+/i, "")
    .replace(/^\s*\[[^\]]{1,60}\]\s*/, "")
    .trim();
  return bare === "" ? subject.trim() : bare;
}
