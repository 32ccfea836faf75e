/** Cleaning: a document out of a capture becomes an article, with the evidence for what was inferred. */
import type { CleanArticle, SourceDocument } from "../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Correction } from "./correction.ts";
import { finishArticle, type LanguageDetector } from "./finish.ts";
import { readPage } from "./page-document.ts";
import type { Piece } from "./piece.ts";
import { readText } from "./text-document.ts";

/**
 * Cleans a document.
 *
 * @param detectLanguage  ISO 639-1 code of a text, null if it is too short to tell
 * @param corrections     what people said of this outlet's documents, oldest first
 * @returns the article; an error, a sentence for people, if the document holds no words. Never throws. Time grows linearly with the document.
 */
export function cleanDocument(
  document: SourceDocument,
  detectLanguage: LanguageDetector,
  corrections: readonly Correction[] = [],
): Result<CleanArticle, { readonly reason: string }> {
  const finished = finish(document, detectLanguage, corrections);
  const { part } = document.hints;
  return finished ? ok(part === undefined ? finished.article : { ...finished.article, part }) : err({ reason: "The file has no words." });
}

/**
 * What cleaning does with each line of a document, in its order: for the reader that shows the removed in grey, and for corrections.
 * The kept pieces are the article's blocks, one by one.
 */
export function explainCleaning(
  document: SourceDocument,
  detectLanguage: LanguageDetector,
  corrections: readonly Correction[] = [],
): readonly Piece[] {
  return finish(document, detectLanguage, corrections)?.pieces ?? [];
}

function finish(document: SourceDocument, detectLanguage: LanguageDetector, corrections: readonly Correction[]) {
  const isPage = document.kind === "page";
  return finishArticle(isPage ? readPage(document, detectLanguage, corrections) : readText(document, detectLanguage, corrections));
}
