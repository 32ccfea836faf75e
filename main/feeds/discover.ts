/** The feeds that an address leads to: the address itself, or those that its page names (`link rel=alternate`). */
import type { FoundFeed } from "../../shared/contract/feeds.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { type PageElement, type PageNode, parsePage } from "../../shared/markup/tree.ts";
import { decodeText } from "../capture/decode.ts";
import { readFeed } from "../capture/feed/read-feed.ts";
import { plainMarkup } from "../capture/markup.ts";
import { charsetOf } from "../capture/web/http-message.ts";
import type { Fetcher } from "./fetcher.ts";
import { readAddress } from "./guard.ts";
import type { FetchProblem } from "./problem.ts";

const feedType = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i;
const mostFeeds = 30;

/** Errors: those of fetching; `not-a-feed` where the address leads to none. */
export async function findFeeds(address: string, fetcher: Fetcher, signal?: AbortSignal): Promise<Result<FoundFeed[], FetchProblem>> {
  const fetched = await fetcher.fetch({ address, wants: "feed", ...(signal ? { signal } : {}) });
  if (!fetched.ok) return fetched;
  const { text } = decodeText(fetched.value.bytes, charsetOf(fetched.value.contentType ?? undefined));
  const at = fetched.value.address;
  const feed = readFeed(text);
  if (feed) return ok([{ url: at, title: titleOf(feed.title, at) }]);
  const named = namedFeeds(text, at);
  return named.length > 0 ? ok(named) : err({ kind: "not-a-feed", reason: { kind: "no-feed-named", about: [new URL(at).host] } });
}

/** The feeds that a page names, in its order. */
export function namedFeeds(html: string, address: string): FoundFeed[] {
  const found = new Map<string, FoundFeed>();
  for (const { attributes } of linksOf(parsePage(html))) {
    const rel = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
    if (!rel.includes("alternate") || !feedType.test((attributes.get("type") ?? "").trim())) continue;
    const url = readAddress(attributes.get("href") ?? "", address);
    if (!url.ok || found.size === mostFeeds || found.has(url.value.href)) continue;
    found.set(url.value.href, { url: url.value.href, title: titleOf(attributes.get("title") ?? null, url.value.href) });
  }
  return [...found.values()];
}

function linksOf(node: PageNode): PageElement[] {
  if (typeof node === "string") return [];
  return node.tag === "link" ? [node] : node.children.flatMap(linksOf);
}

const titleOf = (title: string | null, address: string): string => (plainMarkup(title ?? "") || new URL(address).host).slice(0, 500);
