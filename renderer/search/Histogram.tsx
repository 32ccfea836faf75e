/** The matches over time. A click on a bar, or a stretch of bars, is the date filter. */
import { memo, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FacetValue } from "../../shared/contract/search.ts";
import { lastDay, type Period } from "../../shared/domain/period.ts";
import { formatDay } from "../ui/format.ts";
import css from "./Histogram.module.css";
import { type Bar, histogram, isWithin } from "./histogram.ts";

interface Props {
  /** Days of the query without its period, so that what lies outside stays in sight. */
  readonly all: readonly FacetValue[];
  /** Days of the query as it stands. */
  readonly inside: readonly FacetValue[];
  readonly isNarrowed: boolean;
  readonly onPeriod: (period: Period | null) => void;
}

export const Histogram = memo(function Histogram({ all, inside, isNarrowed, onPeriod }: Props) {
  const { t } = useTranslation("search");
  const bars = useMemo(() => histogram(all), [all]);
  const drag = useBarDrag(bars, onPeriod);
  const [stop, setStop] = useState(0);
  const tallest = Math.max(1, ...bars.map((bar) => bar.count));
  const days = inside.map((day) => day.value).sort();
  const first = days[0] ?? null;
  const last = days.at(-1) ?? null;
  if (bars.length === 0) return <div className={css.none} />;
  return (
    <div className={css.block}>
      <fieldset className={css.bars} aria-label={t("histogram")}>
        {bars.map((bar, at) => (
          <BarButton
            key={bar.from}
            bar={bar}
            at={at}
            height={bar.count / tallest}
            isLit={drag.covers(at) ?? (!isNarrowed || isWithin(bar, first, last))}
            isStop={at === Math.min(stop, bars.length - 1)}
            onStart={() => drag.start(at)}
            onOver={() => drag.over(at)}
            onChoose={() => onPeriod(bar)}
            onMove={setStop}
          />
        ))}
      </fieldset>
      {isNarrowed ? (
        <button type="button" className={css.clear} onClick={() => onPeriod(null)}>
          {t("clearPeriod")}
        </button>
      ) : null}
    </div>
  );
});

/** Bars from where the button went down to where it comes up; outside the bars it still ends. */
function useBarDrag(bars: readonly Bar[], onPeriod: (period: Period) => void) {
  const [stretch, setStretch] = useState<{ from: number; to: number } | null>(null);
  useEffect(() => {
    if (stretch === null) return;
    const end = () => {
      const first = bars[Math.min(stretch.from, stretch.to)];
      const last = bars[Math.max(stretch.from, stretch.to)];
      setStretch(null);
      if (first && last) onPeriod({ from: first.from, before: last.before });
    };
    window.addEventListener("pointerup", end, { once: true });
    return () => window.removeEventListener("pointerup", end);
  }, [stretch, bars, onPeriod]);
  return {
    start: (at: number) => setStretch({ from: at, to: at }),
    over: (at: number) => setStretch((now) => (now === null ? null : { ...now, to: at })),
    covers: (at: number) =>
      stretch === null ? null : at >= Math.min(stretch.from, stretch.to) && at <= Math.max(stretch.from, stretch.to),
  };
}

interface BarProps {
  readonly bar: Bar;
  readonly at: number;
  readonly height: number;
  readonly isLit: boolean;
  readonly isStop: boolean;
  readonly onStart: () => void;
  readonly onOver: () => void;
  readonly onChoose: () => void;
  readonly onMove: (at: number) => void;
}

function BarButton({ bar, at, height, isLit, isStop, onStart, onOver, onChoose, onMove }: BarProps) {
  const { t, i18n } = useTranslation("search");
  const last = lastDay(bar);
  const ends = { first: formatDay(bar.from, i18n.language), last: formatDay(last, i18n.language) };
  const label = t("bar", { count: bar.count, period: last === bar.from ? ends.first : t("manyDays", ends) });
  return (
    <button
      type="button"
      className={css.bar}
      data-lit={isLit || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      title={label}
      onPointerDown={(event) => {
        if (event.button === 0) onStart();
      }}
      onPointerEnter={onOver}
      onFocus={() => onMove(at)}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          onChoose();
        }
        const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
        const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (by === 0) return;
        event.preventDefault();
        const next = by * (isRtl ? -1 : 1) === 1 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
        if (next instanceof HTMLElement) next.focus();
      }}
    >
      <span style={{ blockSize: `${bar.count === 0 ? 0 : Math.max(4, height * 100)}%` }} />
    </button>
  );
}
