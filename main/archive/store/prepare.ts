/** What can be done for an input before the writer has it, so that the one writing thread is left with writing: packing and folding. */
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { type Block, runningText } from "../../../shared/domain/article.ts";
import type { Capture } from "../../../shared/domain/capture.ts";
import type { CleanArticle } from "../../../shared/domain/clean-article.ts";
import { fingerprintOf } from "../../../shared/likeness/fingerprint.ts";
import { foldText } from "../../../shared/query/terms.ts";
import type { ArticleTerms, PreparedArticle, StoreItem } from "../archive.ts";

/** A capture as it was read: its bytes, and what is known about them. */
export type ReadCapture = Omit<Capture, "id" | "bytes" | "sha256"> & { readonly bytes: Uint8Array };

export function prepareItem(path: string, { bytes, ...told }: ReadCapture, articles: readonly CleanArticle[]): StoreItem {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    path,
    capture: { ...told, sha256, bytes: bytes.length, deflated: deflateRawSync(bytes) },
    articles: articles.map(prepareArticle),
  };
}

function prepareArticle(article: CleanArticle): PreparedArticle {
  const isCaption = (block: Block): boolean => block.kind === "caption";
  const terms: ArticleTerms = {
    headline: foldText(article.headline),
    standfirst: foldText(article.standfirst ?? ""),
    body: foldBlocks(article.blocks.filter((block) => !isCaption(block))),
    captions: foldBlocks(article.blocks.filter(isCaption)),
  };
  const fingerprint = fingerprintOf(runningText(article.blocks));
  return { article, terms, words: countTerms(terms.body) + countTerms(terms.captions), fingerprint };
}

const foldBlocks = (blocks: readonly Block[]): string => foldText(blocks.map((block) => block.text).join("\n"));

const countTerms = (folded: string): number => (folded === "" ? 0 : folded.split(" ").length);
