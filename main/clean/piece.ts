/** What cleaning did with each line of a document, in the document's order: kept as a block, or removed with the reason. */
import type { Block, RemovedBlock } from "../../shared/domain/article.ts";
import type { RemovalReason } from "../../shared/domain/clean-article.ts";
import type { Region } from "./region.ts";

export type Piece = KeptPiece | RemovedPiece;

export interface KeptPiece {
  readonly kind: "kept";
  readonly block: Block;
  /** Where the line stands in its page; null in a plain text. */
  readonly region: Region | null;
}

export interface RemovedPiece {
  readonly kind: "removed";
  readonly text: string;
  readonly why: RemovalReason;
  readonly region: Region | null;
}

export const kept = (block: Block, region: Region | null = null): KeptPiece => ({ kind: "kept", block, region });
export const removed = (text: string, why: RemovalReason, region: Region | null = null): RemovedPiece => ({
  kind: "removed",
  text,
  why,
  region,
});

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
