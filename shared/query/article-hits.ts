/** Where the words of a query stand in one article: the reader's marks and the lines of a concordance are the same. */
import { type Block, readingText } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import type { QueryNode } from "./ast.ts";
import { findHits } from "./hits.ts";

export interface ArticleHits {
  readonly headline: Span[];
  readonly standfirst: Span[];
  /** In the reading text. */
  readonly body: Span[];
}

interface Texts {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: readonly Block[];
}

/** @param node  null finds nothing; see `findHits` */
export function hitsInArticle({ headline, standfirst, blocks }: Texts, node: QueryNode | null): ArticleHits {
  return {
    headline: findHits(headline, node),
    standfirst: standfirst === null ? [] : findHits(standfirst, node),
    body: findHits(readingText(blocks), node),
  };
}
