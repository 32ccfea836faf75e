/** What a query in so many words shows beside the articles that have all of them: those that have some, and in a small archive those that speak of the same, the closest first. */
import type { ShownCopy } from "../../../shared/domain/family.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { addBit, type Bits, countBits, dropBits, keepBits, noBits } from "./bits.ts";
import { foldedIn } from "./fold.ts";
import { longQuery } from "./free-text.ts";
import type { Matched } from "./matched.ts";
import { bestOf, freeScores, type Plain, plainWords } from "./rank.ts";
import type { Snapshot } from "./snapshot.ts";

/** The articles with all words and those with some, for a query whose list is one; null for any other, such as characters without a space. */
export function inOneList(at: Snapshot, matched: Matched): Bits | null {
  const plain = plainWords(at, matched.node);
  if (plain === null || plain.words.length < longQuery || matched.node?.kind === "phrase") return null;
  return matched.once("one list", () => closest(at, matched, plain));
}

export interface Also {
  readonly total: number;
  readonly ids: readonly ArticleId[];
}

/**
 * @param most  how many are wanted
 * @returns null for a query that asks not only in words side by side
 */
export function alsoFound(at: Snapshot, matched: Matched, most: number, fold: ShownCopy | null): Also | null {
  const plain = plainWords(at, matched.node);
  if (plain === null) return null;
  const { bits, total } = matched.once(`also ${fold}`, () => {
    const found = dropBits(closest(at, matched, plain), matched.bits);
    if (fold !== null) dropBits(found, foldedIn(at, found, fold));
    return { bits: found, total: countBits(found) };
  });
  // A few pages at a time, so that one page does not cost a sort of all.
  const reach = Math.max(0, Math.ceil(most / reachStep) * reachStep);
  const order = matched.once(`also ${fold} ${reach}`, () => bestOf(bits, freeScores(at, matched, plain).scores, reach));
  return { total, ids: Array.from(order, (id) => id as ArticleId) };
}

const reachStep = 400;

function closest(at: Snapshot, matched: Matched, plain: Plain): Bits {
  const { mayAnswer, scores } = freeScores(at, matched, plain);
  const bits = noBits(at.facts.size);
  for (let id = 1; id < scores.length; id += 1) if ((scores[id] ?? 0) > 0) addBit(bits, id);
  return keepBits(bits, mayAnswer);
}
