/** The headline: without the site's name, with its capital. */
import { isSameName } from "./name.ts";
import { tidyLine } from "./whitespace.ts";

const separator = /\s+(?:\||-|–|—|::|·|•|\/|:\s)\s+|\s*\|\s*|(?<=[\u3040-\u9FFF])[_｜-](?=[\u3040-\u9FFF])/;
/** "Gazette » Archive » Ships sail": a mark of quotation elsewhere. */
const trail = /\s+[»›]\s+/;

/**
 * Takes the site's name off a page title ("Ships sail again - Narrows Gazette").
 *
 * @param siteNames  what the page calls itself and its section: og:site_name, publisher, domain, article:section; a last part of up to four words that is none of these goes, too, if `isTitle`
 */
export function dropSiteName(title: string, siteNames: readonly string[], isTitle: boolean): string {
  const clean = dropTrail(tidyLine(title));
  const announced = /^([^:：]{2,40}?)\s?[:：]\s+(.+)$/.exec(clean);
  if (announced?.[2] && siteNames.some((name) => isSameName(name, announced[1] ?? ""))) return announced[2];
  const parts = splitParts(clean);
  const last = parts.at(-1);
  const first = parts[0];
  if (parts.length < 2 || !last || !first) return clean;
  if (siteNames.some((name) => isSameName(name, last.text))) return dropSiteName(clean.slice(0, last.before).trim(), siteNames, false);
  if (siteNames.some((name) => isSameName(name, first.text))) return clean.slice(parts[1]?.start ?? 0).trim();
  // "北码头重新开放_新闻中心_海峡网": sections and the site follow without a space.
  if (isTitle && /[\u3040-\u9FFF]/.test(first.text) && parts.every((part) => part.text.length <= first.text.length)) return first.text;
  const isShort = last.text.split(" ").length <= 4 && last.text.length < clean.length / 2;
  return isTitle && isShort ? clean.slice(0, last.before).trim() : clean;
}

/** The longest part of a title that shows the way to its page. */
function dropTrail(title: string): string {
  const parts = /[«‹]/.test(title) ? [title] : title.split(trail);
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? title;
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
