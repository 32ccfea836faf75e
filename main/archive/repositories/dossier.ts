/** Dossiers and saved comparisons. */
import type { Database } from "better-sqlite3";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { SavedComparison } from "../../../shared/domain/comparison.ts";
import type { Dossier } from "../../../shared/domain/dossier.ts";
import type { ArticleId, ComparisonId, DossierId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";
import { loadRows } from "./article-row.ts";

const dossierSql = `
SELECT d.id, d.name, d.notes, count(f.id) AS articles, min(f.day) AS "from", max(f.day) AS "to", d.created_at AS createdAt
FROM dossiers d LEFT JOIN dossier_articles da ON da.dossier_id = d.id LEFT JOIN article_facts f ON f.id = da.article_id`;

export function listDossiers(db: Database): Dossier[] {
  return sql<Dossier>(db, `${dossierSql} GROUP BY d.id ORDER BY d.name COLLATE NOCASE`).all();
}

const membersSql = "SELECT f.id FROM dossier_articles da JOIN article_facts f ON f.id = da.article_id WHERE da.dossier_id = ?";

/** Its first articles by published day, oldest first, those without a day at the end; counts of all. */
export function loadDossier(db: Database, { id, limit }: CallInput<"dossiers.load">): Result<CallOutput<"dossiers.load">, AppError> {
  const dossier = readDossier(db, id);
  if (!dossier.ok) return dossier;
  const members = sql<{ id: ArticleId }>(db, `${membersSql} ORDER BY f.day IS NULL, f.day, f.id LIMIT ?`).all(id, limit);
  return ok({
    dossier: dossier.value,
    rows: loadRows(
      db,
      members.map((each) => each.id),
    ).map((each) => each.row),
    outlets: countMembers(db, id, "o.name"),
    languages: countMembers(db, id, "f.language"),
  });
}

/** The last of its articles in the same order, without their rows. */
export function lastOfDossier(
  db: Database,
  { id, most }: { readonly id: DossierId; readonly most: number },
): Result<ArticleId[], AppError> {
  const dossier = readDossier(db, id);
  if (!dossier.ok) return dossier;
  const members = sql<{ id: ArticleId }>(db, `${membersSql} ORDER BY f.day IS NULL DESC, f.day DESC, f.id DESC LIMIT ?`).all(id, most);
  return ok(members.map((each) => each.id).reverse());
}

function countMembers(db: Database, id: DossierId, name: "o.name" | "f.language") {
  return sql<{ name: string | null; count: number }>(
    db,
    `SELECT ${name} AS name, count(*) AS count FROM dossier_articles da JOIN article_facts f ON f.id = da.article_id
    LEFT JOIN outlets o ON o.id = f.outlet_id WHERE da.dossier_id = ? GROUP BY 1 ORDER BY 2 DESC, 1`,
  ).all(id);
}

export function saveDossier(db: Database, input: CallInput<"dossiers.save">): Result<Dossier, AppError> {
  const { id, name, notes, articleIds = [] } = input;
  const taken = sql<{ id: DossierId }>(db, "SELECT id FROM dossiers WHERE name = ?").get(name);
  if (taken !== undefined && taken.id !== id) return err({ kind: "name-taken", name });
  if (id !== null) {
    sql(db, "UPDATE dossiers SET name = ?, notes = ? WHERE id = ?").run(name, notes, id);
    return addToDossier(db, { id, articleIds: [...articleIds] });
  }
  const made = sql<{ id: DossierId }>(db, "INSERT INTO dossiers (name, notes, created_at) VALUES (?, ?, ?) RETURNING id").get(
    name,
    notes,
    new Date().toISOString(),
  );
  return made === undefined ? err({ kind: "not-found", what: "dossier" }) : addToDossier(db, { id: made.id, articleIds: [...articleIds] });
}

export function removeDossier(db: Database, id: DossierId): Result<null, AppError> {
  const { changes } = sql(db, "DELETE FROM dossiers WHERE id = ?").run(id);
  return changes === 0 ? err({ kind: "not-found", what: "dossier" }) : ok(null);
}

export function addToDossier(db: Database, input: CallInput<"dossiers.add">): Result<Dossier, AppError> {
  const dossier = readDossier(db, input.id);
  if (!dossier.ok) return dossier;
  sql(
    db,
    "INSERT OR IGNORE INTO dossier_articles (dossier_id, article_id) SELECT ?, a.id FROM json_each(?) w JOIN articles a ON a.id = w.value",
  ).run(input.id, JSON.stringify(input.articleIds));
  return readDossier(db, input.id);
}

export function dropFromDossier(db: Database, input: CallInput<"dossiers.drop">): Result<Dossier, AppError> {
  sql(db, "DELETE FROM dossier_articles WHERE dossier_id = ? AND article_id IN (SELECT value FROM json_each(?))").run(
    input.id,
    JSON.stringify(input.articleIds),
  );
  return readDossier(db, input.id);
}

/** Dossiers that hold an article. */
export function dossiersOf(db: Database, id: ArticleId): { id: DossierId; name: string }[] {
  return sql<{ id: DossierId; name: string }>(
    db,
    "SELECT d.id, d.name FROM dossier_articles da JOIN dossiers d ON d.id = da.dossier_id WHERE da.article_id = ? ORDER BY d.name COLLATE NOCASE",
  ).all(id);
}

function readDossier(db: Database, id: DossierId): Result<Dossier, AppError> {
  const found = sql<Dossier>(db, `${dossierSql} WHERE d.id = ? GROUP BY d.id`).get(id);
  return found === undefined ? err({ kind: "not-found", what: "dossier" }) : ok(found);
}

interface ComparisonRow {
  readonly id: ComparisonId;
  readonly name: string;
  readonly articleIds: string;
  readonly createdAt: string;
}

const comparisonSql = "SELECT id, name, article_ids AS articleIds, created_at AS createdAt FROM comparisons";

export function listComparisons(db: Database): SavedComparison[] {
  return sql<ComparisonRow>(db, `${comparisonSql} ORDER BY name COLLATE NOCASE`).all().map(toComparison);
}

export function saveComparison(db: Database, input: CallInput<"compare.save">): Result<SavedComparison, AppError> {
  const { id, name, articleIds } = input;
  const taken = sql<{ id: ComparisonId }>(db, "SELECT id FROM comparisons WHERE name = ?").get(name);
  if (taken !== undefined && taken.id !== id) return err({ kind: "name-taken", name });
  const members = JSON.stringify(articleIds);
  if (id !== null) sql(db, "UPDATE comparisons SET name = ?, article_ids = ? WHERE id = ?").run(name, members, id);
  else {
    sql(db, "INSERT INTO comparisons (name, article_ids, created_at) VALUES (?, ?, ?)").run(name, members, new Date().toISOString());
  }
  const row = sql<ComparisonRow>(db, `${comparisonSql} WHERE name = ?`).get(name);
  return row === undefined ? err({ kind: "not-found", what: "comparison" }) : ok(toComparison(row));
}

export function removeComparison(db: Database, id: ComparisonId): Result<null, AppError> {
  const { changes } = sql(db, "DELETE FROM comparisons WHERE id = ?").run(id);
  return changes === 0 ? err({ kind: "not-found", what: "comparison" }) : ok(null);
}

const toComparison = (row: ComparisonRow): SavedComparison => ({ ...row, articleIds: JSON.parse(row.articleIds) });
