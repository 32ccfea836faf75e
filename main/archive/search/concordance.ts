/** Pages of a concordance: its lines filtered and sorted, in an order that holds while a person goes through it. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ConcordanceLine, ConcordancePage, ConcordanceRequest } from "../../../shared/contract/insight.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";
import { contextIn, type KeptLine, readOn } from "./concordance-lines.ts";
import { arrange } from "./concordance-order.ts";

/** Every mention that a query asks for, in every article that matches (of 100,000 at most, the newest). Errors: query-invalid. */
export function readConcordance(db: Database, request: ConcordanceRequest): Result<ConcordancePage, AppError> {
  const read = readOn(db, request.query, request.isStopped);
  if (!read.ok) return read;
  const concordance = read.value;
  const list = arrange(concordance, request, () => outletsOf(db, concordance.ids));
  let total = 0;
  let seen = 0;
  for (const lines of concordance.lines.values()) {
    total += lines.length;
    for (const { seenId } of lines) if (seenId !== null) seen += 1;
  }
  return ok({
    hasWords: (concordance.marker?.words ?? 0) > 0,
    articles: concordance.ids.length,
    read: concordance.ids.length - concordance.pending.length,
    total,
    seen,
    list: list.id,
    arranging: list.arranging,
    shown: list.lines.length,
    lines: withFacts(db, list.lines.slice(request.offset, request.offset + request.limit)),
  });
}

/** By the list that they are of, which is another one when the archive has changed. */
const knownOutlets = new WeakMap<readonly ArticleId[], ReadonlyMap<ArticleId, string>>();

function outletsOf(db: Database, ids: readonly ArticleId[]): ReadonlyMap<ArticleId, string> {
  const known = knownOutlets.get(ids);
  if (known !== undefined) return known;
  const rows = sql<{ id: ArticleId; name: string }>(
    db,
    "SELECT a.id, o.name FROM json_each(?) wanted JOIN articles a ON a.id = wanted.value JOIN outlets o ON o.id = a.outlet_id",
  ).all(JSON.stringify(ids));
  const made = new Map(rows.map((each) => [each.id, each.name]));
  knownOutlets.set(ids, made);
  return made;
}

function withFacts(db: Database, lines: readonly KeptLine[]): ConcordanceLine[] {
  const ids = [...new Set(lines.map((line) => line.articleId))];
  const facts = sql<{ id: ArticleId } & Pick<ConcordanceLine, "outlet" | "day">>(
    db,
    `SELECT a.id, o.name AS outlet, a.day FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
    WHERE a.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  const byId = new Map(facts.map((each) => [each.id, each]));
  return lines.map((line) => {
    const { outlet = null, day = null } = byId.get(line.articleId) ?? {};
    const { articleId, zone, start, nth, seenId } = line;
    return { articleId, zone, start, nth, ...contextIn(line), outlet, day, seenId };
  });
}
