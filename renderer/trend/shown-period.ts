import type { Trend } from "../../shared/contract/counts.ts";
import { nextPeriod, type Period } from "../../shared/domain/period.ts";
import type { IsoDay } from "../../shared/domain/time.ts";

/** The days that a bar counts: its period, as far as it lies between the days that were asked for. */
export function shownPeriod(
  { periods }: Trend,
  at: number,
  asked: { readonly from: IsoDay | null; readonly to: IsoDay | null },
): Period | null {
  const period = periods[at];
  if (period === undefined) return null;
  const end = asked.to === null ? period.before : nextPeriod(asked.to, "day");
  return {
    from: asked.from !== null && asked.from > period.from ? asked.from : period.from,
    before: end < period.before ? end : period.before,
  };
}
