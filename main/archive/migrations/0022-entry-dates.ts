/** When a feed says that its entry came out is kept with the page that was fetched for it, which may not say. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec("ALTER TABLE captures ADD COLUMN entry_date TEXT");
}
