/** Reads a feed of any kind, and makes documents of its items. */
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { parseJson } from "../json.ts";
import { escapeMarkup, plainMarkup } from "../markup.ts";
import { parseXml, rootName } from "../xml.ts";
import { isoDate } from "../zoned-date.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { isAtom, readAtom } from "./feed-atom.ts";
import { isJsonFeed, readJsonFeed } from "./feed-json.ts";
import { isRss, readRss } from "./feed-rss.ts";

/** Whether a text begins like a feed. */
export function isFeed(text: string): boolean {
  if (/^\s*\{/.test(text)) return /"items"\s*:/.test(text) && isJsonFeed(parseJson(text));
  return /^(?:rss|rdf|feed)$/i.test(rootName(text));
}

/** Reads a feed; null if the text is none. Broken XML is read as far as it goes. Never throws. */
export function readFeed(text: string): Feed | null {
  if (/^\s*\{/.test(text)) return readJsonFeed(parseJson(text));
  const root = parseXml(text);
  if (!root) return null;
  if (isRss(root)) return readRss(root);
  return isAtom(root) ? readAtom(root) : null;
}

/** The items of a feed as documents; a summary stands in where the feed does not give the content. */
export function readFeedDocuments(text: string, hints: DocumentHints): Result<readonly SourceDocument[], Refusal> {
  const feed = readFeed(text);
  if (!feed) return err({ kind: "feed-broken" });
  if (feed.items.length === 0) return err({ kind: "feed-empty" });
  return ok(feed.items.map((item) => feedDocument(item, feed, hints)));
}

/** One item as a document: what the feed says of it as hints, its content as a page. */
export function feedDocument(item: FeedItem, feed: Feed, hints: DocumentHints): SourceDocument {
  const all: DocumentHints = { ...hints, ...itemHints(item, feed) };
  const body = item.content ?? item.summary;
  if (body === null || item.isPlain) return { kind: "text", text: body ?? "", hints: all };
  const pictures = item.pictures.flatMap(({ caption, credit }) =>
    caption === null ? [] : [`<figure><figcaption>${escapeMarkup([caption, credit].filter(Boolean).join(" / "))}</figcaption></figure>`],
  );
  return { kind: "page", html: `<body><article>${pictures.join("")}${asParagraphs(body)}</article></body>`, hints: all };
}

/** Text without a tag has its line ends as its only structure. */
function asParagraphs(body: string): string {
  if (/<[a-z]/i.test(body)) return body;
  return body
    .split(/\n\s*\n/)
    .map((part) => `<p>${part}</p>`)
    .join("");
}

/** The item's address, read against its feed's site where it is no whole one. */
export function linkOf({ link }: FeedItem, site: string | null): string | null {
  return link && (URL.parse(link, site ?? undefined)?.href ?? link);
}

function itemHints(item: FeedItem, feed: Feed): Omit<DocumentHints, "capturedAt"> {
  const headline = item.title === null ? "" : plainMarkup(item.title);
  const date = item.published ?? item.updated;
  const outlet = plainMarkup(item.source ?? feed.title ?? "");
  const language = item.language ?? feed.language;
  const rights = plainMarkup(item.rights ?? feed.rights ?? "");
  const link = linkOf(item, feed.link ?? feed.address);
  return {
    ...(headline ? { headline } : {}),
    ...(date ? { date: isoDate(date) ?? date } : {}),
    ...(outlet ? { outlet } : {}),
    ...(item.authors.length > 0 ? { byline: item.authors.map(plainMarkup).join(", ") } : {}),
    ...(link === null ? {} : { url: link }),
    ...(language ? { language } : {}),
    ...(rights ? { rights } : {}),
  };
}
