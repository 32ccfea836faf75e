/** Cleaning: a document out of a capture becomes an article, with the evidence for what was inferred. */
import type { CleanArticle, SourceDocument } from "../../shared/domain/clean-article.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { LanguageDetector } from "./block-language.ts";
import { finishArticle } from "./finish.ts";
import { readPage } from "./page-document.ts";
import { readText } from "./text-document.ts";

/**
 * Cleans a document.
 *
 * @param detectLanguage  ISO 639-1 code of a text, null if it is too short to tell
 * @returns the article; an error if the document holds no words. Never throws. Time grows linearly with the document.
 */
export function cleanDocument(document: SourceDocument, detectLanguage: LanguageDetector): Result<CleanArticle, Reason> {
  const article = finishArticle(document.kind === "page" ? readPage(document, detectLanguage) : readText(document, detectLanguage));
  const { part } = document.hints;
  if (article === null) return err({ kind: "no-words" });
  return ok(part === undefined ? article : { ...article, part });
}
