/** What a person said of two texts in different languages. */
import type { Database } from "better-sqlite3";
import type { CopyDecision } from "../../../shared/domain/family.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";
import { inOrder } from "./family.ts";

/** Keeps a person's word, over an earlier one. */
export function decideTranslation(db: Database, decision: CopyDecision): void {
  sql(
    db,
    `INSERT INTO translation_decisions (article_id, other_id, is_translation, decided_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (article_id, other_id) DO UPDATE SET is_translation = excluded.is_translation, decided_at = excluded.decided_at`,
  ).run(...inOrder(decision), Number(decision.isSame), new Date().toISOString());
}

/** A story that a thousand ran is not listed a thousand times. */
const mostTold = 2_000;

/**
 * What was said of an article, or of a copy of it, and another: it holds for the other's copies, too.
 * The latest word stands.
 */
export function translationDecisions(db: Database, id: ArticleId): CopyDecision[] {
  const said = sql<{ otherId: ArticleId; isSame: 0 | 1 }>(
    db,
    `WITH own (id) AS (
      SELECT ? UNION SELECT fellow.article_id FROM family_members m JOIN family_members fellow ON fellow.family_id = m.family_id WHERE m.article_id = ?
    ), said (id, is_translation, decided_at) AS (
      SELECT other_id, is_translation, decided_at FROM translation_decisions WHERE article_id IN own
      UNION ALL SELECT article_id, is_translation, decided_at FROM translation_decisions WHERE other_id IN own
    )
    SELECT coalesce(fellow.article_id, said.id) AS otherId, said.is_translation AS isSame
    FROM said LEFT JOIN family_members m ON m.article_id = said.id LEFT JOIN family_members fellow ON fellow.family_id = m.family_id
    ORDER BY said.decided_at DESC, otherId = said.id DESC LIMIT ${mostTold}`,
  )
    .all(id, id)
    .map((each): [ArticleId, boolean] => [each.otherId, each.isSame === 1]);
  return [...new Map(said.toReversed())].map(([otherId, isSame]) => ({ articleId: id, otherId, isSame }));
}
