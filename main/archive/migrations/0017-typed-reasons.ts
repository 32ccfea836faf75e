/** Why an input did not come in, or a feed did not answer, is kept as data, told in the window's language; sentences of earlier versions stay as they are. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
UPDATE job_items SET reason = json_object('kind', 'told', 'about', json_array(reason)) WHERE reason IS NOT NULL;

UPDATE feed_checks SET problem = json_object('kind', 'told', 'about', json_array(problem)) WHERE problem IS NOT NULL;
`);
}
