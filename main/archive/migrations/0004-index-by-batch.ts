/**
 * An import puts a batch's articles into the text index at the end of its transaction, one after the other. FTS5 writes what it holds in
 * memory to a segment of its own as soon as another table is changed under a statement's savepoint; with a trigger that was once an article.
 */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
DROP TRIGGER article_added;
CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
  INSERT INTO article_facts (id, day, added_at, outlet_id, language, is_read, is_counted, triage)
    VALUES (new.id, new.day, new.added_at, new.outlet_id, new.language, new.read_at IS NOT NULL, new.is_counted, new.triage);
END;
`);
}
