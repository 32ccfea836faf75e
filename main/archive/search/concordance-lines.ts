/** The lines of a concordance, kept for one query while it is looked at: built part by part, and again only for what has changed. */
import type { Database } from "better-sqlite3";
import { type Context, contextOf, describedContext } from "../../../shared/concordance/context.ts";
import { matchSeen } from "../../../shared/concordance/seen.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import { readingText } from "../../../shared/domain/article.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import type { MentionZone } from "../../../shared/domain/mention.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import type { Span } from "../../../shared/domain/span.ts";
import { hitsInArticle } from "../../../shared/query/article-hits.ts";
import { articlesMarkedSince, marksOf, type SeenState, seenState } from "../repositories/concordance-seen.ts";
import { sql } from "../sql.ts";
import { type Marker, markerFor } from "./marker.ts";
import { findIds } from "./run.ts";
import { readAsked } from "./widened.ts";

/** `text`: left context, hit and right context; the hit stands from `at` to `end`. */
export interface KeptLine {
  readonly articleId: ArticleId;
  readonly zone: MentionZone;
  readonly start: number;
  readonly nth: number;
  readonly text: string;
  readonly at: number;
  readonly end: number;
  seenId: number | null;
  /** What it is filtered and sorted by, made when first asked for. */
  folded: string | null;
  before: string | null;
  after: string | null;
}

export interface Concordance {
  readonly key: string;
  /** Finds the query's words; null for a query that asks for none. */
  readonly marker: Marker | null;
  /** The archive's state that the ids are of. */
  version: number;
  texts: number;
  /** Newest first. */
  ids: readonly ArticleId[];
  readonly lines: Map<ArticleId, readonly KeptLine[]>;
  /** Articles that are still to be read. */
  pending: ArticleId[];
  seen: SeenState;
  /** Another number when lines came or went. */
  generation: number;
}

export const contextIn = ({ text, at, end }: Pick<KeptLine, "text" | "at" | "end">): Context => ({
  left: text.slice(0, at),
  hit: text.slice(at, end),
  right: text.slice(end),
});

/** One call reads no longer than this, so that other questions get their turn and a person sees it move. */
const sliceMs = 120;
const readAtOnce = 100;

const kept = new WeakMap<Database, Concordance>();

/**
 * The concordance of a query, read on by one slice of time. Errors: query-invalid.
 *
 * @param isStopped  no more is read than was
 */
export function readOn(db: Database, query: string, isStopped: boolean): Result<Concordance, AppError> {
  const current = currentFor(db, query);
  if (!current.ok) return current;
  const concordance = current.value;
  const until = performance.now() + sliceMs;
  while (concordance.pending.length > 0 && !isStopped) {
    readArticles(db, concordance, concordance.pending.splice(-readAtOnce));
    if (performance.now() > until) break;
  }
  takeMarks(db, concordance);
  return current;
}

/** The one at hand while neither query, day nor archive have changed, or brought up to date where it can be. */
function currentFor(db: Database, query: string): Result<Concordance, AppError> {
  const asked = readAsked(db, query);
  if (!asked.ok) return asked;
  const key = JSON.stringify([asked.value.node, new Date().toDateString()]);
  const version = Number(db.pragma("data_version", { simple: true }));
  const known = kept.get(db);
  if (known?.key === key && known.version === version) return ok(known);
  const found = findIds(db, query);
  if (!found.ok) return found;
  const texts = sql<{ count: number }>(db, "SELECT count FROM text_changes").get()?.count ?? 0;
  if (known?.key === key && known.texts === texts) return ok(withIds(known, found.value, version));
  const made: Concordance = {
    key,
    marker: markerFor(db, query),
    version,
    texts,
    ids: found.value,
    lines: new Map(),
    pending: found.value.toReversed(),
    seen: seenState(db),
    generation: (known?.generation ?? 0) + 1,
  };
  kept.set(db, made);
  return ok(made);
}

function withIds(known: Concordance, ids: readonly ArticleId[], version: number): Concordance {
  const wanted = new Set(ids);
  const gone = known.ids.filter((id) => !wanted.has(id));
  for (const id of gone) known.lines.delete(id);
  const pending = ids.filter((id) => !known.lines.has(id)).toReversed();
  if (gone.length > 0 || pending.length !== known.pending.length) known.generation += 1;
  return Object.assign(known, { ids, version, pending });
}

interface TextRow {
  readonly id: ArticleId;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: string;
}

function readArticles(db: Database, concordance: Concordance, ids: readonly ArticleId[]): void {
  const rows = sql<TextRow>(db, "SELECT id, headline, standfirst, blocks FROM articles WHERE id IN (SELECT value FROM json_each(?))").all(
    JSON.stringify(ids),
  );
  for (const row of rows) concordance.lines.set(row.id, linesOf(row, concordance.marker));
  // One that was taken out meanwhile has no lines.
  for (const id of ids) if (!concordance.lines.has(id)) concordance.lines.set(id, []);
  match(db, concordance, ids);
}

function linesOf(row: TextRow, marker: Marker | null): KeptLine[] {
  const blocks = JSON.parse(row.blocks);
  const hits = hitsInArticle({ ...row, blocks }, marker?.find ?? (() => []));
  const zones: readonly (readonly [MentionZone, string, readonly Span[]])[] = [
    ["headline", row.headline, hits.headline],
    ["standfirst", row.standfirst ?? "", hits.standfirst],
    ["body", hits.body.length === 0 ? "" : readingText(blocks), hits.body],
  ];
  const placed = zones.flatMap(([zone, text, spans]) => spans.map((span) => ({ zone, text, span })));
  return placed.map(({ zone, text, span }, nth) => {
    const { left, hit, right } = contextOf(text, span);
    const end = left.length + hit.length;
    const line = { articleId: row.id, zone, start: span.start, nth, text: apart(left + hit + right), at: left.length, end };
    return { ...line, seenId: null, folded: null, before: null, after: null };
  });
}

/** The text in memory of its own: a slice would keep the whole article that it was cut from. */
function apart(text: string): string {
  return text.isWellFormed() ? Buffer.from(text, "utf8").toString("utf8") : Buffer.from(text, "utf16le").toString("utf16le");
}

function takeMarks(db: Database, concordance: Concordance): void {
  const now = seenState(db);
  if (now.count === concordance.seen.count && now.last === concordance.seen.last) return;
  match(db, concordance, articlesMarkedSince(db, concordance.seen, now) ?? [...concordance.lines.keys()]);
  concordance.seen = now;
}

function match(db: Database, concordance: Concordance, ids: readonly ArticleId[]): void {
  const marks = marksOf(db, ids);
  for (const id of ids) {
    const lines = concordance.lines.get(id) ?? [];
    if (!marks.has(id) && lines.every((line) => line.seenId === null)) continue;
    const places = lines.map((line) => placeOf(line));
    for (const [at, seenId] of matchSeen(places, marks.get(id) ?? []).entries()) {
      const line = lines[at];
      if (line !== undefined) line.seenId = seenId;
    }
  }
}

function placeOf(line: KeptLine) {
  const context = contextIn(line);
  return { zone: line.zone, start: line.start, exact: context.hit, ...describedContext(context) };
}
