/** An article as comparing and digests need it; `outlet` and `country` are names. */
import type { Block, Published } from "./article.ts";
import type { ArticleId } from "./ids.ts";

export interface SourceArticle {
  readonly id: ArticleId;
  readonly headline: string;
  readonly outlet: string | null;
  readonly country: string | null;
  readonly published: Published;
  readonly language: string | null;
  readonly url: string | null;
  readonly blocks: readonly Block[];
}
