/** Where the words of a query stand in one article: the reader's marks and the lines of a concordance are the same. */
import { type Block, readingText } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import type { Place } from "./hits.ts";

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

/** @param find  finds the query's words in any text */
export function hitsInArticle({ headline, standfirst, blocks }: Texts, find: (text: string, place: Place) => Span[]): ArticleHits {
  return { headline: find(headline, "title"), standfirst: find(standfirst ?? "", "lede"), body: find(readingText(blocks), "body") };
}
