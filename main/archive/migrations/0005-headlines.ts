/**
 * An index of headlines alone. The palette loads all of them at the start, and would otherwise read past every text: a gigabyte through
 * memory for a hundred thousand articles.
 */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec("CREATE INDEX articles_headlines ON articles (id DESC, headline, outlet_id, day)");
}
