/** How searches run over time: up to six queries, or one by outlet or language, beside what was collected. */
import { ChartColumn } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Trend } from "../../shared/contract/counts.ts";
import { tell } from "../../shared/contract/tell.ts";
import { narrowQuery } from "../../shared/query/narrow.ts";
import { InsightNav } from "../shell/InsightNav.tsx";
import { useCall } from "../shell/queries.ts";
import { type TrendRoute, useNavigate } from "../shell/route.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import pane from "../ui/query-pane.module.css";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { Controls } from "./Controls.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { gapsOf } from "./geometry.ts";
import { type Cursor, Plot } from "./Plot.tsx";
import { Queries } from "./Queries.tsx";
import { shownPeriod } from "./shown-period.ts";
import css from "./TrendView.module.css";
import { Values } from "./Values.tsx";
import { sayLine, useSaid } from "./words.ts";

export function TrendView({ route }: { readonly route: TrendRoute }): ReactNode {
  const { t, i18n } = useTranslation("trend");
  const { go } = useNavigate();
  const { unit, from, to, by } = route;
  const answer = useCall("insight.trend", { queries: [...route.queries], unit, by, from, to }, { keep: true });
  const change = (next: Partial<TrendRoute>): void => go({ ...route, ...next }, { replace: true });
  const drawing = useRef<SVGSVGElement>(null);
  const trend = answer.data;
  const words = { rest: t("rest"), everything: t("everything") };
  const names = useMemo(
    () => trend?.series.map((series) => sayLine(series, trend, by, words, i18n.language)) ?? [],
    [trend, by, words.rest, words.everything, i18n.language],
  );
  return (
    <>
      <ViewHeader title={t("plot")}>
        <InsightNav />
        <ExportMenu trend={trend} names={names} isShare={route.isShare} drawing={drawing} />
      </ViewHeader>
      <div className={pane["view"]}>
        <div className={pane["side"]}>
          <Queries
            queries={route.queries}
            asked={trend?.queries ?? []}
            lines={by === "query"}
            onQueries={(queries) => change(oneLine(queries))}
          />
          <Controls route={route} shown={trend?.unit ?? null} onChange={change} />
        </div>
        {answer.error && answer.error.kind !== "cancelled" ? (
          <EmptyState icon={ChartColumn} title={tell(answer.error, i18n.language)} />
        ) : trend === undefined ? (
          <div aria-busy="true" />
        ) : trend.periods.length === 0 || trend.series.length === 0 ? (
          <EmptyState icon={ChartColumn} title={t("emptyTitle")}>
            {t("empty")}
          </EmptyState>
        ) : (
          <Shown trend={trend} names={names} route={route} drawing={drawing} />
        )}
      </div>
    </>
  );
}

/** Several queries cannot be told apart by outlet too. */
const oneLine = (queries: readonly string[]): Partial<TrendRoute> => (queries.length > 1 ? { queries, by: "query" } : { queries });

interface ShownProps {
  readonly trend: Trend;
  readonly names: readonly string[];
  readonly route: TrendRoute;
  readonly drawing: React.RefObject<SVGSVGElement | null>;
}

function Shown({ trend, names, route, drawing }: ShownProps) {
  const { t } = useTranslation("trend");
  const { go } = useNavigate();
  const [chosen, setChosen] = useState<Cursor>({ line: 0, at: 0 });
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const say = useSaid(trend, names);
  // Another answer has other lines and periods.
  const cursor = { line: Math.min(chosen.line, trend.series.length - 1), at: Math.min(chosen.at, trend.periods.length - 1) };
  const open = ({ line, at }: Cursor): void => {
    const series = trend.series[line];
    const period = shownPeriod(trend, at, route);
    const query = route.queries[series?.query ?? 0] ?? "";
    if (series && period) go({ view: "search", query: narrowQuery(query, series.clause, period), articleId: null });
  };
  const gaps = gapsOf(trend).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return (
    <div className={css.shown}>
      <div className={css.plot} ref={place}>
        {width === 0 ? null : (
          <Plot
            {...{ trend, names, width, cursor }}
            isShare={route.isShare}
            height={360}
            said={say(cursor.line, cursor.at)}
            svg={drawing}
            onCursor={setChosen}
            onOpen={open}
          />
        )}
        <p className={css.said} role="status">
          {say(cursor.line, cursor.at)}
        </p>
        <p className={css.hint}>
          {t("hint")}
          {gaps === 0 ? "" : `. ${t("gaps", { count: gaps })}`}
        </p>
      </div>
      <Values trend={trend} names={names} onOpen={open} />
    </div>
  );
}

/** The width that there is to draw in; 0 before it is known. */
function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth) - 24));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return Math.max(0, width);
}
