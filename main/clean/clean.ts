/** Cleaning: a document out of a capture becomes an article, with the evidence for what was inferred. */
import type { CleanArticle, SourceDocument } from "../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { cleanPage } from "./page-document.ts";
import { cleanText } from "./text-document.ts";

/**
 * Cleans a document.
 *
 * @param detectLanguage  ISO 639-1 code of a text, null if it is too short to tell
 * @returns the article; an error, a sentence for people, if the document holds no words. Never throws. Time grows linearly with the document.
 */
export function cleanDocument(
  document: SourceDocument,
  detectLanguage: (text: string) => string | null,
): Result<CleanArticle, { readonly reason: string }> {
  const article = document.kind === "page" ? cleanPage(document, detectLanguage) : cleanText(document, detectLanguage);
  if (!article) return err({ reason: "The file has no words." });
  return ok(article);
}
