import { readFileSync } from "node:fs";
import { join } from "node:path";
import DatabaseFile, { type Database } from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLocalArchive } from "../local-archive.ts";
import { aFolder, anArchive, anArticle, must, onDay, storeArticles } from "../test-archive.ts";
import { type Facts, followFacts } from "./facts.ts";
import { areFactsTrue, factsOf, keepFacts } from "./kept-facts.ts";

/** What the facts say of each article that is there, in words. */
function said(facts: Facts): unknown[] {
  const articles = Array.from({ length: facts.size }, (_, id) => id).filter((id) => facts.flags[id] !== 0);
  expect(articles.length).toBe(facts.count);
  return articles.map((id) => [
    id,
    facts.day[id],
    facts.outlet[id],
    facts.languages.list[facts.language[id] ?? 0],
    facts.verdicts.list[facts.verdict[id] ?? 0],
    facts.words[id],
    facts.flags[id],
    facts.family[id],
    facts.familyRank[id],
  ]);
}

const asRowsSay = (db: Database): unknown[] => said(followFacts(db, null, () => null));

/** An archive with four articles, at the disposal of a test's own statements. */
async function aFile(): Promise<string> {
  const path = join(aFolder(), "Press.communique");
  const archive = await anArchive(path);
  await storeArticles(
    archive,
    [1, 2, 3, 4].map((n) => anArticle({ headline: `Talks at Varn, part ${n}`, published: onDay(`2026-11-0${n}`) })),
  );
  await archive.close();
  return path;
}

const copied = (
  of: number,
): string => `INSERT INTO articles (capture_id, outlet_id, headline, language, day, published, words, added_at, removed, blocks)
  SELECT capture_id, outlet_id, headline, 'fr', day, published, words, added_at, removed, blocks FROM articles WHERE id = ${of}`;

/** What may befall an archive between two starts. */
const change = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((id) => `DELETE FROM articles WHERE id = ${id}`),
  fc.integer({ min: 1, max: 6 }).map(copied),
  fc
    .integer({ min: 1, max: 6 })
    .map((id) => `UPDATE articles SET read_at = '2026-11-30', triage = 'kept', words = words + 1 WHERE id = ${id}`),
  fc.integer({ min: 1, max: 6 }).map((id) => `UPDATE articles SET language = 'de', day = '2026-11-30' WHERE id = ${id}`),
  fc
    .integer({ min: 1, max: 6 })
    .map(
      (id) =>
        `INSERT OR IGNORE INTO family_members (article_id, family_id, relation, is_headline_changed, kept, added) SELECT id, 1, 'whole', 0, 1, 0 FROM articles WHERE id = ${id}`,
    ),
  fc.constant("keep"),
);

describe("the kept facts", () => {
  it("are what the rows say, whatever has changed, come or gone since they were kept", async () => {
    const file = readFileSync(await aFile());
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const db = new DatabaseFile(file);
        db.pragma("foreign_keys = ON");
        db.exec("INSERT OR IGNORE INTO families (id, found_at) VALUES (1, '2026-11-30')");
        // What goes along with the archive sees each change, and what begins now only the end of them.
        for (const each of changes) {
          if (each === "keep") keepFacts(db, 0);
          else db.exec(each);
          if (each.startsWith("UPDATE")) expect(said(factsOf(db))).toEqual(asRowsSay(db));
        }
        expect(said(factsOf(db))).toEqual(asRowsSay(db));
        expect(areFactsTrue(db)).toBe(true);
        const begun = new DatabaseFile(db.serialize());
        expect(said(factsOf(begun))).toEqual(asRowsSay(begun));
        begun.close();
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it("are left when an archive of a thousand articles is closed, and serve whoever opens it", async () => {
    const path = await aFile();
    const db = new DatabaseFile(path);
    db.exec(`BEGIN; ${`${copied(1)};`.repeat(1000)} COMMIT`);
    expect(db.prepare("SELECT * FROM kept_facts").all()).toEqual([]);
    db.close();
    await must(await openLocalArchive(path)).close();
    const closed = new DatabaseFile(path);
    expect(closed.prepare("SELECT size, count FROM kept_facts").all()).toEqual([{ size: 1005, count: 1004 }]);
    // A day that only the kept column says shows that no row was read.
    closed.exec("UPDATE article_facts SET day = '1999-12-31' WHERE id = 2");
    expect(factsOf(closed).day[2]).toBe(20261102);
    expect(areFactsTrue(closed)).toBe(false);
    closed.close();
  });

  it("count for nothing when a column of theirs is damaged", async () => {
    const path = await aFile();
    const db = new DatabaseFile(path);
    keepFacts(db, 0);
    db.exec("UPDATE kept_fact_columns SET bytes = x'00' WHERE name = 'day'");
    db.close();
    const opened = new DatabaseFile(path);
    expect(said(factsOf(opened))).toEqual(asRowsSay(opened));
    opened.close();
  });
});
