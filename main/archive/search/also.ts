/** What comes after the articles that have all words of a plain query: those that have some of them, the closest first. */
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { QueryNode } from "../../../shared/query/ast.ts";
import { addBit, type Bits, countBits, dropBits, keepBits, noBits } from "./bits.ts";
import { evaluate } from "./evaluate.ts";
import { foldedIn } from "./fold.ts";
import { bareWords, scoreFreeText } from "./free-text.ts";
import type { Matched } from "./matched.ts";
import { bestOf } from "./rank.ts";
import type { Snapshot } from "./snapshot.ts";

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
  const plain = plainWords(matched.node);
  if (plain === null) return null;
  const { bits, scores, total } = matched.once("also", () => score(at, matched, plain));
  // A few pages at a time, so that one page does not cost a sort of all.
  const reach = Math.max(0, Math.ceil(most / reachStep) * reachStep);
  const order = matched.once(`also ${reach}`, () => bestOf(bits, scores, reach));
  return { total, ids: Array.from(order, (id) => id as ArticleId), scores };
}

const reachStep = 400;

interface Plain {
  readonly terms: readonly string[];
  readonly others: readonly QueryNode[];
}

function plainWords(node: QueryNode | null): Plain | null {
  if (node?.kind !== "and") return null;
  const plain = bareWords(node.children);
  return plain.terms.length >= 2 ? plain : null;
}

function score(at: Snapshot, matched: Matched, { terms, others }: Plain): { bits: Bits; scores: Float32Array; total: number } {
  const mayAnswer = evaluate(at, others.length === 0 ? null : { kind: "and", children: others }).bits;
  const scores = Float32Array.from(scoreFreeText(at, terms, mayAnswer));
  const bits = noBits(at.facts.size);
  for (let id = 1; id < scores.length; id += 1) if ((scores[id] ?? 0) > 0) addBit(bits, id);
  keepBits(bits, mayAnswer);
  dropBits(bits, matched.bits);
  dropBits(bits, foldedIn(at, bits));
  return { bits, scores, total: countBits(bits) };
}
