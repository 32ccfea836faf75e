import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import DatabaseFile, { type Database } from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openLocalArchive } from "../local-archive.ts";
import { aFolder, must } from "../test-archive.ts";
import { migrate as firstSchema } from "./0001-first-schema.ts";
import { applicationId, knownVersion, migrateArchive } from "./migrate.ts";

/** An archive as the first program left it: two articles, one revised, tagged and corrected, imported by a job. */
function aFirstArchive(): string {
  const path = join(aFolder(), "First.communique");
  const db = new DatabaseFile(path);
  db.pragma("foreign_keys = ON");

  for (const name of ["terms", "body_terms", "caption_terms"]) db.function(name, { varargs: true }, () => "");
  firstSchema(db);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma("user_version = 1");
  const blocks = JSON.stringify([{ kind: "paragraph", text: "Ministers called for restraint.", credit: null }]);
  const published = JSON.stringify({ day: "2026-11-02", instant: null, certainty: "certain", evidence: [], candidates: [] });
  db.exec(`
    INSERT INTO captures VALUES (1, '${"a".repeat(64)}', 'file', 'a.html', 'text/html', 'utf-8', 3, '2026-11-02T06:00:00.000Z', x'4b4c4a0600');
    INSERT INTO captures VALUES (2, '${"b".repeat(64)}', 'paste', 'b.html', 'text/html', 'utf-8', 3, '2026-11-02T07:00:00.000Z', x'4b4c4a0600');
    INSERT INTO jobs VALUES (1, 'Morning', 'done', '2026-11-02T06:00:00.000Z', '2026-11-02T06:01:00.000Z', 2, 1, 1, 0, 0);
    INSERT INTO job_items VALUES (1, 1, '/captures/a.html', 'imported', '[1]', NULL), (2, 1, '/captures/b.html', 'revision', '[1]', NULL);
    INSERT INTO outlets VALUES (1, 'The Narrows Gazette', NULL, 'en', 'daily', 'state-run');
    INSERT INTO articles VALUES
      (1, 2, 1, 'Ministers call for restraint', NULL, NULL, NULL, NULL, 'en', '2026-11-02', '${published}', 4, '2026-11-02T06:00:00.000Z',
        '2026-11-02T08:00:00.000Z', '["Subscribe to our letter","Most read"]', '${blocks}'),
      (2, 1, 1, 'No side gave way', NULL, NULL, NULL, NULL, 'en', '2026-11-02', '${published}', 4, '2026-11-02T06:00:00.000Z', NULL, '[]', '${blocks}');
    INSERT INTO revisions VALUES (1, 1, 1, 'Ministers call', '2026-11-02T06:00:00.000Z', '{"headline":"Ministers call","removed":["Menu"]}'),
      (2, 1, 2, 'Ministers call for restraint', '2026-11-02T07:00:00.000Z', NULL);
    INSERT INTO corrections VALUES (1, 1, 'headline', '"Ministers call for restrain"');
    INSERT INTO tags VALUES (1, 'position', 0, '');
    INSERT INTO article_tags VALUES (1, 1, 1), (2, 2, 1);
  `);
  db.close();
  return path;
}

const rowsOf = (db: Database, table: string): unknown[] => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();

const untouched = ["job_items", "article_tags", "tags", "corrections"];

describe("an archive of the first schema", () => {
  it("opens with everything it held, and leaves a copy of what it was", async () => {
    const path = aFirstArchive();
    const before = new DatabaseFile(path, { readonly: true });
    const held = untouched.map((table) => rowsOf(before, table));
    before.close();
    const archive = must(await openLocalArchive(path));
    const job = { id: 1, label: "Morning", state: "done", imported: 1, revisions: 1, hasPaths: false };
    expect(must(await archive.ask("capture.jobs", { limit: 9 }))).toMatchObject([job]);
    const found = must(await archive.ask("search.run", { query: "restraint", sort: "date", offset: 0, limit: 9, fold: false }));
    expect(found.rows.map((row) => [row.id, row.tags.length, row.outlet?.name])).toEqual([
      [2, 1, "The Narrows Gazette"],
      [1, 1, "The Narrows Gazette"],
    ]);
    const [first] = found.rows.filter((row) => row.id === 1);
    const view = must(await archive.ask("article.load", { id: first?.id ?? expect.unreachable(), query: "" }));
    expect(view).toMatchObject({ capture: { id: 2, origin: "paste", address: null }, article: { corrected: ["headline"] } });
    expect(view.removed).toEqual([
      { text: "Subscribe to our letter", at: null, why: null },
      { text: "Most read", at: null, why: null },
    ]);
    expect(must(await archive.ask("store.check", {}))).toEqual({ problems: [], articles: 2, captures: 2, searchable: 2 });
    await archive.close();

    const after = new DatabaseFile(path, { readonly: true });
    expect(untouched.map((table) => rowsOf(after, table))).toMatchObject(held);
    expect(after.prepare("SELECT is_counted, triage FROM article_facts ORDER BY id").all()).toEqual([
      { is_counted: 1, triage: "kept" },
      { is_counted: 1, triage: "new" },
    ]);
    expect(after.prepare("SELECT superseded FROM revisions WHERE id = 1").pluck().get()).toBe(
      '{"headline":"Ministers call","removed":[{"text":"Menu","at":null,"why":null}]}',
    );
    expect(after.pragma("user_version", { simple: true })).toBe(knownVersion);
    after.close();

    const [copy] = readdirSync(dirname(path)).filter((name) => name.includes(".before-1-"));
    const old = new DatabaseFile(join(dirname(path), copy ?? expect.unreachable()), { readonly: true });
    expect(old.pragma("user_version", { simple: true })).toBe(1);
    expect(rowsOf(old, "articles")).toHaveLength(2);
    old.close();
  });

  it("is left as it was when a row would lose the row it refers to", () => {
    const path = aFirstArchive();
    const db = new DatabaseFile(path);
    db.pragma("foreign_keys = OFF");
    db.exec("DELETE FROM captures WHERE id = 1");
    const before = readFileSync(path);
    expect(() => migrateArchive(db, () => {})).toThrow("would lose its row of captures");
    db.close();
    expect(readFileSync(path)).toEqual(before);
  });
});
