/** New articles on their way into the text index: gathered, and written in a row (see migration 0004). */
import type { Database } from "better-sqlite3";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { ArticleTerms } from "../archive.ts";
import { sql } from "../sql.ts";

export interface IndexBatch {
  add(id: ArticleId, terms: ArticleTerms): void;
  /** Whether the article is gathered and not yet in the index. */
  holds(id: ArticleId): boolean;
  /** Writes what was gathered, inside the transaction that is open. */
  write(): void;
}

export function openIndexBatch(db: Database): IndexBatch {
  const gathered = new Map<ArticleId, ArticleTerms>();
  const insert = sql(db, "INSERT INTO article_index (rowid, headline, standfirst, body, captions) VALUES (?, ?, ?, ?, ?)");
  return {
    add: (id, terms) => gathered.set(id, terms),
    holds: (id) => gathered.has(id),
    write: () => {
      for (const [id, { headline, standfirst, body, captions }] of gathered) insert.run(id, headline, standfirst, body, captions);
      gathered.clear();
    },
  };
}
