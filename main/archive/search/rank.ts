/** Orders what a query found by how much it is about the query's words: the formula of shared/ranking, for a query in so many words with feedback. */
import type { SearchSort } from "../../../shared/contract/search.ts";
import { assertNever } from "../../../shared/domain/result.ts";
import { isBareWord, isTextNode, type QueryNode, type TextNode } from "../../../shared/query/ast.ts";
import { lengthNorms, saturate, termWeight } from "../../../shared/ranking/score.ts";
import { type Bits, countBits, eachId, idsOf } from "./bits.ts";
import { evaluate } from "./evaluate.ts";
import { type BareWord, bareWords, scoreFreeText, smallArchive, smallForOneWord } from "./free-text.ts";
import type { Matched } from "./matched.ts";
import { emptyCounts, emptyScores } from "./scratch.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TextMatch } from "./text-match.ts";

/** The words and phrases that a query asks for, without those that it excludes. */
export function askedTexts(node: QueryNode): TextNode[] {
  if (isTextNode(node)) return [node];
  switch (node.kind) {
    case "and":
    case "or":
      return node.children.flatMap(askedTexts);
    case "not":
    case "field":
    case "date":
    case "count":
    case "has":
    case "is":
    case "verdict":
    case "widen":
      return [];
    default:
      return assertNever(node);
  }
}

/** @returns a score by article id, for the articles in `wanted`; 0 elsewhere */
export function scoreTexts(at: Snapshot, texts: readonly TextMatch[], wanted: Bits): Float32Array {
  const { lengths, averageLength, documents } = at.index;
  const norms = lengthNorms(averageLength);
  const scores = emptyScores(at.facts.size);
  const counts = emptyCounts(at.facts.size);
  for (const text of texts) {
    text.addCounts(counts, wanted);
    const weight = termWeight(text.documents, documents);
    for (let word = 0; word < text.bits.length; word += 1) {
      for (let left = (text.bits[word] ?? 0) & (wanted[word] ?? 0); left !== 0; left &= left - 1) {
        const id = (word << 5) + 31 - Math.clz32(left & -left);
        const count = counts[id] ?? 0;
        counts[id] = 0;
        scores[id] = (scores[id] ?? 0) + weight * saturate(count, norms[lengths[id] ?? 0] ?? 1);
      }
    }
  }
  return scores;
}

/** The ids of `bits` from the highest score down, the newer first where scores are equal. @param most  how many are wanted */
export function bestOf(bits: Bits, scores: Float32Array, most: number): Uint32Array {
  if (most === 0) return new Uint32Array();
  const better = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a;
  if (most > 2000 || countBits(bits) <= most) return idsOf(bits).sort(better).subarray(0, most);
  // The best so far; from when they are as many as are wanted on a heap with the worst of them on top.
  const heap = new Uint32Array(most);
  let found = 0;
  let worst = 0;
  eachId(bits, (id) => {
    if (found < most) {
      heap[found++] = id;
      if (found < most) return;
      heap.sort((a, b) => better(b, a));
    } else if ((scores[id] ?? 0) < worst || better(id, heap[0] ?? 0) > 0) return;
    else sift(heap, id, better);
    worst = scores[heap[0] ?? 0] ?? 0;
  });
  return heap.sort(better);
}

function sift(heap: Uint32Array, id: number, better: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && better(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child += 1;
    if (better(heap[child] ?? 0, id) <= 0) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = id;
}

/** The scores of what a search found; null for a sort by something else, and for a query without words. */
export function scoresOf(at: Snapshot, matched: Matched, sort: SearchSort): Float32Array | null {
  if (sort !== "relevance" || matched.node === null) return null;
  const plain = plainWords(at, matched.node);
  if (plain !== null) return freeScores(at, matched, plain).scores;
  const texts = textsOf(matched, matched.node);
  return texts.length === 0 ? null : matched.once("scores", () => scoreTexts(at, texts, matched.bits));
}

const textsOf = (matched: Matched, node: QueryNode): TextMatch[] => askedTexts(node).flatMap((text) => matched.texts.get(text) ?? []);

/** A query that asks in so many words. */
export interface Plain {
  readonly words: readonly BareWord[];
  /** What a text quotes: it counts, and need not be there. */
  readonly quoted: readonly QueryNode[];
  /** What else the articles must answer. */
  readonly others: readonly QueryNode[];
}

/** Characters of a script without spaces that are no name. */
const sentence = 8;

/** @returns null for a query that is not words side by side: with operators a person says exactly what is meant */
export function plainWords(at: Snapshot, node: QueryNode | null): Plain | null {
  // In a larger archive one word is not asked again, and so ranked more quickly by itself; a sentence of characters is many words.
  if (node?.kind === "term") return at.index.documents <= smallForOneWord ? bareWords([node]) : null;
  if (node !== null && isBareWord(node))
    return at.index.documents <= smallArchive || node.terms.length >= sentence ? bareWords([node]) : null;
  if (node?.kind !== "and" || node.stated) return null;
  const plain = bareWords(node.children);
  return plain.words.length >= 2 ? plain : null;
}

/** @returns the articles that may answer, and a score by article id: above 0 for what speaks of the words or in the words of the best answers */
export function freeScores(at: Snapshot, matched: Matched, { words, quoted, others }: Plain): { mayAnswer: Bits; scores: Float32Array } {
  return matched.once("free", () => {
    const { bits: mayAnswer } = evaluate(at, others.length === 0 ? null : { kind: "and", children: others });
    const scores = new Float32Array(scoreFreeText(at, words, mayAnswer));
    const texts = [...quoted, ...others].flatMap((node) => textsOf(matched, node));
    const more = texts.length === 0 ? null : scoreTexts(at, texts, mayAnswer);
    if (more !== null) for (let id = 0; id < scores.length; id += 1) scores[id] = (scores[id] ?? 0) + (more[id] ?? 0);
    return { mayAnswer, scores };
  });
}
