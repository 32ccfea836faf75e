/** What comes after the articles that have all words of a plain query: those that have some of them, the closest first. */
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { QueryNode, TextNode } from "../../../shared/query/ast.ts";
import { type Bits, countBits, dropBits, joinBits, keepBits, noBits } from "./bits.ts";
import { evaluate } from "./evaluate.ts";
import { foldedIn } from "./fold.ts";
import type { Matched } from "./matched.ts";
import { bestOf, scoreTexts } from "./rank.ts";
import type { Snapshot } from "./snapshot.ts";
import { matchText } from "./text-match.ts";

export interface Also {
  readonly total: number;
  readonly ids: readonly ArticleId[];
  readonly scores: Float32Array;
}

/**
 * @param most  how many are wanted
 * @returns null for a query that is not at least two words side by side: with operators a person says exactly what is meant
 */
export function alsoFound(at: Snapshot, matched: Matched, most: number): Also | null {
  const words = plainWords(matched.node);
  if (words === null) return null;
  const { bits, scores, total } = matched.once("also", () => score(at, matched, words));
  // A few pages at a time, so that one page does not cost a sort of all.
  const reach = Math.max(0, Math.ceil(most / reachStep) * reachStep);
  const order = matched.once(`also ${reach}`, () => bestOf(bits, scores, reach));
  return { total, ids: Array.from(order, (id) => id as ArticleId), scores };
}

const reachStep = 400;

interface Plain {
  readonly words: readonly TextNode[];
  readonly others: readonly QueryNode[];
}

function plainWords(node: QueryNode | null): Plain | null {
  if (node?.kind !== "and") return null;
  const words = node.children.flatMap((child) => (child.kind === "term" ? [child] : []));
  const others = node.children.filter((child) => child.kind !== "term");
  return words.length >= 2 ? { words, others } : null;
}

function score(at: Snapshot, matched: Matched, { words, others }: Plain): { bits: Bits; scores: Float32Array; total: number } {
  const texts = words.map((word) => matched.texts.get(word) ?? matchText(at, word));
  const bits = texts.reduce((all, text) => joinBits(all, text.bits), noBits(at.facts.size));
  keepBits(bits, evaluate(at, others.length === 0 ? null : { kind: "and", children: others }).bits);
  dropBits(bits, matched.bits);
  dropBits(bits, foldedIn(at, bits));
  return { bits, scores: scoreTexts(at, texts, bits), total: countBits(bits) };
}
