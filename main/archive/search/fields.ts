/** Which articles a field of the query language means. */
import type { Database } from "better-sqlite3";
import { assertNever } from "../../../shared/domain/result.ts";
import type { HasValue, NameField } from "../../../shared/query/ast.ts";
import { foldText } from "../../../shared/query/terms.ts";
import { sql } from "../sql.ts";
import { type Bits, bitsOf } from "./bits.ts";
import { where } from "./facts.ts";
import { idsNamed } from "./name.ts";
import type { Snapshot } from "./snapshot.ts";

const hasSql: Readonly<Record<HasValue, string>> = {
  note: "SELECT DISTINCT article_id AS id FROM annotations WHERE note <> ''",
  highlight: "SELECT DISTINCT article_id AS id FROM annotations",
  quote: "SELECT DISTINCT article_id AS id FROM quotes",
  // A caption tells of a picture; the pictures themselves are not kept.
  image: "SELECT a.id FROM articles a WHERE EXISTS (SELECT 1 FROM json_each(a.blocks) b WHERE b.value ->> 'kind' = 'caption')",
  revision: "SELECT article_id AS id FROM revisions GROUP BY article_id HAVING count(*) > 1",
};

export const idsThatHave = (db: Database, what: HasValue): number[] => pluck(db, hasSql[what]);

export function idsInField(at: Snapshot, field: NameField, value: string): Bits {
  const { db, facts } = at;
  switch (field) {
    case "lang": {
      const code = facts.languages.list.indexOf(value.toLowerCase());
      return where(facts, ({ language }, id) => +(code > 0 && language[id] === code));
    }
    case "outlet":
      return ofOutlets(at, idsNamed(db, "outlet", value));
    case "country":
    case "kind":
      return ofOutlets(at, outletsWith(db, field, value));
    case "id": {
      const id = Number(value);
      return where(facts, (_, each) => +(each === id));
    }
    default:
      return bitsOf(idsBySql(db, field, value), facts.size);
  }
}

function ofOutlets({ facts }: Snapshot, outlets: readonly number[]): Bits {
  const wanted = new Set(outlets);
  return where(facts, ({ outlet }, id) => +wanted.has(outlet[id] ?? 0));
}

function outletsWith(db: Database, field: "country" | "kind", value: string): number[] {
  const wanted = value.toLowerCase();
  return sql<{ id: number; value: string | null }>(db, `SELECT id, ${field} AS value FROM outlets`)
    .all()
    .filter((each) => each.value?.toLowerCase() === wanted)
    .map((each) => each.id);
}

function idsBySql(db: Database, field: Exclude<NameField, "lang" | "outlet" | "country" | "kind" | "id">, value: string): number[] {
  switch (field) {
    case "tag":
      return pluck(db, `SELECT article_id AS id FROM article_tags WHERE ${among("tag_id")}`, JSON.stringify(idsNamed(db, "tag", value)));
    case "dossier":
      return pluck(
        db,
        `SELECT article_id AS id FROM dossier_articles WHERE ${among("dossier_id")}`,
        JSON.stringify(idsNamed(db, "dossier", value)),
      );
    case "author":
      return holding(
        db,
        "SELECT id, concat_ws(char(10), byline, authors) AS text FROM articles WHERE byline IS NOT NULL OR authors <> '[]'",
        value,
      );
    case "url":
      return pluck(db, "SELECT id FROM articles WHERE url IS NOT NULL AND instr(lower(url), ?) > 0", value.toLowerCase());
    case "source":
      return pluck(
        db,
        "SELECT a.id FROM articles a JOIN captures c ON c.id = a.capture_id WHERE c.origin = ? OR instr(lower(c.name), ?) > 0",
        value.toLowerCase(),
        value.toLowerCase(),
      );
    case "note":
      return holding(db, "SELECT article_id AS id, note || char(10) || exact AS text FROM annotations", value);
    case "quote":
      return holding(db, "SELECT article_id AS id, exact AS text FROM quotes", value);
    case "says":
      return ofActors(db, "SELECT article_id AS id FROM quotes WHERE actor_id IN (SELECT value FROM json_each(?))", value);
    case "about":
    case "actor":
      return [
        ...ofActors(db, "SELECT article_id AS id FROM quotes WHERE actor_id IN (SELECT value FROM json_each(?))", value),
        ...ofActors(
          db,
          "SELECT ea.article_id AS id FROM event_articles ea JOIN event_actors a ON a.event_id = ea.event_id WHERE a.actor_id IN (SELECT value FROM json_each(?))",
          value,
        ),
      ];
    default:
      return assertNever(field);
  }
}

function ofActors(db: Database, from: string, value: string): number[] {
  const actors = holding(db, "SELECT actor_id AS id, name AS text FROM actor_names", value);
  return pluck(db, from, JSON.stringify(actors));
}

/** Ids of the rows whose text has the words of `value` side by side. */
function holding(db: Database, from: string, value: string): number[] {
  const wanted = ` ${foldText(value)} `;
  return sql<{ id: number; text: string }>(db, from)
    .all()
    .filter((each) => ` ${foldText(each.text)} `.includes(wanted))
    .map((each) => each.id);
}

const among = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;

const pluck = (db: Database, from: string, ...values: string[]): number[] =>
  sql<{ id: number }>(db, from)
    .all(...values)
    .map((each) => each.id);
