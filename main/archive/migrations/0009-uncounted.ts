/** An index of what does not count: a few articles that every search for words leaves out, and would otherwise look for among all. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec("CREATE INDEX article_facts_uncounted ON article_facts (id) WHERE is_counted = 0");
}
