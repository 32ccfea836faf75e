/** The counts of a list, put together part by part, and what each query had the last time. */
import type { BatchRow, NamedQuery } from "../../shared/contract/counts.ts";

/** Queries that are asked for at once: few enough to stop soon, many enough not to wait for the way. */
export const atOnce = 8;

export interface Counted {
  readonly row: BatchRow;
  /** Articles, the time before; null for a query that was not counted then. */
  readonly before: number | null;
}

export function partsOf(queries: readonly NamedQuery[]): NamedQuery[][] {
  const parts: NamedQuery[][] = [];
  for (let at = 0; at < queries.length; at += atOnce) parts.push(queries.slice(at, at + atOnce));
  return parts;
}

export const totalOf = ({ outcome }: BatchRow): number | null => (outcome.kind === "counted" ? outcome.cited.total : null);

/** Rows beside what the same queries had before. */
export function besideBefore(rows: readonly BatchRow[], before: readonly Counted[]): Counted[] {
  const known = new Map(before.map(({ row }) => [row.query, totalOf(row)]));
  return rows.map((row) => ({ row, before: known.get(row.query) ?? null }));
}

/** The rows with one of them counted anew, in its place. */
export const withRow = (rows: readonly Counted[], at: number, row: BatchRow): Counted[] =>
  rows.map((each, place) => (place === at ? { row, before: null } : each));
