/** The plot: bars for one line, lines with marks for several. Its cursor goes with the pointer and the arrow keys, and opens what it stands on. */
import { type PointerEvent, type RefObject, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Trend } from "../../shared/contract/counts.ts";
import { type Frame, gapsOf, labelStep, linePath, round, type Scale, scaleOf, valueAt } from "./geometry.ts";
import { Legend, legendHeight } from "./Legend.tsx";
import { lookOf } from "./look.ts";
import css from "./Plot.module.css";
import { sayTick, sayValue } from "./words.ts";

export interface Cursor {
  readonly line: number;
  readonly at: number;
}

interface Props {
  readonly trend: Trend;
  readonly names: readonly string[];
  readonly isShare: boolean;
  readonly width: number;
  readonly height: number;
  readonly cursor: Cursor;
  /** What the cursor stands on, in words. */
  readonly said: string;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onCursor: (cursor: Cursor) => void;
  readonly onOpen: (cursor: Cursor) => void;
}

export function Plot({ trend, names, isShare, width, height, cursor, said, svg, onCursor, onOpen }: Props) {
  const { t } = useTranslation("trend");
  const frame = useMemo<Frame>(
    () => ({ width, height, left: 52, right: 16, top: 14 + legendHeight(names, width), bottom: 30 }),
    [width, height, names],
  );
  const scale = useMemo(() => scaleOf(trend, isShare, frame), [trend, isShare, frame]);
  const isBars = trend.series.length === 1;
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const next = nearest(event.clientX - box.left, event.clientY - box.top, trend, isShare, scale, frame);
    if (next !== null && (next.at !== cursor.at || next.line !== cursor.line)) onCursor(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in; the button in it carries the keys
    <svg ref={svg} className={css.plot} width={width} height={height} role="group" aria-label={t("plot")} onPointerMove={move}>
      <Axes trend={trend} isShare={isShare} scale={scale} frame={frame} />
      <Gaps trend={trend} scale={scale} frame={frame} label={t("gap")} />
      {isBars ? <Bars {...{ trend, isShare, scale, frame }} /> : <Lines {...{ trend, isShare, scale }} />}
      <Legend names={names} rests={trend.series.map((each) => each.isRest)} isBars={isBars} width={width} />
      <CursorMark {...{ trend, isShare, scale, frame, cursor, said, onCursor, onOpen }} />
    </svg>
  );
}

/** The period under the pointer, and in it the line whose value is nearest; null beside the plot. */
function nearest(x: number, y: number, trend: Trend, isShare: boolean, scale: Scale, frame: Frame): Cursor | null {
  const at = Math.floor((x - frame.left) / scale.band);
  if (at < 0 || at >= trend.periods.length) return null;
  const far = trend.series.map((series) => {
    const value = valueAt(series, at, isShare);
    return value === null ? Number.POSITIVE_INFINITY : Math.abs(scale.y(value) - y);
  });
  return { at, line: Math.max(0, far.indexOf(Math.min(...far))) };
}

interface Drawn {
  readonly trend: Trend;
  readonly isShare: boolean;
  readonly scale: Scale;
  readonly frame: Frame;
}

function Axes({ trend, isShare, scale, frame }: Drawn) {
  const { i18n } = useTranslation("trend");
  const step = labelStep(scale.band, 76, trend.unit);
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? css.base : css.rule}
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={round(scale.y(tick))}
            y2={round(scale.y(tick))}
          />
          <text className={css.label} x={frame.left - 8} y={round(scale.y(tick)) + 4} textAnchor="end">
            {sayValue(tick, isShare, i18n.language)}
          </text>
        </g>
      ))}
      {trend.periods.map((period, at) =>
        at % step === 0 ? (
          <text key={period.from} className={css.label} x={round(scale.x(at))} y={frame.height - frame.bottom + 18} textAnchor="middle">
            {sayTick(period, trend.unit, trend.periods[at - step], i18n.language)}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** Hatched from top to bottom: here is no zero, here is nothing to count. */
function Gaps({ trend, scale, frame, label }: { trend: Trend; scale: Scale; frame: Frame; label: string }) {
  const id = useId();
  const gaps = gapsOf(trend);
  if (gaps.length === 0) return null;
  return (
    <g>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={css.hatch} x1="0" x2="0" y1="0" y2="6" />
      </pattern>
      {gaps.map(({ first, last }) => (
        <rect
          key={first}
          x={round(frame.left + first * scale.band)}
          y={frame.top}
          width={round((last - first + 1) * scale.band)}
          height={frame.height - frame.top - frame.bottom}
          fill={`url(#${id})`}
        >
          <title>{label}</title>
        </rect>
      ))}
    </g>
  );
}

function Bars({ trend, isShare, scale, frame }: Drawn) {
  const [series] = trend.series;
  if (series === undefined) return null;
  const wide = Math.max(1, scale.band - Math.min(4, scale.band * 0.25));
  return (
    <g fill={lookOf(0, false).colour}>
      {trend.periods.map((period, at) => {
        const value = valueAt(series, at, isShare) ?? 0;
        // Few against many must still be seen.
        const top = Math.min(scale.y(value), scale.y(0) - 2);
        return value === 0 ? null : (
          <rect
            key={period.from}
            x={round(scale.x(at) - wide / 2)}
            y={round(top)}
            width={round(wide)}
            height={round(frame.height - frame.bottom - top)}
          />
        );
      })}
    </g>
  );
}

/** From so close on marks would be a thick line. */
const leastForMarks = 14;

function Lines({ trend, isShare, scale }: Omit<Drawn, "frame">) {
  return (
    <g>
      {trend.series.map((series, line) => {
        const look = lookOf(line, series.isRest);
        const marked = series.hits.flatMap((_, at) => {
          const value = valueAt(series, at, isShare);
          const isAlone = value !== null && series.collected[at - 1] === 0 && series.collected[at + 1] === 0;
          return value !== null && (isAlone || scale.band >= leastForMarks) ? [{ at, value }] : [];
        });
        return (
          <g key={line}>
            <path className={css.line} d={linePath(series, isShare, scale)} stroke={look.colour} strokeDasharray={look.dash} />
            {marked.map(({ at, value }) => (
              <path
                key={at}
                className={css.mark}
                d={look.mark}
                fill={look.colour}
                transform={`translate(${round(scale.x(at))} ${round(scale.y(value))})`}
              />
            ))}
          </g>
        );
      })}
    </g>
  );
}

interface CursorProps extends Drawn {
  readonly cursor: Cursor;
  readonly said: string;
  readonly onCursor: (cursor: Cursor) => void;
  readonly onOpen: (cursor: Cursor) => void;
}

/** One button that stands on the chosen period and line: the pointer and the arrow keys move it, a press opens its articles. */
function CursorMark({ trend, isShare, scale, frame, cursor, said, onCursor, onOpen }: CursorProps) {
  const series = trend.series[cursor.line];
  const value = series === undefined ? null : valueAt(series, cursor.at, isShare);
  const move = (at: number, line: number): void =>
    onCursor({ at: Math.max(0, Math.min(trend.periods.length - 1, at)), line: (line + trend.series.length) % trend.series.length });
  const steps: Readonly<Record<string, () => void>> = {
    ArrowRight: () => move(cursor.at + 1, cursor.line),
    ArrowLeft: () => move(cursor.at - 1, cursor.line),
    ArrowDown: () => move(cursor.at, cursor.line + 1),
    ArrowUp: () => move(cursor.at, cursor.line - 1),
    Home: () => move(0, cursor.line),
    End: () => move(trend.periods.length - 1, cursor.line),
    Enter: () => onOpen(cursor),
    " ": () => onOpen(cursor),
  };
  const x = frame.left + cursor.at * scale.band;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot stand in a drawing
    <g
      data-screen=""
      role="button"
      tabIndex={0}
      aria-label={said}
      className={css.cursor}
      onClick={() => onOpen(cursor)}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        step();
      }}
    >
      <rect
        className={css.column}
        x={round(x)}
        y={frame.top}
        width={round(Math.max(2, scale.band))}
        height={frame.height - frame.top - frame.bottom}
      />
      {value === null ? null : <circle className={css.ring} cx={round(scale.x(cursor.at))} cy={round(scale.y(value))} r="7" />}
    </g>
  );
}
