/** How the hits of queries run over time, beside what was collected in the same periods. */
import type { Database } from "better-sqlite3";
import { type Trend, type TrendRequest, type TrendSeries, type TrendUnit, trendUnits } from "../../../shared/contract/counts.ts";
import { daysBetween, type Period, periodStart, periodsBetween } from "../../../shared/domain/period.ts";
import type { IsoDay } from "../../../shared/domain/time.ts";
import { type NameField, speaksOfStanding } from "../../../shared/query/ast.ts";
import { citeQuery } from "../../../shared/query/cite.ts";
import { parseQuery } from "../../../shared/query/parse.ts";
import { printQuery } from "../../../shared/query/print.ts";
import { sql } from "../sql.ts";
import { readState } from "./state.ts";
import { type Tally, tallyCollected, tallyMatches } from "./tally.ts";
import { kinOfText } from "./widened.ts";

/** Ten years of days: more points than any screen has. */
const mostPeriods = 3660;
/** A quarter of days: each bar can still be pointed at. */
const fewPeriods = 92;
const daysIn: Readonly<Record<TrendUnit, number>> = { day: 1, week: 7, month: 28 };
/** More lines than this nobody tells apart; the others are one line. */
const mostLines = 6;

/** @param path  of the archive's file. A query that cannot be read is refused in its place, and the others are counted. */
export function runTrend(db: Database, path: string, request: TrendRequest): Trend {
  const now = new Date();
  const state = readState(db, path);
  const found = request.queries.map((query) => ({ query, matches: tallyMatches(db, query) }));
  const queries = found.map(({ query, matches }): Trend["queries"][number] => {
    if (!matches.ok) return { kind: "refused", query, error: matches.error };
    const undated = total(matches.value.filter((each) => each.day === null));
    return { kind: "counted", cited: citeQuery(query, total(matches.value), state, now, kinOfText(db, query)), undated };
  });
  const tallies = found.map(({ matches }) => (matches.ok ? matches.value : []));
  const span = spanOf(tallies.flat(), request);
  if (span === null) return { unit: request.unit === "auto" ? "day" : request.unit, periods: [], series: [], queries };
  const unit = fittingUnit(span, request.unit);
  const axis = axisOf(periodsBetween(span.first, span.last, unit), span, unit);
  const collected = tallyCollected(db, request.queries.some(asksForAll));
  const lines =
    request.by === "query"
      ? tallies.flatMap((matches, query) => (found[query]?.matches.ok ? [{ ...whole, query, matches, collected }] : []))
      : splitLines(db, tallies[0] ?? [], collected, request.by);
  const series = lines.map(
    ({ matches, collected: held, ...line }): TrendSeries => ({ ...line, hits: axis.count(matches), collected: axis.count(held) }),
  );
  return { unit, periods: axis.periods, series, queries };
}

const total = (tallies: readonly Tally[]): number => tallies.reduce((sum, each) => sum + each.count, 0);

/** What does not count is found only by a query that speaks of it, and is then part of what it is measured by. */
function asksForAll(query: string): boolean {
  const parsed = parseQuery(query);
  return parsed.ok && parsed.value !== null && speaksOfStanding(parsed.value);
}

interface Span {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

function spanOf(tallies: readonly Tally[], { from, to }: TrendRequest): Span | null {
  let [first, last] = [from, to];
  for (const { day } of tallies) {
    if (day === null) continue;
    if (from === null && (first === null || day < first)) first = day;
    if (to === null && (last === null || day > last)) last = day;
  }
  return first === null || last === null || first > last ? null : { first, last };
}

function fittingUnit({ first, last }: Span, wanted: TrendRequest["unit"]): TrendUnit {
  const coarser = trendUnits.slice(wanted === "auto" ? 0 : trendUnits.indexOf(wanted));
  const most = wanted === "auto" ? fewPeriods : mostPeriods;
  return coarser.find((unit) => daysBetween(first, last) / daysIn[unit] <= most) ?? "month";
}

/** Sums tallies by period; days outside the span are left out, also those of its first and last period. */
function axisOf(periods: Period[], { first, last }: Span, unit: TrendUnit) {
  const places = new Map(periods.map((period, at) => [period.from, at]));
  const count = (tallies: readonly Tally[]): number[] => {
    const sums = new Array<number>(periods.length).fill(0);
    for (const { day, count: n } of tallies) {
      if (day === null || day < first || day > last) continue;
      const at = places.get(periodStart(day, unit));
      if (at !== undefined) sums[at] = (sums[at] ?? 0) + n;
    }
    return sums;
  };
  return { periods, count };
}

interface Line extends Omit<TrendSeries, "hits" | "collected"> {
  readonly matches: readonly Tally[];
  readonly collected: readonly Tally[];
}

const whole = { name: null, isRest: false, clause: "" } as const;

/** One query's lines by outlet or language: the largest, and what is left. Each is measured by what was collected of its own. */
function splitLines(db: Database, matches: readonly Tally[], collected: readonly Tally[], by: "outlet" | "language"): Line[] {
  const nameOf = by === "language" ? (each: Tally) => each.language : outletNamer(db);
  const field: NameField = by === "language" ? "lang" : "outlet";
  const [hits, held] = [groupByName(matches, nameOf), groupByName(collected, nameOf)];
  const largest = [...hits]
    .filter((each): each is [string, Tally[]] => each[0] !== null)
    .sort(([nameA, a], [nameB, b]) => total(b) - total(a) || (nameA < nameB ? -1 : 1))
    .slice(0, mostLines);
  const lines = largest.map(([name, own]) => ({
    query: 0,
    name,
    isRest: false,
    clause: printQuery({ kind: "field", field, value: name }),
    matches: own,
    collected: held.get(name) ?? [],
  }));
  const shown = new Set<string | null>(largest.map(([name]) => name));
  const rest = [...hits].flatMap(([name, own]) => (shown.has(name) ? [] : own));
  if (rest.length === 0) return lines;
  const restHeld = [...held].flatMap(([name, own]) => (shown.has(name) ? [] : own));
  const clause = lines.map((line) => `NOT ${line.clause}`).join(" ");
  return [...lines, { query: 0, name: null, isRest: true, clause, matches: rest, collected: restHeld }];
}

function outletNamer(db: Database): (each: Tally) => string | null {
  const outlets = sql<{ id: number; name: string }>(db, "SELECT id, name FROM outlets").all();
  const names = new Map(outlets.map(({ id, name }) => [id, name]));
  return ({ outletId }) => (outletId === null ? null : (names.get(outletId) ?? null));
}

function groupByName(tallies: readonly Tally[], nameOf: (each: Tally) => string | null): Map<string | null, Tally[]> {
  const groups = new Map<string | null, Tally[]>();
  for (const each of tallies) {
    const name = nameOf(each);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [each]);
    else group.push(each);
  }
  return groups;
}
