/** Feeds against a set of feeds with what each holds beside it: whether each is read, and whether its items' fields are right. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { decodeText } from "../main/capture/decode.ts";
import type { FeedItem } from "../main/capture/feed/feed.ts";
import { readFeed } from "../main/capture/feed/read-feed.ts";

interface Options {
  /** A folder with feeds (`NAME.xml`, `NAME.json`) and what they hold (`NAME.json`, `NAME_expected.json`), null if none is known. */
  readonly data: string | null;
  /** How many feeds at most, null for all. */
  readonly size: number | null;
}

const scalar = z.unknown().transform((value) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null));
const holder = z.object({ value: scalar }).loose();
const written = z.union([holder.transform(({ value }) => value), scalar]).optional();
const extension = z.object({ date: z.array(z.string()).optional() }).loose();

/** An item as the readers of RSS, Atom and JSON Feed, and the one over all three, write it down. */
const expectedItem = z
  .object({
    title: written,
    guid: written,
    id: written,
    link: written,
    url: written,
    links: z.array(z.unknown()).optional(),
    published: written,
    pubDate: written,
    date_published: written,
    updated: written,
    date_modified: written,
    content: written,
    content_html: written,
    content_text: written,
    description: written,
    summary: written,
    dcExt: extension.optional(),
  })
  .loose();

const expectedFeed = z
  .object({
    title: written,
    feedType: z.string().optional(),
    items: z.array(expectedItem).nullish(),
    entries: z.array(expectedItem).nullish(),
  })
  .loose();

type Expected = z.infer<typeof expectedItem>;
const fieldNames = ["title", "link", "id", "date", "updated", "content", "summary"] as const;
type Fields = Readonly<Record<(typeof fieldNames)[number], string | null>>;

interface Pair {
  readonly feed: string;
  /** Null where the set says nothing of what the feed holds. */
  readonly expected: string | null;
}

/**
 * Measures and prints; the last line is JSON. `fieldsRight` counts the feeds of which every field of every item equals what the set
 * says (absent fields included); `fields` counts single fields.
 *
 * @returns the exit code: 0 measured, 2 the set is not there
 */
export async function run({ data, size }: Options): Promise<number> {
  const pairs = data !== null && existsSync(data) ? findPairs(data).slice(0, size ?? undefined) : [];
  if (pairs.length === 0) {
    console.error("bench feeds: no folder with feeds; give --data FOLDER.");
    return 2;
  }
  const results = pairs.map(measure);
  for (const { pair, wrong } of results)
    for (const line of wrong.slice(0, 3)) console.log(`${pair.feed.slice(dirname(data ?? "").length + 1)}: ${line}`);
  report(results);
  return 0;
}

function findPairs(data: string): Pair[] {
  const files = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:xml|json|rss|atom|rdf)$/.test(file));
  const all = new Set(files);
  const isExpected = (file: string): boolean =>
    /_expected\.json$/.test(file) || (file.endsWith(".json") && all.has(file.replace(/json$/, "xml")));
  return files
    .filter((file) => !isExpected(file))
    .sort()
    .map((file) => {
      const bare = file.replace(/\.\w+$/, "");
      const expected = [`${bare}_expected.json`, ...(file.endsWith(".json") ? [] : [`${bare}.json`])].find((each) => all.has(each));
      return { feed: join(data, file), expected: expected ? join(data, expected) : null };
    });
}

interface Measured {
  readonly pair: Pair;
  readonly read: boolean;
  readonly fields: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

function measure(pair: Pair): Measured {
  const feed = readFeed(decodeText(readFileSync(pair.feed)).text);
  if (!feed) return { pair, read: false, fields: 0, right: 0, wrong: [] };
  if (!pair.expected) return { pair, read: true, fields: 0, right: 0, wrong: [] };
  const json: unknown = JSON.parse(readFileSync(pair.expected, "utf8"));
  const expected = expectedFeed.parse(json);
  const items = expected.items ?? expected.entries ?? [];
  const wrong: string[] = [];
  let fields = 1;
  compare("title of the feed", expected.title ?? null, feed.title);
  if (items.length !== feed.items.length) wrong.push(`${feed.items.length} items, not ${items.length}`);
  for (const [at, item] of items.entries()) {
    const given = feed.items[at];
    const want = wantedFields(item);
    const have = given ? givenFields(given, expected.feedType === "atom") : null;
    fields += fieldNames.length;
    for (const name of fieldNames) compare(`${name} of item ${at + 1}`, want[name], have?.[name] ?? null);
  }
  return { pair, read: true, fields, right: fields - wrong.length, wrong };

  function compare(name: string, want: string | null, have: string | null): void {
    if (want !== have) wrong.push(`${name} is ${JSON.stringify(have)}, not ${JSON.stringify(want)}`);
  }
}

function wantedFields(item: Expected): Fields {
  return {
    title: item.title ?? null,
    link: item.link ?? item.url ?? alternateOf(item.links ?? []),
    id: item.guid ?? item.id ?? null,
    date: item.published ?? item.pubDate ?? item.date_published ?? item.dcExt?.date?.[0] ?? null,
    updated: item.updated ?? item.date_modified ?? item.dcExt?.date?.[0] ?? null,
    content: item.content ?? item.content_html ?? item.content_text ?? null,
    summary: item.description ?? item.summary ?? null,
  };
}

function alternateOf(links: readonly unknown[]): string | null {
  const link = z.object({ href: z.string(), rel: z.string().optional() });
  const read = links.flatMap((each) => {
    const parsed = link.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
  return read.find((each) => (each.rel ?? "alternate") === "alternate")?.href ?? null;
}

/** The set's reader over all kinds of feeds lets an Atom entry's change stand in for its publication. */
const givenFields = (item: FeedItem, isUnified: boolean): Fields => ({
  title: item.title,
  link: item.link,
  id: item.id,
  date: item.published ?? (isUnified ? item.updated : null),
  updated: item.updated,
  content: item.content,
  summary: item.summary,
});

function report(results: readonly Measured[]): void {
  const known = results.filter(({ pair }) => pair.expected !== null);
  const fieldsRight = known.filter(({ read, wrong }) => read && wrong.length === 0).length;
  const sum = (pick: (each: Measured) => number): number => results.reduce((total, each) => total + pick(each), 0);
  const parsed = results.filter(({ read }) => read).length;
  console.log(
    `Feeds: ${results.length} files, ${parsed} read, ${known.length} with known fields: all right in ${fieldsRight}; ${sum((each) => each.right)} of ${sum((each) => each.fields)} fields.`,
  );
  console.log(
    JSON.stringify({
      files: results.length,
      parsed,
      known: known.length,
      fieldsRight,
      fields: { total: sum((each) => each.fields), right: sum((each) => each.right) },
    }),
  );
}
