import DatabaseFile from "better-sqlite3";
import { expect, it } from "vitest";
import { migrate } from "./0017-typed-reasons.ts";
import { migrateArchive } from "./migrate.ts";

it("keeps the sentences of earlier reports as they were told", () => {
  const db = new DatabaseFile(":memory:");
  migrateArchive(db, () => {});
  db.exec(`INSERT INTO jobs (id, label, state, started_at) VALUES (1, 'Morning', 'done', '2026-11-02T06:00:00.000Z');
    INSERT INTO job_items (job_id, path, outcome, article_ids, reason, changed) VALUES
      (1, '/a.txt', 'skipped', '[]', 'The file is "empty".', '[]'), (1, '/b.txt', 'imported', '[1]', NULL, '[]');`);
  migrate(db);
  const kept = db.prepare<[], { reason: string | null }>("SELECT reason FROM job_items ORDER BY id").all();
  expect(kept.map(({ reason }) => reason && JSON.parse(reason))).toEqual([{ kind: "told", about: ['The file is "empty".'] }, null]);
});
