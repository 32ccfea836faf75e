/** An article as comparing and digests need it; `outlet` and `country` are names. */
import type { Block, Published } from "./article.ts";
import type { ArticleId } from "./ids.ts";
import type { Outlet } from "./outlet.ts";

export interface SourceArticle {
  readonly id: ArticleId;
  readonly headline: string;
  readonly outlet: string | null;
  readonly country: string | null;
  readonly published: Published;
  readonly language: string | null;
  readonly url: string | null;
  readonly blocks: readonly Block[];
  /** The article's own rights, else its outlet's: whether the full text may leave the office, and under which licence. */
  readonly fullText: Outlet["fullText"];
  readonly licence: string | null;
}
