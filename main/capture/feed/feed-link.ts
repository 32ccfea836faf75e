/** The feeds that a page offers (RSS Advisory Board, "RSS Autodiscovery"). */
import { type PageElement, parsePage } from "../../../shared/markup/tree.ts";

export interface FeedLink {
  readonly address: string;
  readonly title: string | null;
}

const feedType = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;

/**
 * Finds the feeds that a page links to, those that it declares in its head before those that its text links to.
 *
 * @param address  the page's own address, against which the links are read
 */
export function findFeedLinks(html: string, address: string): FeedLink[] {
  const elements = [...walk(parsePage(html))];
  const base = elements.find((each) => each.tag === "base")?.attributes.get("href");
  const from = URL.parse(base ?? "", address)?.href ?? address;
  const declared = elements.filter((each) => each.tag === "link" && isFeedRel(each));
  const linked = elements.filter((each) => each.tag === "a" && isFeedPath(each.attributes.get("href") ?? ""));
  const found = new Map<string, FeedLink>();
  for (const link of [...declared, ...linked].flatMap((each) => toLink(each, from)))
    if (!found.has(link.address)) found.set(link.address, link);
  return [...found.values()];
}

function isFeedRel(link: PageElement): boolean {
  const rel = link.attributes.get("rel")?.toLowerCase().split(/\s+/) ?? [];
  return rel.includes("feed") || (rel.includes("alternate") && feedType.test(link.attributes.get("type") ?? ""));
}

const isFeedPath = (href: string): boolean => /\/(?:rss|feed|atom)(?:\/|\.xml)?(?:[?#]|$)|\.(?:rss|atom|rdf)(?:[?#]|$)/i.test(href);

function toLink(element: PageElement, from: string): FeedLink[] {
  const address = URL.parse(element.attributes.get("href") ?? "", from);
  if (!address || !/^https?:$/.test(address.protocol)) return [];
  return [{ address: address.href, title: element.attributes.get("title")?.trim() || null }];
}

function* walk(element: PageElement): Generator<PageElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* walk(child);
}
