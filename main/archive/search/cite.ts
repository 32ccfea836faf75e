/** A query's count with what is needed to take it again. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { CitedQuery } from "../../../shared/domain/cited-query.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { citeQuery } from "../../../shared/query/cite.ts";
import { runSearch } from "./run.ts";
import { readState } from "./state.ts";
import { kinOfText } from "./widened.ts";

/** @param path  of the archive's file. Errors: query-invalid. */
export function countAndCite(db: Database, path: string, query: string): Result<CitedQuery, AppError> {
  const now = new Date();
  const page = runSearch(db, { query, sort: "date", offset: 0, limit: 1, fold: false });
  return page.ok ? ok(citeQuery(query, page.value.total, readState(db, path), now, kinOfText(db, query))) : page;
}
