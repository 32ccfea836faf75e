/** How articles fall on days, outlets and languages. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ArticleId, OutletId } from "../../../shared/domain/ids.ts";
import { nextPeriod } from "../../../shared/domain/period.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import type { IsoDay } from "../../../shared/domain/time.ts";
import { parseQuery } from "../../../shared/query/parse.ts";
import { sql } from "../sql.ts";
import { findIds } from "./run.ts";

export interface Tally {
  readonly day: IsoDay | null;
  readonly outletId: OutletId | null;
  readonly language: string | null;
  readonly count: number;
}

const columns = "f.day, f.outlet_id AS outletId, f.language, count(*) AS count";

/** All matches of a query. Errors: query-invalid. */
export function tallyMatches(db: Database, query: string): Result<Tally[], AppError> {
  const parsed = parseQuery(query);
  if (parsed.ok && parsed.value === null) return ok([...tallyCollected(db, false)]);
  const ids = allIds(db, query);
  if (!ids.ok) return ids;
  const counted = sql<Tally>(
    db,
    `SELECT ${columns} FROM json_each(?) m CROSS JOIN article_facts f ON f.id = m.value GROUP BY f.day, f.outlet_id, f.language`,
  );
  return ok(counted.all(JSON.stringify(ids.value)));
}

const kept = new WeakMap<Database, { readonly key: string; readonly tallies: readonly Tally[] }>();

/** What the archive holds: what counts, or all of it. */
export function tallyCollected(db: Database, withUncounted: boolean): readonly Tally[] {
  const key = `${db.pragma("data_version", { simple: true })} ${withUncounted}`;
  const known = kept.get(db);
  if (known?.key === key) return known.tallies;
  const where = withUncounted ? "" : "WHERE f.is_counted = 1";
  const tallies = sql<Tally>(db, `SELECT ${columns} FROM article_facts f ${where} GROUP BY f.day, f.outlet_id, f.language`).all();
  kept.set(db, { key, tallies });
  return tallies;
}

/** `findIds` gives so many at most, the newest. */
const mostIds = 100_000;

/** Where one answer is full, the days before its oldest one are asked for on their own. */
function allIds(db: Database, query: string): Result<ArticleId[], AppError> {
  const found = new Set<ArticleId>();
  for (let asked = query; ; ) {
    const page = findIds(db, asked);
    if (!page.ok) return page;
    const before = found.size;
    for (const id of page.value) found.add(id);
    const oldest = page.value.at(-1);
    if (oldest === undefined || page.value.length < mostIds || found.size === before) return ok([...found]);
    const day = sql<{ day: IsoDay | null }>(db, "SELECT day FROM article_facts WHERE id = ?").get(oldest)?.day ?? null;
    if (day === null) return ok([...found]);
    asked = `(${query}) before:${nextPeriod(day, "day")}`;
  }
}
