/** The plot's values as a table: each opens its articles, and what is missing takes one row. Only the rows in sight are there. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Trend } from "../../shared/contract/counts.ts";
import { rowsOf, valueAt } from "./geometry.ts";
import { lookOf } from "./look.ts";
import type { Cursor } from "./Plot.tsx";
import css from "./Values.module.css";
import { sayPeriods, sayValue, useSaid } from "./words.ts";

interface Props {
  readonly trend: Trend;
  readonly names: readonly string[];
  readonly onOpen: (cursor: Cursor) => void;
}

const rowHeight = 28;

export function Values({ trend, names, onOpen }: Props) {
  const { t, i18n } = useTranslation("trend");
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => rowsOf(trend), [trend]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const rows = virtual.getVirtualItems();
  const before = rows[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section ref={scroller} className={css.values} aria-label={t("table")} tabIndex={0}>
      <table className={css.table} aria-label={t("table")} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t("period")}</th>
            {names.map((name, line) => {
              const look = lookOf(line, trend.series[line]?.isRest ?? false);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
                <th key={line} scope="col" className={css.number}>
                  <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
                    <path d={look.mark} fill={look.colour} />
                  </svg>{" "}
                  <bdi>{name}</bdi>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <Room height={before} />
          {rows.map(({ index }) => {
            const row = lines[index];
            return row === undefined ? null : (
              <tr key={row.first} aria-rowindex={index + 2}>
                <th scope="row">{sayPeriods(trend, row, i18n.language)}</th>
                {row.isGap ? (
                  <td className={css.gap} colSpan={names.length} title={t("gap")}>
                    <span className="visually-hidden">{t("gap")}</span>
                  </td>
                ) : (
                  names.map((_, line) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
                    <Value key={line} trend={trend} names={names} line={line} at={row.first} onOpen={onOpen} />
                  ))
                )}
              </tr>
            );
          })}
          <Room height={after} />
        </tbody>
      </table>
    </section>
  );
}

const Room = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr>
      <td style={{ blockSize: height }} />
    </tr>
  ) : null;

function Value({ trend, names, line, at, onOpen }: Props & Cursor) {
  const { t, i18n } = useTranslation("trend");
  const say = useSaid(trend, names);
  const series = trend.series[line];
  const share = series === undefined ? null : valueAt(series, at, true);
  if (series === undefined || share === null) {
    return (
      <td className={css.gap} title={t("gap")}>
        <span className="visually-hidden">{t("gap")}</span>
      </td>
    );
  }
  const hits = series.hits[at] ?? 0;
  return (
    <td className={css.number}>
      {hits === 0 ? (
        <span className={css.none}>0</span>
      ) : (
        <button type="button" className={css.open} aria-label={t("openCell", { said: say(line, at) })} onClick={() => onOpen({ line, at })}>
          {hits}
        </button>
      )}
      <span className={css.of}>
        / {series.collected[at]} · {sayValue(share, true, i18n.language)}
      </span>
    </td>
  );
}
