import DatabaseFile, { type Database } from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { openLocalArchive } from "../local-archive.ts";
import { migrateArchive } from "../migrations/migrate.ts";
import { anArchive, anArticle, anItem, must, paragraphs, store, storeArticles } from "../test-archive.ts";
import { compareTerms } from "./block.ts";
import { ByteReader } from "./bytes.ts";
import type { ArticleTerms } from "./invert.ts";
import { indexPending, tendIndex } from "./keep-in-step.ts";
import { decodeZone, emptyZone, placesCount, zones } from "./postings.ts";
import { indexEdition } from "./segment.ts";
import { readTextIndex } from "./text-index.ts";

/** Everything that the index says, as lines of term, article, zone and places. */
function contentOf(db: Database): string[] {
  const index = readTextIndex(db, 100_000);
  const lines: string[] = [];
  for (const postings of index.startingWith("")) {
    const [reader, places, zone] = [postings.open(), postings.openPlaces(), emptyZone()];
    for (const name of zones) {
      decodeZone(reader, postings.segment.ids.length, zone);
      for (let at = 0; at < zone.count; at += 1) {
        const found: number[] = [];
        let place = 0;
        for (let left = placesCount(places, reader.bytes[zone.countsAt + at] ?? 0); left > 0; left -= 1) {
          place += places.varint();
          found.push(place);
        }
        const id = postings.segment.live[zone.documents[at] ?? 0] ?? 0;
        if (id !== 0) lines.push(`${postings.term} ${id} ${name} ${found.join(",")}`);
      }
    }
  }
  return lines.sort();
}

describe("the text index", () => {
  it("is after any changes what it would be if it were built anew", async () => {
    const archive = await anArchive();
    const url = "https://narrowsgazette.example/varn";
    const [id = 0 as ArticleId] = await storeArticles(archive, [
      anArticle({ url }),
      anArticle({ headline: "النفس 克制 été", outlet: null }),
    ]);
    await store(archive, [
      anItem([anArticle({ url, blocks: paragraphs("Quite another text.", "Of two parts.") })], "b", "2026-11-03T06:00:00.000Z"),
    ]);
    must(await archive.ask("article.correct", { id, correction: { field: "standfirst", value: "In a word" } }));
    must(await archive.ask("article.correct", { id, correction: { field: "blocks", value: paragraphs("Short.") } }));
    must(await archive.ask("archive.undo", {}));
    const db = new DatabaseFile(archive.path);
    const before = contentOf(db);
    expect(before).toContain(`. ${id} body 0,3`);
    expect(before.length).toBeGreaterThan(20);
    db.exec("INSERT INTO index_backlog SELECT id FROM articles");
    while (tendIndex(db));
    expect(contentOf(db)).toEqual(before);
    db.close();
    await archive.close();
  });

  const word = fc.oneof(
    fc.constantFrom("a", "of", "the", "treaty"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }).map((text) => text.replace(/[\s.¶-]/g, "x")),
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
  const articles = fc.array(fc.record({ id: fc.integer({ min: 1, max: 60 }), headline: text, body: text }), {
    minLength: 1,
    maxLength: 12,
  });

  it("holds each article's latest terms, however its segments were joined", () => {
    fc.assert(
      fc.property(fc.array(articles, { minLength: 1, maxLength: 20 }), (batches) => {
        const db = new DatabaseFile(":memory:");
        migrateArchive(db, () => {});
        const expected = new Map<number, string[]>();
        for (const batch of batches) {
          const terms = new Map(batch.map(({ id, headline, body }) => [id as ArticleId, { headline, standfirst: "", body, captions: "" }]));
          for (const [id, { headline, body }] of terms) {
            db.prepare("INSERT OR IGNORE INTO index_pending VALUES (?)").run(id);
            expected.set(id, [...linesOf(id, "headline", headline), ...linesOf(id, "body", body)]);
          }
          db.transaction(() => indexPending(db, terms))();
        }
        expect(contentOf(db)).toEqual([...expected.values()].flat().sort());
        expect(db.prepare("SELECT count(*) FROM index_segments").pluck().get()).toBeLessThan(9);
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it("joins large segments between other transactions, with what goes and comes meanwhile", () => {
    const db = new DatabaseFile(":memory:");
    migrateArchive(db, () => {});
    const expected = new Map<number, string[]>();
    const put = (from: number, to: number, word: string): void => {
      const terms = new Map<ArticleId, ArticleTerms>();
      for (let id = from; id < to; id += 1) {
        const body = `${word} ${id} common`;
        db.prepare("INSERT OR IGNORE INTO index_pending VALUES (?)").run(id);
        terms.set(id as ArticleId, { headline: "", standfirst: "", body, captions: "" });
        expected.set(id, linesOf(id, "body", body));
      }
      db.transaction(() => indexPending(db, terms))();
    };
    const segments = db.prepare<[], number>("SELECT count(*) FROM index_segments WHERE documents > 0").pluck();
    for (let part = 0; part < 8; part += 1) put(1 + part * 260, 261 + part * 260, "early");
    expect(segments.get()).toBe(8);
    let turns = 0;
    while (tendIndex(db, 1)) {
      turns += 1;
      if (turns === 2) put(100, 110, "late");
      if (turns < 4) expect(contentOf(db)).toHaveLength([...expected.values()].flat().length);
    }
    expect(turns).toBeGreaterThan(2);
    expect(segments.get()).toBe(2);
    expect(contentOf(db)).toEqual([...expected.values()].flat().sort());
    db.close();
  });

  it("drops a join that the program's end cut short", async () => {
    const archive = await anArchive();
    await storeArticles(archive, [anArticle()]);
    await archive.close();
    const db = new DatabaseFile(archive.path);
    db.exec("INSERT INTO index_segments (id, edition, documents, ids, lengths, gone) VALUES (99, 0, 0, x'', x'', x'')");
    db.exec("INSERT INTO index_blocks (segment_id, first_term, documents, places) VALUES (99, 'restraint', x'00', x'')");
    db.close();
    const again = must(await openLocalArchive(archive.path));
    expect(must(await again.ask("search.run", { query: "restraint", sort: "date", offset: 0, limit: 1, fold: false })).total).toBe(1);
    await again.close();
    const after = new DatabaseFile(archive.path);
    expect(after.prepare("SELECT count(*) FROM index_blocks WHERE segment_id = 99").pluck().get()).toBe(0);
    after.close();
  });

  it("finds what begins with some letters, in every script", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), word, (words, asked) => {
        const db = new DatabaseFile(":memory:");
        migrateArchive(db, () => {});
        db.prepare("INSERT INTO index_pending VALUES (1)").run();
        const terms = { headline: "", standfirst: "", body: words.join(" "), captions: "" };
        db.transaction(() => indexPending(db, new Map([[1 as ArticleId, terms]])))();
        const index = readTextIndex(db, 10);
        const [prefix = ""] = asked;
        const expected = [...new Set(words)].filter((each) => each.startsWith(prefix)).sort();
        expect([...index.termsStartingWith(prefix)].sort()).toEqual(expected);
        // A term is worked out when it is asked for, or known from being looked at.
        expect(
          index
            .startingWith(prefix)
            .map((each) => each.term)
            .sort(),
        ).toEqual(expected);
        expect(
          index
            .startingWith(prefix, (term) => term !== asked)
            .map((each) => each.term)
            .sort(),
        ).toEqual(expected.filter((each) => each !== asked));
        db.close();
      }),
      { numRuns: 30 },
    );
  });

  it("indexes anew, bit by bit, what another edition of the program indexed", async () => {
    const archive = await anArchive();
    await storeArticles(archive, [anArticle()]);
    await archive.close();
    const db = new DatabaseFile(archive.path);
    db.prepare("UPDATE index_segments SET edition = ?").run(indexEdition - 1);
    // It stemmed in another way.
    db.exec("UPDATE word_forms SET stem = 'old' || stem");
    db.close();
    const again = must(await openLocalArchive(archive.path));
    const found = async (query: string) =>
      must(await again.ask("search.run", { query, sort: "date", offset: 0, limit: 1, fold: false })).total;
    expect([await found("restraint"), await found("restraints")]).toEqual([1, 1]);
    await again.close();
    const after = new DatabaseFile(archive.path);
    expect(after.prepare("SELECT edition FROM index_segments").pluck().all()).toEqual([indexEdition]);
    after.close();
  });
});

function linesOf(id: number, zone: string, text: string): string[] {
  const places = new Map<string, number[]>();
  for (const [at, term] of text
    .split(" ")
    .filter((each) => each !== "")
    .entries())
    places.set(term, [...(places.get(term) ?? []), at]);
  return [...places].map(([term, at]) => `${term} ${id} ${zone} ${at.join(",")}`);
}

describe("compareTerms", () => {
  it("orders as SQLite does", () => {
    const db = new DatabaseFile(":memory:");
    const less = db.prepare<[string, string], number>("SELECT ? < ?").pluck();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        expect(compareTerms(a, b) < 0).toBe(less.get(a, b) === 1);
      }),
    );
    db.close();
  });
});

describe("a damaged block", () => {
  it("reads as zeros past its end", () => {
    const reader = new ByteReader(Uint8Array.from([200]));
    expect([reader.varint(), reader.varint(), reader.isAtEnd]).toEqual([72, 0, true]);
  });
});
