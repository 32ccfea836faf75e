/** One item of a feed as an Atom document of its own (RFC 4287): the capture that is kept where no page is fetched. */
import { escapeMarkup } from "../markup.ts";
import { isoDate } from "../zoned-date.ts";
import type { Feed, FeedItem } from "./feed.ts";

/** `readFeed` reads back what the item says; its pictures stay with the feed. */
export function writeEntry(item: FeedItem, feed: Feed): string {
  const language = item.language ?? feed.language;
  const lines = [
    element("title", item.title, "html"),
    element("id", item.id ?? item.link),
    item.link === null ? "" : `<link href="${attribute(item.link)}"/>`,
    element("published", isoDate(item.published ?? "") ?? item.published),
    element("updated", isoDate(item.updated ?? "") ?? item.updated),
    ...item.authors.map((author) => `<author>${element("name", author)}</author>`),
    ...item.categories.map((category) => `<category term="${attribute(category)}"/>`),
    element("rights", item.rights ?? feed.rights, "html"),
    element("summary", item.isPlain ? null : item.summary, "html"),
    element("content", item.content, item.isPlain ? "text" : "html"),
    item.source === null ? "" : `<source>${element("title", item.source, "html")}</source>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${language === null ? "" : ` xml:lang="${attribute(language)}"`}>
${[element("title", feed.title, "html"), feed.link === null ? "" : `<link href="${attribute(feed.link)}"/>`].join("")}
<entry>${lines.filter((line) => line !== "").join("\n")}</entry>
</feed>
`;
}

function element(name: string, text: string | null, type?: "html" | "text"): string {
  return text === null ? "" : `<${name}${type ? ` type="${type}"` : ""}>${escapeMarkup(text)}</${name}>`;
}

const attribute = (text: string): string => escapeMarkup(text).replaceAll('"', "&quot;");
