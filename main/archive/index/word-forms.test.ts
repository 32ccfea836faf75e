import DatabaseFile from "better-sqlite3";
import { expect, it } from "vitest";
import { migrateArchive } from "../migrations/migrate.ts";
import { keepForms } from "./word-forms.ts";

it("keeps forms again that were rolled back, and each once", () => {
  const db = new DatabaseFile(":memory:");
  migrateArchive(db, () => {});
  const stored = (): unknown[] => db.prepare("SELECT stem || '=' || term FROM word_forms ORDER BY term").pluck().all();
  const keep = (language: string, forms: string): void => keepForms(db, [{ language, forms }]);

  keep("fr", "maison=maisons");
  const failing = db.transaction(() => {
    keep("fr", "port=ports maison=maisons");
    keep("en", "talk=talks");
    throw new Error("The disk is full.");
  });
  expect(failing).toThrow("The disk is full.");
  expect(stored()).toEqual(["maison=maisons"]);

  db.transaction(() => keep("fr", "port=ports maison=maisons"))();
  keep("en", "talk=talks");
  keep("en", "talk=talks");
  expect(stored()).toEqual(["maison=maisons", "port=ports", "talk=talks"]);
});
