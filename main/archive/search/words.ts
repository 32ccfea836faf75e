/** The words of the archive that a word of a query stands for: its forms, what a pattern fits, what is spelled nearly so. */
import type { TextNode } from "../../../shared/query/ast.ts";
import type { Postings } from "../index/text-index.ts";
import { sql } from "../sql.ts";
import type { Snapshot } from "./snapshot.ts";

export type WordNode = Extract<TextNode, { kind: "term" | "pattern" | "fuzzy" | "prefix" | "exact" | "phrase" }>;

/** @param node  one word, whatever its kind */
export function postingsOf(at: Snapshot, node: WordNode): readonly Postings[] {
  switch (node.kind) {
    case "term":
      return formsOf(at, node.term).flatMap(at.find);
    case "prefix":
      return at.startingWith(node.terms[0] ?? "");
    case "pattern":
      return matchPattern(at, node.pattern);
    case "fuzzy":
      return at.find(node.term);
    case "exact":
    case "phrase":
      return at.find(node.terms[0] ?? "");
  }
}

/** A word and the words that share its stem in one of the archive's languages. */
export function formsOf(at: Snapshot, term: string): string[] {
  const stems = sql<{ stem: string; language: string }>(
    at.db,
    "SELECT stem, language FROM word_forms WHERE term = ? UNION SELECT stem, language FROM word_forms WHERE stem = ?",
  ).all(term, term);
  const forms = stems.flatMap(({ stem, language }) => [
    stem,
    ...sql<{ term: string }>(at.db, "SELECT term FROM word_forms WHERE stem = ? AND language = ?")
      .all(stem, language)
      .map((each) => each.term),
  ]);
  return [...new Set([term, ...forms])];
}

function matchPattern(at: Snapshot, pattern: string): Postings[] {
  const start = /^[^*?]*/.exec(pattern)?.[0] ?? "";
  const whole = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`, "u");
  return at.startingWith(start).filter((each) => whole.test(each.term));
}
