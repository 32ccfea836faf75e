/** How many articles each part of a query finds by itself, for a query that finds nothing as a whole. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ClauseCount } from "../../../shared/contract/search.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { clausesOf } from "../../../shared/query/clauses.ts";
import { widen } from "../../../shared/query/widen.ts";
import { countBits } from "./bits.ts";
import { evaluate } from "./evaluate.ts";
import { inSnapshot } from "./snapshot.ts";
import { kinOf, readAsked } from "./widened.ts";

/** More clauses than these are not read by anybody. */
const mostClauses = 20;

/** In the order of the query; empty for a query of one clause, which has said all. Errors: query-invalid. */
export function countClauses(db: Database, query: string): Result<ClauseCount[], AppError> {
  const asked = readAsked(db, query);
  if (!asked.ok) return asked;
  const clauses = clausesOf(asked.value.typed).slice(0, mostClauses);
  if (clauses.length < 2) return ok([]);
  const kin = kinOf(db, asked.value.typed);
  return inSnapshot(db, (at) =>
    ok(
      clauses.map(({ text, node, together }) => ({
        clause: text,
        count: countBits(evaluate(at, widen(node, kin)).bits),
        together: countBits(evaluate(at, widen(together, kin)).bits),
      })),
    ),
  );
}
