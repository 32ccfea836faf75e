/** Periods, values and lines in the words of the screens. */
import { useTranslation } from "react-i18next";
import type { Trend, TrendSeries, TrendUnit } from "../../shared/contract/counts.ts";
import { lastDay, type Period } from "../../shared/domain/period.ts";
import { formatDay, languageName } from "../ui/format.ts";
import { valueAt } from "./geometry.ts";

const dateLocale = (locale: string): string => (locale === "en" ? "en-GB" : locale);

/** `9 Nov 2026`, `9 Nov 2026 – 15 Nov 2026`, `November 2026`. */
export function sayPeriod(period: Period, unit: TrendUnit, locale: string): string {
  if (unit === "month")
    return new Intl.DateTimeFormat(dateLocale(locale), { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(period.from));
  const first = formatDay(period.from, locale);
  return unit === "day" ? first : `${first} – ${formatDay(lastDay(period), locale)}`;
}

/** A period of the trend, or from one to another. */
export function sayPeriods({ periods, unit }: Trend, { first, last }: { first: number; last: number }, locale: string): string {
  const [from, to] = [periods[first], periods[last]];
  if (from === undefined || to === undefined) return "";
  if (first === last) return sayPeriod(from, unit, locale);
  return unit === "month"
    ? `${sayPeriod(from, unit, locale)} – ${sayPeriod(to, unit, locale)}`
    : `${formatDay(from.from, locale)} – ${formatDay(lastDay(to), locale)}`;
}

/** The label under the axis: `9 Nov`, with the year where the label before it is of another one. */
export function sayTick(period: Period, unit: TrendUnit, before: Period | undefined, locale: string): string {
  const date = new Date(period.from);
  const isYear = before?.from.slice(0, 4) !== period.from.slice(0, 4);
  const parts = unit === "month" ? ({ month: "short" } as const) : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(dateLocale(locale), { ...parts, ...(isYear ? { year: "numeric" } : {}), timeZone: "UTC" }).format(date);
}

/** `4.2 %` of a share, `12` of a count. */
export function sayValue(value: number, isShare: boolean, locale: string): string {
  return new Intl.NumberFormat(
    dateLocale(locale),
    isShare ? { style: "percent", maximumFractionDigits: value < 0.1 ? 1 : 0 } : { useGrouping: false },
  ).format(value);
}

/** The name of a line: its query, its outlet, its language. */
export function sayLine(series: TrendSeries, trend: Trend, by: "query" | "outlet" | "language", words: LineWords, locale: string): string {
  if (series.isRest) return words.rest;
  if (by === "language") return languageName(series.name, locale);
  if (by === "outlet") return series.name ?? words.rest;
  const asked = trend.queries[series.query];
  const query = asked?.kind === "counted" ? asked.cited.query.trim() : "";
  return query === "" ? words.everything : query;
}

export interface LineWords {
  readonly rest: string;
  readonly everything: string;
}

/** Says what a point stands for: its period, its line, its hits of what was collected, their share. */
export function useSaid(trend: Trend, names: readonly string[]): (line: number, at: number) => string {
  const { t, i18n } = useTranslation("trend");
  return (line, at) => {
    const series = trend.series[line];
    const period = trend.periods[at];
    if (series === undefined || period === undefined) return "";
    const told = { period: sayPeriod(period, trend.unit, i18n.language), line: names[line] ?? "" };
    const share = valueAt(series, at, true);
    if (share === null) return t("saidGap", told);
    return t("said", { ...told, hits: series.hits[at], collected: series.collected[at], share: sayValue(share, true, i18n.language) });
  };
}
