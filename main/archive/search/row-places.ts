/** Where rows stand in a long list, without their facts: a stretch of them, and the row of a day. */
import type { Database } from "better-sqlite3";
import type { CallInput } from "../../../shared/contract/contract.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ListOrder } from "../../../shared/contract/search.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { noBits } from "./bits.ts";
import { dayNumber } from "./facts.ts";
import { foldOf } from "./fold.ts";
import { findMatched } from "./matched.ts";
import { isByColumn, putInOrder } from "./ordered.ts";
import { rowsOf } from "./run.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";

/** Errors: query-invalid. */
export function findRange(db: Database, { offset, limit, ...list }: CallInput<"search.range">): Result<ArticleId[], AppError> {
  return inSnapshot(db, (at) => {
    const ids = idsInList(at, list, offset, limit);
    return ids.ok ? ok([...ids.value]) : ids;
  });
}

/** Errors: query-invalid. */
export function findRowOfDay(db: Database, { from, before, ...list }: CallInput<"search.rowOfDay">): Result<number | null, AppError> {
  return inSnapshot(db, (at) => {
    const ids = idsInList(at, list, 0, at.facts.size);
    if (!ids.ok) return ids;
    const [first, end] = [dayNumber(from), dayNumber(before)];
    const days = ids.value.map((id) => at.facts.day[id] ?? 0);
    const distanceOf = (day: number): number =>
      day === 0 ? Number.POSITIVE_INFINITY : day < first ? first - day : Math.max(0, day - end + 1);
    const nearest = days.reduce((best, day) => Math.min(best, distanceOf(day)), Number.POSITIVE_INFINITY);
    return ok(nearest === Number.POSITIVE_INFINITY ? null : days.findIndex((day) => distanceOf(day) === nearest));
  });
}

function idsInList(at: Snapshot, list: ListOrder, offset: number, limit: number): Result<readonly ArticleId[], AppError> {
  const found = findMatched(at, list.query);
  if (!found.ok) return found;
  const matched = found.value;
  if (!isByColumn(list)) return ok(rowsOf(at, matched, { ...list, offset, limit }).ids);
  const fold = foldOf(list);
  const folded = fold === null ? noBits(at.facts.size) : matched.folded(fold);
  return ok(putInOrder(at, matched, folded, list).ids.slice(offset, offset + limit));
}
