/** How often a family has changed since it was described is counted, so that one which is described in steps is begun anew after a change between two. */
import type { Database } from "better-sqlite3";

export function migrate(db: Database): void {
  db.exec(`
DROP TRIGGER family_stale;
DROP INDEX families_stale;

ALTER TABLE families ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
UPDATE families SET changes = is_stale;
ALTER TABLE families DROP COLUMN is_stale;

CREATE INDEX families_stale ON families (id) WHERE changes > 0;

CREATE TRIGGER family_stale AFTER UPDATE OF headline, blocks, published, outlet_id, agency ON articles
WHEN old.headline IS NOT new.headline OR old.blocks IS NOT new.blocks OR old.published IS NOT new.published
  OR old.outlet_id IS NOT new.outlet_id OR old.agency IS NOT new.agency BEGIN
  UPDATE families SET changes = changes + 1 WHERE id = (SELECT family_id FROM family_members WHERE article_id = new.id);
END;
`);
}
