/** Cleaning rules of outlets. A revoked rule stays listed and can be put in force again. */
import type { Database } from "better-sqlite3";
import type { CallInput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ListedRule } from "../../../shared/contract/rules.ts";
import type { CleaningRuleId, OutletId } from "../../../shared/domain/ids.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";

export function listRules(db: Database, outlet: OutletId): ListedRule[] {
  return sql<ListedRule>(
    db,
    `SELECT r.id, r.outlet_id AS outletId, r.action, r.fits, r.text, r.article_id AS articleId, r.made_at AS madeAt,
      r.revoked_at AS revokedAt, a.headline
    FROM cleaning_rules r LEFT JOIN articles a ON a.id = r.article_id
    WHERE r.outlet_id = ? ORDER BY r.revoked_at IS NOT NULL, r.made_at DESC, r.id DESC`,
  ).all(outlet);
}

/** The newest word stands: a rule that says the contrary of the same words is revoked. */
export function saveRule(db: Database, rule: CallInput<"rules.save">): Result<null, AppError> {
  if (sql(db, "SELECT 1 FROM outlets WHERE id = ?").get(rule.outletId) === undefined) return err({ kind: "not-found", what: "outlet" });
  const now = new Date().toISOString();
  sql(
    db,
    "UPDATE cleaning_rules SET revoked_at = ? WHERE outlet_id = ? AND action <> ? AND fits = ? AND text = ? AND revoked_at IS NULL",
  ).run(now, rule.outletId, rule.action, rule.fits, rule.text);
  sql(
    db,
    `INSERT INTO cleaning_rules (outlet_id, action, fits, text, article_id, made_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (outlet_id, action, fits, text) DO UPDATE SET article_id = excluded.article_id, made_at = excluded.made_at, revoked_at = NULL`,
  ).run(rule.outletId, rule.action, rule.fits, rule.text, rule.articleId, now);
  return ok(null);
}

export function revokeRule(db: Database, id: CleaningRuleId): Result<null, AppError> {
  const { changes } = sql(db, "UPDATE cleaning_rules SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL").run(
    new Date().toISOString(),
    id,
  );
  return changes === 0 ? err({ kind: "not-found", what: "cleaning rule" }) : ok(null);
}
