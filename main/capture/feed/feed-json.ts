/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
import { z } from "zod";
import type { Feed, FeedItem } from "./feed.ts";

const text = z.string().nullish().catch(null);
const person = z.object({ name: text }).nullish().catch(null);
const people = z.array(person).nullish().catch(null);

const item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  date_published: text,
  date_modified: text,
  author: person,
  authors: people,
  tags: z.array(z.string()).nullish().catch(null),
  language: text,
});

const feed = z.object({
  version: z.string().nullish().catch(null),
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  language: text,
  author: person,
  authors: people,
  items: z.array(item),
});

/** Whether a value is a JSON feed: it names the format, or has items with identities. */
export function isJsonFeed(value: unknown): boolean {
  const read = feed.safeParse(value);
  return read.success && (/jsonfeed\.org/.test(read.data.version ?? "") || (read.data.items.length > 0 && read.data.items.every(isItem)));
}

const isItem = (each: z.infer<typeof item>): boolean =>
  each.id != null && (each.content_html != null || each.content_text != null || each.url != null);

/** Reads a JSON feed; null if the value is none. Fields of the wrong type are left out. */
export function readJsonFeed(value: unknown): Feed | null {
  const read = feed.safeParse(value);
  if (!read.success) return null;
  const { data } = read;
  const authors = namesOf(data);
  return {
    kind: "json",
    version: /version\/([\d.]+)/.exec(data.version ?? "")?.[1] ?? data.version ?? "",
    title: data.title ?? null,
    link: data.home_page_url ?? null,
    address: data.feed_url ?? null,
    description: data.description ?? null,
    language: data.language ?? null,
    rights: null,
    items: data.items.map((each) => readItem(each, authors)),
  };
}

function readItem(each: z.infer<typeof item>, feedAuthors: readonly string[]): FeedItem {
  const authors = namesOf(each);
  return {
    id: each.id ?? null,
    title: each.title ?? null,
    link: each.url ?? each.external_url ?? null,
    published: each.date_published ?? null,
    updated: each.date_modified ?? null,
    summary: each.summary ?? null,
    content: each.content_html ?? each.content_text ?? null,
    ...(each.content_html == null && each.content_text != null ? { isPlain: true } : {}),
    authors: authors.length > 0 ? authors : feedAuthors,
    categories: each.tags ?? [],
    language: each.language ?? null,
    rights: null,
    source: null,
    pictures: each.image ? [{ url: each.image, caption: null, credit: null }] : [],
  };
}

function namesOf(owner: { readonly author?: z.infer<typeof person>; readonly authors?: z.infer<typeof people> }): string[] {
  return [...(owner.authors ?? []), owner.author].flatMap((each) => each?.name ?? []);
}
