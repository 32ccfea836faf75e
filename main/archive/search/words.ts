/** The words of the archive that a word of a query stands for: its forms, what a pattern fits, what is spelled nearly so. */
import type { TextNode } from "../../../shared/query/ast.ts";
import { joinedTerm } from "../../../shared/query/hyphen.ts";
import { candidateStems, type LanguageStem } from "../../../shared/words/forms.ts";
import { fuzzyRange } from "../../../shared/words/fuzzy.ts";
import type { Postings } from "../index/text-index.ts";
import { sql } from "../sql.ts";
import { compoundsOf } from "./compounds.ts";
import type { Snapshot } from "./snapshot.ts";

export type WordNode = Extract<TextNode, { kind: "term" | "pattern" | "fuzzy" | "prefix" | "exact" | "phrase" }>;

/** A node that is one word, in one form or in several; null for any other. */
export function asWord(node: TextNode): WordNode | null {
  switch (node.kind) {
    case "term":
    case "pattern":
    case "fuzzy":
      return node;
    case "prefix":
    case "exact":
    case "phrase":
      return node.terms.length === 1 ? node : null;
    default:
      return null;
  }
}

/** A word with a hyphen as one word: it finds what is written so. */
export function joinedWord(node: TextNode): WordNode | null {
  const joined = node.kind === "phrase" ? joinedTerm(node.text) : null;
  return joined === null ? null : { kind: "phrase", terms: [joined], text: joined };
}

/** The words of a phrase, each as a node of its own; the last of a prefix is a prefix. */
export function wordsOfRun(node: Extract<TextNode, { kind: "phrase" | "exact" | "prefix" }>): WordNode[] {
  return node.terms.map((term, at): WordNode => {
    const kind = node.kind === "prefix" && at === node.terms.length - 1 ? "prefix" : "phrase";
    return { kind, terms: [term], text: term };
  });
}

/** @param node  one word, whatever its kind */
export function postingsOf(at: Snapshot, node: WordNode): readonly Postings[] {
  switch (node.kind) {
    case "term":
      return formsOf(at, node.term, node.text).flatMap(at.find);
    case "prefix":
      return at.startingWith(node.terms[0] ?? "");
    case "pattern":
      return matchPattern(at, node.pattern);
    case "fuzzy":
      return nearlySpelled(at, node.term, node.distance).flatMap(at.find);
    case "exact":
    case "phrase":
      return at.find(node.terms[0] ?? "");
  }
}

/** A word, the words that share a stem with it in one of the archive's languages, and the German compounds that end with one of these. */
export function formsOf(at: Snapshot, term: string, typed = term): string[] {
  const forms = inflectedForms(at, term, typed);
  return [...new Set([...forms, ...compoundsOf(at, term, forms)])];
}

/** @param typed  the word with its accents, which tell some stems apart */
export function inflectedForms(at: Snapshot, term: string, typed = term): string[] {
  const own = sql<LanguageStem>(at.db, "SELECT stem, language FROM word_forms WHERE term = ?").all(term);
  const stems = new Map([...own, ...candidateStems(typed, at.facts.languages.list)].map((each) => [`${each.language} ${each.stem}`, each]));
  const sharing = sql<{ term: string }>(at.db, "SELECT term FROM word_forms WHERE stem = ? AND language = ?");
  const forms = [...stems.values()].flatMap(({ stem, language }) => [stem, ...sharing.all(stem, language).map((each) => each.term)]);
  // A stem that is cut off within a word is marked by its last character, and is no term.
  return [...new Set([term, ...forms])].filter((each) => !each.endsWith("-"));
}

/** The archive's words that are at most `distance` letters off, the word itself included. */
export function nearlySpelled(at: Snapshot, term: string, distance: 1 | 2): string[] {
  const found = at.index.segments.flatMap((segment) => fuzzyRange(term, distance, (atOrAfter) => at.index.next(segment, atOrAfter)));
  return [...new Set(found)];
}

function matchPattern(at: Snapshot, pattern: string): Postings[] {
  const start = /^[^*?]*/.exec(pattern)?.[0] ?? "";
  const whole = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`, "u");
  return at.startingWith(start, (term) => whole.test(term));
}
