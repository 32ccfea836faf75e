/**
 * What a change of an article does to its family is noted, and described anew once the change is whole: an import that brings a thousand copies
 * describes them once. Of a key of likeness only as many holders are kept as are ever asked for.
 */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
ALTER TABLE families ADD COLUMN is_stale INTEGER NOT NULL DEFAULT 0 CHECK (is_stale IN (0, 1));

CREATE INDEX families_stale ON families (id) WHERE is_stale = 1;

CREATE INDEX family_members_first ON family_members (family_id) WHERE relation = 'first';

CREATE TRIGGER family_stale AFTER UPDATE OF headline, blocks, published, outlet_id, agency ON articles
WHEN old.headline IS NOT new.headline OR old.blocks IS NOT new.blocks OR old.published IS NOT new.published
  OR old.outlet_id IS NOT new.outlet_id OR old.agency IS NOT new.agency BEGIN
  UPDATE families SET is_stale = 1 WHERE id = (SELECT family_id FROM family_members WHERE article_id = new.id);
END;

DELETE FROM likeness_keys WHERE (key, article_id) IN (
  SELECT key, article_id FROM (SELECT key, article_id, row_number() OVER (PARTITION BY key ORDER BY article_id DESC) AS place FROM likeness_keys)
  WHERE place > 50
);
`);
}
