/** The articles that answer a query, kept until the query or the archive changes: pages, facets and exports share one search. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ShownCopy } from "../../../shared/domain/family.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import type { QueryNode } from "../../../shared/query/ast.ts";
import { type Bits, countBits, idsOf } from "./bits.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { foldedIn } from "./fold.ts";
import { giveBackScores } from "./scratch.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";
import { readAsked } from "./widened.ts";

export interface Matched extends Evaluation {
  /** Null for a query that asks for everything. */
  readonly node: QueryNode | null;
  readonly total: number;
  /** The matches that lie beneath another one as copies of it. */
  readonly folded: (shownCopy: ShownCopy) => Bits;
  /** Remembers for this search what `make` gives for `name`: orders of the matches, counts. */
  readonly once: <T>(name: string, make: () => T) => T;
}

const kept = new WeakMap<Database, { readonly key: string; readonly matched: Matched }>();

/** Errors: query-invalid, with the place in the query. */
export function findMatched(at: Snapshot, query: string): Result<Matched, AppError> {
  const asked = readAsked(at.db, query);
  if (!asked.ok) return asked;
  const { node } = asked.value;
  // The day is in it, since `after:7d` moves on at midnight.
  const key = JSON.stringify([at.version, new Date().toDateString(), node]);
  const known = kept.get(at.db);
  if (known?.key === key) return ok(known.matched);
  const scores = known?.matched.once<Float32Array<ArrayBuffer> | null>("scores", () => null);
  if (scores) giveBackScores(scores);
  kept.delete(at.db);
  const matched = toMatched(at, node, evaluate(at, node));
  kept.set(at.db, { key, matched });
  return ok(matched);
}

function toMatched(at: Snapshot, node: QueryNode | null, evaluation: Evaluation): Matched {
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    // What a name holds is what its only maker gave.
    return made.get(name) as T;
  };
  return {
    ...evaluation,
    node,
    total: countBits(evaluation.bits),
    once,
    folded: (shownCopy) => once(`folded ${shownCopy}`, () => foldedIn(at, evaluation.bits, shownCopy)),
  };
}

/** How many of the articles after `sinceId` answer a query; 0 for one that cannot be read. */
export function countSince(db: Database, query: string, sinceId: number): number {
  const asked = readAsked(db, query);
  if (!asked.ok) return 0;
  return inSnapshot(db, (at) => idsOf(evaluate(at, asked.value.node).bits).filter((id) => id > sinceId).length);
}
