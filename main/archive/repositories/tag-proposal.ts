/** Saved searches that propose a tag: what waits for a decision, and what was decided. A refusal is remembered. */
import type { Database } from "better-sqlite3";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ArticleId, SavedSearchId, TagId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { TagRule } from "../../../shared/domain/saved-search.ts";
import { markerFor } from "../search/marker.ts";
import { findIds } from "../search/run.ts";
import { markRow } from "../search/snippet.ts";
import { sql } from "../sql.ts";
import { loadRows } from "./article-row.ts";
import { applyTag } from "./tag.ts";
import { subtree } from "./tag-tree.ts";

interface Rule {
  readonly id: SavedSearchId;
  readonly query: string;
  readonly tagId: TagId;
  readonly path: string;
}

const ruleSql = "SELECT s.id, s.query, t.id AS tagId, t.path FROM saved_searches s JOIN tags t ON t.id = s.tag_id";

/** One for each search that proposes a tag. */
export function listTagRules(db: Database): TagRule[] {
  return sql<Rule>(db, `${ruleSql} ORDER BY s.id`)
    .all()
    .map((rule) => {
      const { accepted, refused } = sql<{ accepted: number; refused: number }>(
        db,
        `SELECT count(*) FILTER (WHERE is_accepted = 1) AS accepted, count(*) FILTER (WHERE is_accepted = 0) AS refused
        FROM tag_decisions WHERE search_id = ? AND tag_id = ?`,
      ).get(rule.id, rule.tagId) ?? { accepted: 0, refused: 0 };
      return { id: rule.id, open: openProposals(db, rule).length, accepted, refused };
    });
}

/** A page of the articles that a search proposes its tag for, newest first. Errors: not-found. */
export function listProposals(
  db: Database,
  { id, offset, limit }: CallInput<"searches.proposals">,
): Result<CallOutput<"searches.proposals">, AppError> {
  const rule = findRule(db, id);
  if (rule === undefined) return err({ kind: "not-found", what: "tag rule" });
  const open = openProposals(db, rule);
  const marker = markerFor(db, rule.query);
  return ok({ total: open.length, rows: loadRows(db, open.slice(offset, offset + limit)).map((row) => markRow(row, marker)) });
}

/** Accepting tags the articles; refusing keeps the search from proposing them again. Errors: not-found. */
export function decideProposals(db: Database, { id, articleIds, accept }: CallInput<"searches.decide">): Result<null, AppError> {
  const rule = findRule(db, id);
  if (rule === undefined) return err({ kind: "not-found", what: "tag rule" });
  sql(
    db,
    `INSERT INTO tag_decisions (search_id, tag_id, article_id, is_accepted, decided_at)
    SELECT ?, ?, a.id, ?, ? FROM json_each(?) w JOIN articles a ON a.id = w.value
    WHERE true ON CONFLICT (search_id, tag_id, article_id) DO UPDATE SET is_accepted = excluded.is_accepted, decided_at = excluded.decided_at`,
  ).run(id, rule.tagId, Number(accept), new Date().toISOString(), JSON.stringify(articleIds));
  if (!accept) return ok(null);
  const tagged = applyTag(db, { articleIds, path: rule.path, on: true });
  return tagged.ok ? ok(null) : tagged;
}

const findRule = (db: Database, id: SavedSearchId): Rule | undefined => sql<Rule>(db, `${ruleSql} WHERE s.id = ?`).get(id);

/** What the search finds, less what carries the tag or one below it, less what was decided. */
function openProposals(db: Database, { id, query, tagId, path }: Rule): ArticleId[] {
  const found = findIds(db, query);
  if (!found.ok) return [];
  const tags = JSON.stringify(subtree(db, path).map((tag) => tag.id));
  const settled = sql<{ id: ArticleId }>(
    db,
    `SELECT article_id AS id FROM article_tags WHERE tag_id IN (SELECT value FROM json_each(?))
    UNION SELECT article_id FROM tag_decisions WHERE search_id = ? AND tag_id = ?`,
  ).all(tags, id, tagId);
  const out = new Set(settled.map((each) => each.id));
  return found.value.filter((each) => !out.has(each));
}
