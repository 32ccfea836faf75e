/** A feed as its publisher sends it: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed. */

export interface Feed {
  readonly kind: "rss" | "rdf" | "atom" | "json";
  readonly version: string;
  readonly title: string | null;
  /** The site that the feed belongs to. */
  readonly link: string | null;
  /** The feed's own address, as it states it. */
  readonly address: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly rights: string | null;
  readonly items: readonly FeedItem[];
}

/** Titles, summaries and contents may hold markup (a content of plain text says so); dates and addresses are as written, addresses made absolute where a base is known. */
export interface FeedItem {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly summary: string | null;
  readonly content: string | null;
  readonly isPlain?: true;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly language: string | null;
  readonly rights: string | null;
  /** The paper that the item was taken from, where the feed is a collection. */
  readonly source: string | null;
  readonly pictures: readonly FeedPicture[];
}

/** A picture of an item with what is said of it (Media RSS). */
export interface FeedPicture {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
}
