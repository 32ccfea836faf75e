/** The values that a field of the query language has in the archive, with the articles that have them: for completion. */
import type { Database } from "better-sqlite3";
import type { FieldValues, ValueField } from "../../../shared/contract/search.ts";
import { hasValues, isValues } from "../../../shared/query/ast.ts";
import { sql } from "../sql.ts";
import { countBits } from "./bits.ts";
import { evaluate } from "./evaluate.ts";
import { findFacets } from "./facets.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";

/** Beyond these, authors are those of the latest articles. */
const authorsOf = 20_000;

const ofOutlets = (value: string): string =>
  `SELECT ${value} AS name, count(f.id) AS count FROM outlets o LEFT JOIN article_facts f ON f.outlet_id = o.id AND f.is_counted = 1
  WHERE ${value} IS NOT NULL AND ${value} <> 'unknown' GROUP BY ${value}`;
const ofFacts = (value: string, where: string): string =>
  `SELECT ${value} AS name, count(*) AS count FROM article_facts WHERE ${value} IS NOT NULL AND ${where} GROUP BY ${value}`;

type Listed = "outlet" | "country" | "kind" | "lang" | "verdict" | "source" | "author" | "date";

const listed: Readonly<Record<Listed, string>> = {
  outlet: ofOutlets("o.name"),
  country: ofOutlets("o.country"),
  kind: ofOutlets("o.kind"),
  lang: ofFacts("language", "is_counted = 1"),
  // A query for a verdict finds what does not count as well.
  verdict: ofFacts("verdict", "true"),
  source:
    "SELECT c.origin AS name, count(*) AS count FROM articles a JOIN captures c ON c.id = a.capture_id WHERE a.is_counted GROUP BY c.origin",
  author: `SELECT j.value AS name, count(DISTINCT a.id) AS count FROM articles a, json_each(a.authors) j
    WHERE a.is_counted AND a.id > (SELECT max(id) FROM articles) - ${authorsOf} GROUP BY j.value`,
  date: ofFacts("substr(day, 1, 7)", "is_counted = 1"),
};

export function listFieldValues(db: Database, field: ValueField): FieldValues {
  switch (field) {
    case "is":
      return inSnapshot(db, (at) => isValues.map((what) => ({ name: what, count: countOf(at, what) })));
    case "has":
      return hasValues.map((name) => ({ name, count: null }));
    case "tag":
      return withEmpty(db, "SELECT path AS name FROM tags", facetsOf(db).tag);
    case "dossier":
      return withEmpty(db, "SELECT name FROM dossiers", facetsOf(db).dossier);
    case "actor":
    case "says":
    case "about":
      return facetsOf(db).actor;
    default:
      return sql<{ name: string; count: number }>(db, `${listed[field]} ORDER BY count DESC, name`).all();
  }
}

const countOf = (at: Snapshot, what: (typeof isValues)[number]): number => countBits(evaluate(at, { kind: "is", what }).bits);

function facetsOf(db: Database): Readonly<Record<"tag" | "dossier" | "actor", FieldValues>> {
  const facets = findFacets(db, "");
  const named = (values: readonly { readonly label: string; readonly count: number }[]): FieldValues =>
    values.map(({ label, count }) => ({ name: label, count }));
  if (!facets.ok) return { tag: [], dossier: [], actor: [] };
  return { tag: named(facets.value.tag), dossier: named(facets.value.dossier), actor: named(facets.value.actor) };
}

/** With those that no article has. */
function withEmpty(db: Database, names: string, counted: FieldValues): FieldValues {
  const known = new Set(counted.map(({ name }) => name));
  const others = sql<{ name: string }>(db, names).all();
  return [...counted, ...others.flatMap(({ name }) => (known.has(name) ? [] : [{ name, count: 0 }]))];
}
