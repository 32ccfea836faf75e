/** What can be done for an input before the writer has it, so that the one writing thread is left with writing: packing and folding. */
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { Capture } from "../../../shared/domain/capture.ts";
import type { CleanArticle } from "../../../shared/domain/clean-article.ts";
import { fingerprintOfTerms } from "../../../shared/likeness/fingerprint.ts";
import type { WordForms } from "../../../shared/words/forms.ts";
import type { PreparedArticle, StoreItem } from "../archive.ts";
import { termsOfArticle } from "../index/terms-of-article.ts";

/** A capture as it was read: its bytes, and what is known about them. */
export type ReadCapture = Omit<Capture, "id" | "bytes" | "sha256"> & { readonly bytes: Uint8Array };

/** Three parts in a hundred larger than what zlib takes by itself, in little more than half the time. */
const deflateLevel = 4;

/** @param known  as `prepareArticle` takes it */
export function prepareItem(
  path: string,
  { bytes, ...told }: ReadCapture,
  articles: readonly CleanArticle[],
  known?: WordForms,
): StoreItem {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    path,
    capture: { ...told, sha256, bytes: bytes.length, deflated: deflate(bytes) },
    articles: articles.map((article) => prepareArticle(article, known)),
  };
}

/** zlib's answer lies in a buffer forty times as large, all of which a message would carry. */
const deflate = (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateRawSync(bytes, { level: deflateLevel }));

/** Folds an article's words and takes its fingerprint. @param known  whose forms of words were told before are left out */
export function prepareArticle(article: CleanArticle, known?: WordForms): PreparedArticle {
  const { terms, forms, body, captions } = termsOfArticle(article, known);
  return { article, terms, forms, words: body.length + captions.length, fingerprint: fingerprintOfTerms(body) };
}
