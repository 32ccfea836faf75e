/** Where in its capture an article stands, for captures that hold several: "mail.eml > release.pdf". Null where it is the whole. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec("ALTER TABLE revisions ADD COLUMN part TEXT");
}
