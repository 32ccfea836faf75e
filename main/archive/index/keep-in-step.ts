/**
 * Keeps the text index in step with the articles: triggers note which texts changed, and `indexPending` indexes them before the transaction
 * ends. What an older program indexed in another way waits in a backlog and is worked off bit by bit; until then its old index serves.
 */
import type { Database } from "better-sqlite3";
import type { Block } from "../../../shared/domain/article.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { sql } from "../sql.ts";
import type { ArticleTerms, IndexedArticle, LanguageForms } from "./invert.ts";
import { isJoinedAtOnce, Join, segmentsToJoin } from "./join.ts";
import { dropUnfinished, indexEdition, loadSegments, markGone, numberOf, type Segment, writeSegment } from "./segment.ts";
import { termsOfArticle } from "./terms-of-article.ts";
import { keepForms } from "./word-forms.ts";

/** How many articles of the backlog are indexed at a time: a tenth of a second's work. */
const backlogSlice = 200;

/** For so long the writer is held by a join of large segments, again and again. */
const joinMs = 100;

const known = new WeakMap<Database, Map<number, Segment>>();

function latestOf(db: Database): Map<number, Segment> {
  const segments = new Map(loadSegments(db, known.get(db)).map((each) => [each.id, each]));
  known.set(db, segments);
  return segments;
}

/**
 * Indexes the texts that changed in the transaction that is open. Must be the last thing before it is committed.
 *
 * @param prepared  terms that are known already, of articles whose text has not changed since; their forms are the caller's to keep
 */
export function indexPending(db: Database, prepared: ReadonlyMap<ArticleId, ArticleTerms> = new Map()): void {
  const pending = sql<{ id: ArticleId }>(db, "SELECT id FROM index_pending ORDER BY id").all();
  if (pending.length === 0) return;
  const segments = latestOf(db);
  const ids = pending.map((each) => each.id);
  forget(db, segments, ids);
  const forms: LanguageForms[] = [];
  const articles = ids.flatMap((id): IndexedArticle[] => {
    const known = prepared.get(id);
    if (known !== undefined) return [{ id, terms: known }];
    const read = readWords(db, id);
    forms.push(...(read?.forms ?? []));
    return read === null ? [] : [{ id, terms: read.terms }];
  });
  if (articles.length > 0) keep(segments, writeSegment(db, articles));
  keepForms(db, forms);
  sql(db, "DELETE FROM index_pending").run();
  sql(db, "DELETE FROM index_backlog WHERE id IN (SELECT value FROM json_each(?))").run(JSON.stringify(ids));
  for (let joined = freeToJoin(db, segments); joined.length > 0 && isJoinedAtOnce(joined); joined = freeToJoin(db, segments)) {
    const join = new Join(db, joined);
    join.work(() => true);
    finish(join, segments);
  }
}

/** The join of large segments that is at work on a connection. */
const joins = new WeakMap<Database, Join>();

function freeToJoin(db: Database, segments: ReadonlyMap<number, Segment>): Segment[] {
  const busy = joins.get(db)?.segments.map((each) => each.id) ?? [];
  return segmentsToJoin([...segments.values()].filter((each) => !busy.includes(each.id)));
}

function finish(join: Join, segments: Map<number, Segment>): void {
  const joined = join.finish(segments);
  for (const { id } of join.segments) segments.delete(id);
  if (joined !== null) keep(segments, joined);
}

/** Joins large segments for a while, in a transaction of its own. @returns whether more is left */
function joinSome(db: Database, forMs: number): boolean {
  const until = performance.now() + forMs;
  const segments = latestOf(db);
  const next = freeToJoin(db, segments);
  if (!joins.has(db) && next.length === 0) return false;
  const turn = db.transaction(() => {
    const join = joins.get(db) ?? new Join(db, next);
    joins.set(db, join);
    if (join.work(() => performance.now() < until)) return;
    finish(join, segments);
    joins.delete(db);
  });
  try {
    turn.immediate();
  } catch (thrown) {
    // What it had written is rolled back, and it would go on behind that.
    joins.delete(db);
    throw thrown;
  }
  return joins.has(db) || freeToJoin(db, segments).length > 0;
}

const keep = (segments: Map<number, Segment>, segment: Segment): void => void segments.set(segment.id, segment);

function forget(db: Database, segments: Map<number, Segment>, ids: readonly ArticleId[]): void {
  for (const segment of [...segments.values()]) {
    const newest = segment.ids.at(-1) ?? 0;
    const numbers = ids.flatMap((id) => (id > newest ? [] : numberOf(segment, id))).filter((each) => each !== -1);
    if (numbers.length === 0) continue;
    const left = markGone(db, segment, numbers);
    if (left === null) segments.delete(segment.id);
    else keep(segments, left);
  }
}

function readWords(db: Database, id: ArticleId): ReturnType<typeof termsOfArticle> | null {
  const row = sql<{ headline: string; standfirst: string | null; language: string | null; blocks: string }>(
    db,
    "SELECT headline, standfirst, language, blocks FROM articles WHERE id = ?",
  ).get(id);
  if (row === undefined) return null;
  const blocks: Block[] = JSON.parse(row.blocks);
  return termsOfArticle({ ...row, blocks });
}

/** Makes the index ready on a connection: puts what another edition of this program indexed into the backlog. */
export function readyIndex(db: Database): void {
  dropUnfinished(db);
  if (sql(db, "SELECT 1 FROM index_segments WHERE edition <> ?").get(indexEdition) === undefined) return;
  const old = loadSegments(db).filter((each) => each.edition !== indexEdition);
  db.transaction(() => {
    for (const { ids } of old)
      sql(db, "INSERT OR IGNORE INTO index_backlog (id) SELECT value FROM json_each(?)").run(JSON.stringify(Array.from(ids)));
  }).immediate();
}

/** Does a tenth of a second's work of what waits in the background. @returns whether more is left */
export const tendIndex = (db: Database, forMs = joinMs): boolean => workOffBacklog(db) || joinSome(db, forMs);

/** Indexes some of the backlog in a transaction of its own. @returns whether more is left */
function workOffBacklog(db: Database): boolean {
  const waiting = "SELECT id FROM index_backlog ORDER BY id LIMIT ?";
  if (sql(db, waiting).get(1) === undefined) return false;
  db.transaction(() => {
    sql(db, `INSERT OR IGNORE INTO index_pending (id) ${waiting}`).run(backlogSlice);
    indexPending(db);
  }).immediate();
  return sql(db, waiting).get(1) !== undefined;
}
