/** What is plotted as a table that leaves the program, with its citations. */
import type { Sheet, Trend, TrendSeries } from "../../shared/contract/counts.ts";
import { lastDay } from "../../shared/domain/period.ts";
import { citationRows } from "../../shared/query/cite.ts";
import { valueAt } from "./geometry.ts";

export interface SheetWords {
  readonly values: string;
  readonly taken: string;
  readonly from: string;
  readonly to: string;
  readonly hits: (name: string) => string;
  readonly collected: (name: string) => string;
  readonly share: (name: string) => string;
}

/** Hits, what was collected, and the share of each line by period; the share is empty where nothing was collected. */
export function trendSheets(trend: Trend, names: readonly string[], words: SheetWords, language: "en" | "fr"): Sheet[] {
  const heads = names.flatMap((name) => [words.hits(name), words.collected(name), words.share(name)]);
  const rows = trend.periods.map((period, at) => [period.from, lastDay(period), ...trend.series.flatMap((series) => cells(series, at))]);
  const cited = trend.queries.flatMap((each) => (each.kind === "counted" ? [each.cited] : []));
  const citations = cited.flatMap((each, at) => [...(at === 0 ? [] : [[]]), ...citationRows(each, language).map((row) => [...row])]);
  return [
    { name: words.values, rows: [[words.from, words.to, ...heads], ...rows] },
    { name: words.taken, rows: citations },
  ];
}

const cells = (series: TrendSeries, at: number): (number | null)[] => [
  series.hits[at] ?? 0,
  series.collected[at] ?? 0,
  valueAt(series, at, true),
];
