/** How many articles each part of a query finds by itself, for a query that finds nothing as a whole. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ClauseCount } from "../../../shared/contract/search.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { clausesOf } from "../../../shared/query/clauses.ts";
import { parseQuery } from "../../../shared/query/parse.ts";
import { countBits } from "./bits.ts";
import { evaluate } from "./evaluate.ts";
import { inSnapshot } from "./snapshot.ts";

/** More clauses than these are not read by anybody. */
const mostClauses = 20;

/** In the order of the query; empty for a query of one clause, which has said all. Errors: query-invalid. */
export function countClauses(db: Database, query: string): Result<ClauseCount[], AppError> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return err({ kind: "query-invalid", ...parsed.error });
  const clauses = clausesOf(parsed.value).slice(0, mostClauses);
  if (clauses.length < 2) return ok([]);
  return inSnapshot(db, (at) =>
    ok(
      clauses.map(({ text, node, together }) => ({
        clause: text,
        count: countBits(evaluate(at, node).bits),
        together: countBits(evaluate(at, together).bits),
      })),
    ),
  );
}
