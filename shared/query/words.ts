/** What a run of letters or a phrase asks for in the text: terms, starts of words, patterns, near misses, exact forms. */
import type { TextNode } from "./ast.ts";
import { tokenise } from "./terms.ts";

/** A phrase with more patterns in it than this would nest too deeply. */
export const maxChain = 50;

/** Nexis's `sanction!`, Factiva's `sanction$`: behind letters, where no price and no exclamation of two letters ends. */
const truncation = /(?<=[\p{L}\p{M}\p{N}]{3})(?:!|(?<!\p{N})\$\d?)$/u;

/**
 * "retenue" is a term, "sanction*" (also `sanction!`, `sanction$`) a prefix, "wom?n" a pattern, "Soleimany~" a near miss, "l'accord" a phrase.
 *
 * @returns null when there is no letter or digit in it; "too-long" for a chain that no one reads
 */
export function readWord(typed: string): TextNode | null | "too-long" {
  const fuzzy = typed.includes("~") && !/[*?]/.test(typed) ? /^(.+?)~([12])?$/su.exec(typed) : null;
  if (fuzzy) return fuzzyWord(fuzzy[1] ?? "", fuzzy[2] === "2" ? 2 : 1);
  return readParts(/[!$]/.test(typed) ? typed.replace(truncation, "*") : typed, "word");
}

/** The words between quotation marks: exact forms side by side; `*` and `?` count inside, a `*` by itself is any one word. */
export const readPhrase = (typed: string): TextNode | null | "too-long" => readParts(typed, "phrase");

/** Words as they are written elsewhere, where no mark has a meaning: one word is a term, several are a phrase. */
export function readPlain(text: string): TextNode | null {
  return plainNode(text, tokenise(text), "word");
}

/** As typed, in no other form. */
export function readExact(typed: string): TextNode | null {
  const tokens = tokenise(typed);
  const text = typed.slice(tokens[0]?.start, tokens.at(-1)?.end);
  return tokens.length === 0 ? null : { kind: "exact", terms: tokens.map(({ term }) => term), text };
}

/** @returns the words of a phrase in any order, each so close to the ones before */
export function loosened(phrase: TextNode, distance: number): TextNode {
  if (phrase.kind !== "phrase") return phrase;
  const [first, ...rest] = phrase.terms.map((term): TextNode => ({ kind: "phrase", terms: [term], text: term }));
  if (first === undefined || rest.length === 0) return phrase;
  return rest.reduce((left, right) => ({ kind: "near", distance, ordered: false, unit: "word", left, right }), first);
}

function fuzzyWord(typed: string, distance: 1 | 2): TextNode | null {
  const tokens = tokenise(typed);
  const last = tokens.pop();
  if (last === undefined) return null;
  const fuzzy: TextNode = { kind: "fuzzy", term: last.term, distance, text: typed.slice(last.start, last.end) };
  const before = tokens.length === 0 ? null : plainNode(typed, tokens, "phrase");
  return before === null ? fuzzy : besides(before, fuzzy, 1);
}

/** Terms that belong together, with their wildcards. */
interface Group {
  readonly terms: string[];
  pattern: string;
  readonly start: number;
  end: number;
  /** Words left open before it. */
  readonly skipped: number;
}

function readParts(typed: string, kind: "word" | "phrase"): TextNode | null | "too-long" {
  const tokens = tokenise(typed);
  if (tokens.length === 0) return null;
  if (!/[*?]/.test(typed)) return plainNode(typed, tokens, kind);
  const groups = grouped(typed, tokens);
  if (groups.length > maxChain) return "too-long";
  const isPlain = (group: Group): boolean => !/[*?]/.test(group.pattern);
  const last = groups.at(-1);
  const isTight = groups.every((group) => group.skipped === 0);
  if (isTight && groups.every(isPlain)) return plainNode(typed, tokens, kind);
  const endsOpen = last !== undefined && /^[^*?]+\*$/.test(last.pattern);
  if (isTight && endsOpen && groups.slice(0, -1).every(isPlain))
    return { kind: "prefix", terms: tokens.map(({ term }) => term), text: typed.slice(tokens[0]?.start, tokens.at(-1)?.end) };
  return groups
    .map((group) => ({ node: groupNode(typed, group), skipped: group.skipped }))
    .reduce<TextNode | null>((left, { node, skipped }) => (left === null ? node : besides(left, node, 1 + skipped)), null);
}

const besides = (left: TextNode, right: TextNode, distance: number): TextNode => ({
  kind: "near",
  distance,
  ordered: true,
  unit: "word",
  left,
  right,
});

function plainNode(typed: string, tokens: ReturnType<typeof tokenise>, kind: "word" | "phrase"): TextNode | null {
  const [first] = tokens;
  if (first === undefined) return null;
  const terms = tokens.map(({ term }) => term);
  const text = typed.slice(first.start, tokens.at(-1)?.end);
  return kind === "word" && terms.length === 1 ? { kind: "term", term: first.term, text } : { kind: "phrase", terms, text };
}

function groupNode(typed: string, { terms, pattern, start, end }: Group): TextNode {
  const text = typed.slice(start, end);
  if (!/[*?]/.test(pattern)) return { kind: "phrase", terms, text };
  if (/^[^*?]+\*$/.test(pattern)) return { kind: "prefix", terms, text };
  return { kind: "pattern", pattern, text: `${pattern.startsWith("*") ? "*" : ""}${text}${pattern.endsWith("*") ? "*" : ""}` };
}

/** A `?` counts between two letters only: at the end of a word people ask a question. */
function grouped(typed: string, tokens: ReturnType<typeof tokenise>): Group[] {
  const groups: Group[] = [];
  let end = 0;
  for (const token of tokens) {
    const gap = typed.slice(end, token.start);
    const last = groups.at(-1);
    if (last && /^[*?]+$/.test(gap)) {
      last.terms.push(token.term);
      last.pattern += gap.replace(/\*[*?]*/g, "*") + token.term;
      last.end = token.end;
    } else {
      const behind = last ? (/^[*?]*/.exec(gap)?.[0] ?? "") : "";
      const [, between = "", ahead = ""] = /^(.*?)([*?]*)$/su.exec(gap.slice(behind.length)) ?? [];
      if (last && behind.includes("*")) last.pattern += "*";
      groups.push({
        terms: [token.term],
        pattern: (ahead.includes("*") ? "*" : "") + token.term,
        start: token.start,
        end: token.end,
        skipped: last ? [...between.matchAll(/(?<=\s)\*+(?=\s)/gu)].length : 0,
      });
    }
    end = token.end;
  }
  const last = groups.at(-1);
  if (last && /^[?]*\*/.test(typed.slice(end))) last.pattern += "*";
  return groups;
}
