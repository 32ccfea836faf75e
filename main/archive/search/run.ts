/** A page of results. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { SearchPage, SearchRequest } from "../../../shared/contract/search.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { loadRows } from "../repositories/article-row.ts";
import { alsoFound, inOneList } from "./also.ts";
import { type Bits, countBits, dropBits, idsOf, noBits } from "./bits.ts";
import { foldedBeneath, foldedIn, foldOf } from "./fold.ts";
import { markerOf } from "./marker.ts";
import { findMatched, type Matched } from "./matched.ts";
import { bestOf, scoresOf } from "./rank.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";
import { markRow } from "./snippet.ts";

/** Sorts by published day (undated last), by when an article was added, or by relevance; a query without words has none. */
export function runSearch(db: Database, request: SearchRequest): Result<SearchPage, AppError> {
  const started = performance.now();
  return inSnapshot(db, (at) => {
    const found = findMatched(at, request.query);
    if (!found.ok) return found;
    const matched = found.value;
    const { ids, folded, complete, stories } = rowsOf(at, matched, request);
    const scores = scoresOf(at, matched, request.sort);
    const marker = markerOf(at, matched);
    const beneath = foldedBeneath(at, ids, folded);
    const rows = loadRows(db, ids).map((loaded) => ({
      ...markRow(loaded, marker),
      family: beneath.get(loaded.row.id) ?? null,
      score: scores?.[loaded.row.id] ?? null,
    }));
    const ms = Math.round((performance.now() - started) * 100) / 100;
    return ok({ total: matched.total, complete, stories, ms, rows });
  });
}

interface Rows {
  /** Of the rows that were asked for. */
  readonly ids: readonly ArticleId[];
  /** What lies beneath other rows. */
  readonly folded: Bits;
  /** Rows with all words of the query, and all rows. */
  readonly complete: number;
  readonly stories: number;
}

/** The rows from `offset` on in the order of a plain list, `limit` at most. */
export function rowsOf(at: Snapshot, matched: Matched, request: SearchRequest): Rows {
  const isByRelevance = request.sort === "relevance";
  const oneList = isByRelevance ? inOneList(at, matched) : null;
  const fold = foldOf(request);
  const folded =
    fold === null
      ? noBits(at.facts.size)
      : oneList === null
        ? matched.folded(fold)
        : matched.once(`folded in one list ${fold}`, () => foldedIn(at, oneList, fold));
  const shown = dropBits((oneList ?? matched.bits).slice(), folded);
  const complete = countBits(shown);
  const page = inOrder(at, matched, shown, request);
  const also = isByRelevance && oneList === null ? alsoFound(at, matched, request.offset + request.limit - complete, fold) : null;
  const rest = also?.ids.slice(Math.max(0, request.offset - complete), Math.max(0, request.offset + request.limit - complete)) ?? [];
  return { ids: [...page, ...rest], folded, complete, stories: complete + (also?.total ?? 0) };
}

/** All ids that match, newest first. */
export function findIds(db: Database, query: string): Result<ArticleId[], AppError> {
  return inSnapshot(db, (at) => {
    const matched = findMatched(at, query);
    if (!matched.ok) return matched;
    return ok(Array.from(byDay(at, matched.value.bits), (id) => id as ArticleId));
  });
}

/** The ids of one page. */
function inOrder(at: Snapshot, matched: Matched, shown: Bits, { sort, offset, limit, ...how }: SearchRequest): ArticleId[] {
  const fold = foldOf(how);
  const scores = scoresOf(at, matched, sort);
  const end = offset + limit;
  const order =
    scores !== null
      ? end <= firstPages
        ? matched.once(`best ${fold}`, () => bestOf(shown, scores, firstPages))
        : matched.once(`all ${fold}`, () => bestOf(shown, scores, at.facts.size))
      : sort === "added"
        ? matched.once(`added ${fold}`, () => idsOf(shown).reverse())
        : matched.once(`day ${fold}`, () => byDay(at, shown));
  return Array.from(order.subarray(offset, end), (id) => id as ArticleId);
}

/** So many results are found without sorting all. */
const firstPages = 400;

/** Newest first, undated last: counted by day, since there are far fewer days than articles. */
function byDay({ facts }: Snapshot, bits: Bits): Uint32Array {
  const ids = idsOf(bits);
  const slots = new Int32Array(ids.length);
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0];
  for (let at = 0; at < ids.length; at += 1) {
    const day = facts.day[ids[at] ?? 0] ?? 0;
    const slot = day === 0 ? 0 : dayCount(day);
    slots[at] = slot;
    if (slot === 0) continue;
    first = Math.min(first, slot);
    last = Math.max(last, slot);
  }
  // Slot 0 is that of the undated; the latest day comes first.
  const ends = new Int32Array(Math.max(0, last - first + 1) + 2);
  const slotOf = (at: number): number => (slots[at] === 0 ? ends.length - 2 : last - (slots[at] ?? 0));
  for (let at = 0; at < ids.length; at += 1) ends[slotOf(at) + 1] = (ends[slotOf(at) + 1] ?? 0) + 1;
  for (let slot = 1; slot < ends.length; slot += 1) ends[slot] = (ends[slot] ?? 0) + (ends[slot - 1] ?? 0);
  const order = new Uint32Array(ids.length);
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    const slot = slotOf(at);
    order[ends[slot] ?? 0] = ids[at] ?? 0;
    ends[slot] = (ends[slot] ?? 0) + 1;
  }
  return order;
}

/** Days in a row of months of 31 days: 20261124 is 1124 of 2026. */
const dayCount = (day: number): number => (Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100)) * 31 + (day % 100);
