import DatabaseFile from "better-sqlite3";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { migrateArchive } from "../migrations/migrate.ts";
import { addKeys, dropKeys, readHolders, settleKeys } from "./likeness-keys.ts";

it("tells who holds a key, however many keys have gone over into the large table", () => {
  const row = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 9 }));
  const act = fc.record({ what: fc.constantFrom("add", "drop", "settle"), rows: fc.array(row, { maxLength: 8 }) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const db = new DatabaseFile(":memory:");
      migrateArchive(db, () => {});
      const held = new Map<string, readonly [number, ArticleId]>();
      for (const { what, rows } of acts) {
        if (what === "settle") settleKeys(db, 5, 3);
        const named = new Map(rows.map(([key, id]) => [`${key} ${id}`, [key, id as ArticleId] as const]));
        const changed = [...named].filter(([name]) => held.has(name) === (what === "drop")).map(([, each]) => each);
        if (what === "add") addKeys(db, changed);
        if (what === "drop") dropKeys(db, changed);
        for (const each of what === "settle" ? [] : changed) {
          if (what === "add") held.set(each.join(" "), each);
          else held.delete(each.join(" "));
        }
      }
      const keys = new Set(Array.from({ length: 13 }, (_, key) => key));
      const expected = [...keys].map((key) => [
        key,
        [...held.values()]
          .filter(([of]) => of === key)
          .map(([, id]) => id)
          .sort(),
      ]);
      expect([...readHolders(db, keys)]).toEqual(expected);
      db.close();
    }),
    { numRuns: 60 },
  );
});

it("lets new keys gather, and has them all go over bit by bit once they are many", () => {
  const db = new DatabaseFile(":memory:");
  migrateArchive(db, () => {});
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  addKeys(
    db,
    Array.from({ length: 50 }, (_, at) => [at * 7, 1 as ArticleId] as const),
  );
  expect(settleKeys(db, 50, 20)).toBe(false);
  addKeys(db, [[3, 1 as ArticleId]]);
  const turns = [settleKeys(db, 50, 20)];
  // What comes in meanwhile behind the sweep waits for the next one.
  addKeys(db, [[4, 1 as ArticleId]]);
  turns.push(settleKeys(db, 50, 20), settleKeys(db, 50, 20), settleKeys(db, 50, 20));
  expect(turns).toEqual([true, true, false, false]);
  expect([count("likeness_keys"), count("likeness_new")]).toEqual([51, 1]);
});
