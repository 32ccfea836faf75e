/** Engines that run in Node, each as its own guide sets it up: all words of a query, any of them counts, best first. */
import DatabaseFile from "better-sqlite3";
import lunr from "lunr";
import MiniSearch from "minisearch";
import type { SearchDocument } from "./read-sets.ts";

/** Indexes documents; what comes back answers a query with the ids of the best. */
export type Peer = (documents: readonly SearchDocument[]) => (query: string, most: number) => string[];

export const peers: Readonly<Record<string, Peer>> = {
  "fts5 porter, or": fts5,
  minisearch: (documents) => miniSearch(documents, {}),
  "minisearch, fuzzy": (documents) => miniSearch(documents, { prefix: true, fuzzy: 0.2 }),
  // Its last release is of 2020; it is still what many pages search with.
  lunr: lunrIndex,
};

function fts5(documents: readonly SearchDocument[]): ReturnType<Peer> {
  const db = new DatabaseFile(":memory:");
  db.exec("CREATE VIRTUAL TABLE docs USING fts5 (title, body, tokenize = 'porter unicode61')");
  const insert = db.prepare("INSERT INTO docs (rowid, title, body) VALUES (?, ?, ?)");
  for (const [at, { title, text }] of documents.entries()) insert.run(at + 1, title, text);
  const ranked = db.prepare<[string, number], { at: number }>("SELECT rowid AS at FROM docs WHERE docs MATCH ? ORDER BY rank LIMIT ?");
  return (query, most) => {
    const words = wordsOf(query).map((word) => `"${word}"`);
    return words.length === 0 ? [] : ranked.all(words.join(" OR "), most).map(({ at }) => documents[at - 1]?.id ?? "");
  };
}

function miniSearch(documents: readonly SearchDocument[], options: { prefix?: boolean; fuzzy?: number }): ReturnType<Peer> {
  const index = new MiniSearch<SearchDocument>({ fields: ["title", "text"] });
  index.addAll(documents);
  return (query, most) =>
    index
      .search(query, options)
      .slice(0, most)
      .map((found) => String(found.id));
}

function lunrIndex(documents: readonly SearchDocument[]): ReturnType<Peer> {
  const index = lunr((builder) => {
    builder.ref("id");
    builder.field("title");
    builder.field("text");
    for (const document of documents) builder.add(document);
  });
  // Its query language gives marks a meaning, so it is asked for words alone.
  return (query, most) =>
    index
      .search(wordsOf(query).join(" "))
      .slice(0, most)
      .map((found) => found.ref);
}

const wordsOf = (query: string): string[] => query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
