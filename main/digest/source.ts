/** What a digest needs to know of an article that it names. */
import type { Block, Published } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";

export interface DigestSourceArticle {
  readonly id: ArticleId;
  readonly headline: string;
  readonly outlet: string | null;
  readonly country: string | null;
  readonly published: Published;
  readonly language: string | null;
  readonly url: string | null;
  readonly blocks: readonly Block[];
}
