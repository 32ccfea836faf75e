/** A page of results. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { SearchPage, SearchRequest } from "../../../shared/contract/search.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { loadRows } from "../repositories/article-row.ts";
import { sql } from "../sql.ts";
import { foldCopies, foldedBeneath, isShown } from "./fold.ts";
import { findMatched, type Matched, uncounted } from "./matched.ts";
import { markRow } from "./snippet.ts";

/** From this many matches on, walking the days from the newest and asking each article is faster than sorting all matches. */
const manyMatches = 2000;

/** Weights of headline, standfirst, body and captions. */
const weights = "6.0, 3.0, 1.0, 0.5";

interface Found {
  readonly id: ArticleId;
  readonly score: number | null;
}

/** Sorts by published day (undated last), by when an article was added, or by relevance; a query without words has none. */
export function runSearch(db: Database, request: SearchRequest): Result<SearchPage, AppError> {
  const started = performance.now();
  const matched = findMatched(db, request.query, request.sort === "relevance" ? "count" : "ids");
  if (!matched.ok) return matched;
  const { total, node } = matched.value;
  const stories = request.fold ? total - foldCopies(db, matched.value) : total;
  const found = findPage(db, matched.value, request);
  const ids = found.map((each) => each.id);
  const scores = new Map(found.map((each) => [each.id, each.score]));
  const families = stories < total ? foldedBeneath(db, ids) : new Map<ArticleId, null>();
  const rows = loadRows(db, ids).map((loaded) => ({
    ...markRow(loaded, node),
    score: scores.get(loaded.row.id) ?? null,
    family: families.get(loaded.row.id) ?? null,
  }));
  return ok({ total, stories, ms: Math.round((performance.now() - started) * 100) / 100, rows });
}

/** All ids that match, newest first, at most 100,000. */
export function findIds(db: Database, query: string): Result<ArticleId[], AppError> {
  const matched = findMatched(db, query);
  if (!matched.ok) return matched;
  return ok(findPage(db, matched.value, { sort: "date", limit: 100_000, offset: 0, fold: false }).map((each) => each.id));
}

function findPage(db: Database, matched: Matched, { sort, limit, offset, fold }: Omit<SearchRequest, "query">): Found[] {
  const shown = (column: string): string => (fold ? `AND ${isShown(column)}` : "");
  if (sort === "relevance" && matched.ranking !== null) {
    return sql<Found>(
      db,
      `SELECT rowid AS id, -bm25(article_index, ${weights}) AS score FROM article_index
      WHERE article_index MATCH ? AND +rowid ${matched.onlyWords ? `NOT IN (${uncounted})` : "IN (SELECT id FROM temp.matched)"} ${shown("+rowid")}
      ORDER BY score DESC, rowid DESC LIMIT ? OFFSET ?`,
    ).all(matched.ranking, limit, offset);
  }
  if (sort === "added") {
    const table = matched.table();
    const where = table === "article_facts" ? "is_counted = 1" : "true";
    return sql<Found>(db, `SELECT id, NULL AS score FROM ${table} WHERE ${where} ${shown("id")} ORDER BY id DESC LIMIT ? OFFSET ?`).all(
      limit,
      offset,
    );
  }
  return sql<Found>(db, byDay(matched, shown("f.id"))).all(limit, offset);
}

/** @param shown  a condition that leaves out what is folded away, or nothing */
function byDay({ table: tableOf, total }: Matched, shown: string): string {
  const table = tableOf();
  const order = "ORDER BY f.day DESC, f.id DESC LIMIT ? OFFSET ?";
  const walk = "SELECT f.id, NULL AS score FROM article_facts f INDEXED BY article_facts_by_day";
  if (table === "article_facts") return `${walk} WHERE f.is_counted = 1 ${shown} ${order}`;
  if (total >= manyMatches) return `${walk} WHERE EXISTS (SELECT 1 FROM temp.matched m WHERE m.id = f.id) ${shown} ${order}`;
  return `SELECT f.id, NULL AS score FROM temp.matched m CROSS JOIN article_facts f ON f.id = m.id WHERE true ${shown} ${order}`;
}
