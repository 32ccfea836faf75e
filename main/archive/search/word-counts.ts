/** How rare words are: the one place that asks the text index in how many articles a word stands. */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";

/** @param terms  folded, as `tokenise` gives them @returns their articles by term, and how many articles there are */
export function countWords(db: Database, terms: readonly string[]): { articles: number; counts: [string, number][] } {
  const articles = sql<{ n: number }>(db, "SELECT count(*) AS n FROM article_facts").get()?.n ?? 0;
  const count = sql<{ n: number }>(db, "SELECT count(*) AS n FROM article_index WHERE article_index MATCH ?");
  return { articles, counts: terms.map((term) => [term, count.get(`"${term.replaceAll('"', '""')}"`)?.n ?? 0]) };
}
