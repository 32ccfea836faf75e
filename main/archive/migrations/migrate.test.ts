import { readFileSync } from "node:fs";
import { join } from "node:path";
import DatabaseFile from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { reportSql } from "../repositories/job.ts";
import { articleSql } from "../search/palette.ts";
import { applicationId, knownVersion, migrateArchive } from "./migrate.ts";

describe("migrateArchive", () => {
  it("makes the schema that schema.golden.sql shows, one migration after the other", () => {
    const db = new DatabaseFile(":memory:");
    migrateArchive(db, () => {});
    const statements = db.prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").all();
    const golden = readFileSync(join(import.meta.dirname, "schema.golden.sql"), "utf8");
    expect(`${statements.map((each) => `${each.sql};`).join("\n\n")}\n`).toBe(golden);
    expect([db.pragma("user_version", { simple: true }), db.pragma("application_id", { simple: true })]).toEqual([
      knownVersion,
      applicationId,
    ]);
  });

  it("does nothing to an archive that is up to date", () => {
    const db = new DatabaseFile(":memory:");
    migrateArchive(db, () => {});
    const before = db.pragma("schema_version", { simple: true });
    migrateArchive(db, () => expect.unreachable());
    expect(db.pragma("schema_version", { simple: true })).toBe(before);
  });

  it("lists headlines out of their index and never reads past the texts", () => {
    const db = new DatabaseFile(":memory:");
    migrateArchive(db, () => {});
    const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${articleSql.replaceAll("?", "9")}`).all();
    expect(plan.map((each) => each.detail)[0]).toBe("SCAN a USING COVERING INDEX articles_headlines");
    expect(plan.some((each) => each.detail.includes("TEMP B-TREE"))).toBe(false);
  });

  it("begins a report without sorting the whole of it", () => {
    const db = new DatabaseFile(":memory:");
    migrateArchive(db, () => {});
    const plan = db.prepare<[number, number, number], { detail: string }>(`EXPLAIN QUERY PLAN ${reportSql}`).all(1, 9, 0);
    expect(plan.map((each) => each.detail)[0]).toBe("SEARCH i USING INDEX job_items_in_report (job_id=?)");
    expect(plan.some((each) => each.detail.includes("TEMP B-TREE"))).toBe(false);
  });
});
