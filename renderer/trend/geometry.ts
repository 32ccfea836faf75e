/** Where things stand in the plot: scales, ticks, unbroken stretches. Pixels from the plot's own corner. */
import type { Trend, TrendSeries, TrendUnit } from "../../shared/contract/counts.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Hits, or their share of what was collected in the period (0 to 1); null where nothing was: a gap, not a zero. */
export function valueAt(series: TrendSeries, at: number, isShare: boolean): number | null {
  const collected = series.collected[at] ?? 0;
  if (collected === 0) return null;
  const hits = series.hits[at] ?? 0;
  return isShare ? hits / collected : hits;
}

/** Round steps from 0 to what holds the largest value, about five of them; whole numbers for counts. */
export function valueTicks(largest: number, isShare: boolean): number[] {
  const most = largest > 0 ? largest : 1;
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  const step = isShare ? Math.min(0.5, round * power) : Math.max(1, round * power);
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

export interface Scale {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** Of one period. */
  readonly band: number;
  readonly ticks: readonly number[];
}

export function scaleOf(trend: Trend, isShare: boolean, frame: Frame): Scale {
  const values = trend.series.flatMap((series) => series.hits.map((_, at) => valueAt(series, at, isShare) ?? 0));
  const ticks = valueTicks(
    values.reduce((most, value) => Math.max(most, value), 0),
    isShare,
  );
  const top = ticks.at(-1) ?? 1;
  const band = (frame.width - frame.left - frame.right) / Math.max(1, trend.periods.length);
  const tall = frame.height - frame.top - frame.bottom;
  return {
    x: (at) => frame.left + (at + 0.5) * band,
    y: (value) => frame.height - frame.bottom - (value / top) * tall,
    band,
    ticks,
  };
}

/** Stretches of periods from `first` to `last` for which `is` holds. */
export function stretches(length: number, is: (at: number) => boolean): { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!is(at)) continue;
    const open = found.at(-1);
    if (open && open.last === at - 1) open.last = at;
    else found.push({ first: at, last: at });
  }
  return found;
}

/** Periods in which nothing at all was collected. */
export const gapsOf = ({ periods, series }: Trend) =>
  stretches(periods.length, (at) => series.every((each) => (each.collected[at] ?? 0) === 0));

/** The rows of a table of the values: each period, and periods one after another in which nothing was collected as one. */
export function rowsOf(trend: Trend): { readonly first: number; readonly last: number; readonly isGap: boolean }[] {
  const gaps = gapsOf(trend).map((gap) => ({ ...gap, isGap: true }));
  const others = stretches(trend.periods.length, (at) => trend.series.some((each) => (each.collected[at] ?? 0) > 0));
  const single = others.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, at) => ({ first: first + at, last: first + at, isGap: false })),
  );
  return [...gaps, ...single].sort((a, b) => a.first - b.first);
}

/** The line of a series as an SVG path, broken at each gap; a point alone is left to its mark. */
export function linePath(series: TrendSeries, isShare: boolean, { x, y }: Scale): string {
  return stretches(series.hits.length, (at) => valueAt(series, at, isShare) !== null)
    .filter(({ first, last }) => last > first)
    .map(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, step) => {
        const at = first + step;
        return `${step === 0 ? "M" : "L"}${round(x(at))},${round(y(valueAt(series, at, isShare) ?? 0))}`;
      }).join(""),
    )
    .join("");
}

/** Every which period bears a label, so that labels of `width` do not touch, and each stands at the same place of its week, month or year. */
export function labelStep(band: number, width: number, unit: TrendUnit): number {
  const least = Math.max(1, Math.ceil(width / band));
  return steps[unit].find((each) => each >= least) ?? least;
}

const steps: Readonly<Record<TrendUnit, readonly number[]>> = {
  day: [1, 2, 7, 14, 28, 91, 182, 365, 730],
  week: [1, 2, 4, 13, 26, 52, 104, 260],
  month: [1, 2, 3, 4, 6, 12, 24, 60, 120],
};

export const round = (value: number): number => Math.round(value * 10) / 10;
