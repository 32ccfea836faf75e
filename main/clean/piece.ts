/** What cleaning did with each line of a document, in the document's order: kept as a block, or removed with the reason. */
import type { Block, RemovedBlock } from "../../shared/domain/article.ts";
import type { RemovalReason } from "../../shared/domain/clean-article.ts";

export type Piece = KeptPiece | RemovedPiece;

export interface KeptPiece {
  readonly kind: "kept";
  readonly block: Block;
}

export interface RemovedPiece {
  readonly kind: "removed";
  readonly text: string;
  readonly why: RemovalReason;
}

export const kept = (block: Block): KeptPiece => ({ kind: "kept", block });
export const removed = (text: string, why: RemovalReason): RemovedPiece => ({ kind: "removed", text, why });

export const blocksOf = (pieces: readonly Piece[]): Block[] => pieces.flatMap((piece) => (piece.kind === "kept" ? [piece.block] : []));

/** The removed lines with their place among the kept blocks. */
export function removedOf(pieces: readonly Piece[]): RemovedBlock[] {
  let at = 0;
  const found: RemovedBlock[] = [];
  for (const piece of pieces) {
    if (piece.kind === "kept") at++;
    else if (piece.text !== "") found.push({ text: piece.text, at, why: piece.why });
  }
  return found;
}
