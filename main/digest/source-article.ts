/** An article as a digest needs it; `outlet` and `country` are names. */
import type { Block, Published } from "../../shared/domain/article.ts";
import type { Digest } from "../../shared/domain/digest.ts";
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

export type Sources = ReadonlyMap<ArticleId, DigestSourceArticle>;

/** What is printed and checked of a digest, stored or not. */
export type Printable = Pick<Digest, "language" | "masthead" | "sections">;
