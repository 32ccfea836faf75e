/** What came in and nobody has looked at yet: doubtful ones first. At the side, the imports and their reports. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { Eye, Inbox, type LucideIcon } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { useArticleActs } from "../shell/acts.tsx";
import { useArchiveActs } from "../shell/archive-acts.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount, formatDay, formatWhen } from "../ui/format.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { Pill } from "../ui/Pill.tsx";
import { Split } from "../ui/Split.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { doubtsOf } from "./doubts.ts";
import style from "./InboxView.module.css";
import { JobsPane } from "./JobsPane.tsx";

const pageSize = 200;

export function InboxView(): ReactNode {
  return <Split name="inbox" fixed="end" size={400} min={300} max={640} start={<Waiting />} end={<JobsPane />} />;
}

function Waiting(): ReactNode {
  const { t } = useTranslation("shell");
  const page = useCall("search.run", { query: "is:unread", sort: "added", offset: 0, limit: pageSize }, { keep: true }).data;
  const markRead = useAct("article.markRead");
  const acts = useArchiveActs();
  const rows = page?.rows ?? [];
  const total = page?.total ?? 0;
  return (
    <>
      <ViewHeader title={t("inbox")} detail={t("unread", { count: total, n: formatCount(total) })}>
        <span className={style["hint"]}>
          {t("keep")} <Kbd>K</Kbd>
        </span>
        <Button onPress={() => void markRead({ ids: rows.map((row) => row.id), read: true })} isDisabled={rows.length === 0}>
          {t("keepAll")}
        </Button>
      </ViewHeader>
      {page && rows.length === 0 ? (
        <EmptyState icon={Inbox} title={t("inboxEmpty")} action={<Button onPress={acts.captureFiles}>{t("captureFiles")}</Button>}>
          {t("inboxEmptyText")}
        </EmptyState>
      ) : (
        <Rows rows={rows} onKeep={(row) => void markRead({ ids: [row.id], read: true })} />
      )}
    </>
  );
}

type Line =
  | { readonly kind: "group"; readonly icon: LucideIcon; readonly title: string; readonly count: number }
  | { readonly kind: "row"; readonly row: ArticleRow };

function Rows({ rows, onKeep }: { readonly rows: readonly ArticleRow[]; readonly onKeep: (row: ArticleRow) => void }): ReactNode {
  const { t } = useTranslation("shell");
  const acts = useArticleActs();
  const navigate = useNavigate();
  const lines = useMemo(() => groupLines(rows, t("needsLook"), t("cameIn")), [rows, t]);
  const [chosen, setChosen] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: () => 38, overscan: 12 });
  const ordered = lines.flatMap((line) => (line.kind === "row" ? [line.row] : []));
  const current = ordered[Math.min(chosen, ordered.length - 1)];
  const open = (row: ArticleRow): void => navigate.go({ view: "reader", id: row.id, query: "" });
  const onKey = (event: KeyboardEvent): void => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "arrowdown" || key === "arrowup") {
      const next = Math.min(ordered.length - 1, Math.max(0, chosen + (key === "arrowdown" ? 1 : -1)));
      setChosen(next);
      virtual.scrollToIndex(lines.findIndex((line) => line.kind === "row" && line.row === ordered[next]));
    } else if (key === "k") onKeep(current);
    else if (key === "enter") open(current);
    else if (key === "t") acts.tag([current.id]);
    else if (key === "d") acts.addToDossier([current.id]);
    else if (key === "g") acts.addToDigest([current.id]);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list takes the keys of its rows
    <div
      ref={scroller}
      className={style["list"]}
      role="listbox"
      aria-label={t("inbox")}
      tabIndex={0}
      onKeyDown={onKey}
      aria-activedescendant={current ? `inbox-${current.id}` : undefined}
    >
      <div style={{ blockSize: virtual.getTotalSize(), position: "relative" }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { transform: `translateY(${start}px)` };
          if (line.kind === "group")
            return (
              <div key={key} className={style["group"]} style={place} role="presentation">
                <line.icon size={16} strokeWidth={1.6} aria-hidden />
                <strong>{line.title}</strong>
                <span>{formatCount(line.count)}</span>
              </div>
            );
          return (
            <InboxRow
              key={key}
              row={line.row}
              selected={line.row === current}
              style={place}
              onChoose={() => setChosen(ordered.indexOf(line.row))}
              onOpen={() => open(line.row)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface InboxRowProps {
  readonly row: ArticleRow;
  readonly selected: boolean;
  readonly style: { readonly transform: string };
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

function InboxRow({ row, selected, style: place, onChoose, onOpen }: InboxRowProps): ReactNode {
  const { t, i18n } = useTranslation("shell");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus
    <div
      id={`inbox-${row.id}`}
      role="option"
      aria-selected={selected}
      className={style["row"]}
      style={place}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <span className={style["new"]} aria-hidden />
      <bdi className={style["outlet"]}>{row.outlet?.name ?? t("unknown")}</bdi>
      <bdi className={style["headline"]} title={row.headline.text}>
        {row.headline.text}
      </bdi>
      <span className={style["pills"]}>
        <Doubts row={row} />
      </span>
      <time className={style["time"]} title={row.published.instant ?? row.published.day ?? ""}>
        {formatWhen(row.published, i18n.language)}
      </time>
    </div>
  );
}

function Doubts({ row }: { readonly row: ArticleRow }): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const doubts = doubtsOf(row);
  if (doubts.length === 0) return <Pill tone="sure">{t("complete")}</Pill>;
  return doubts.map((doubt) => (
    <Pill key={doubt.kind} tone="doubt">
      {doubt.kind === "date-one-of"
        ? t("dateOneOf", { days: fewDays(doubt.days, i18n.language) })
        : t(doubt.kind === "date-unknown" ? "dateUnknown" : "outletUnknown")}
    </Pill>
  ));
}

/** Two of the candidates and how many more there are: the reader shows them all. */
function fewDays(days: readonly string[], locale: string): string {
  const shown = days.slice(0, 2).map((day) => formatDay(day, locale));
  return `${shown.join(" / ")}${days.length > 2 ? ` +${days.length - 2}` : ""}`;
}

function groupLines(rows: readonly ArticleRow[], needsLook: string, cameIn: string): Line[] {
  const doubtful = rows.filter((row) => doubtsOf(row).length > 0);
  const sound = rows.filter((row) => doubtsOf(row).length === 0);
  const group = (icon: LucideIcon, title: string, of: readonly ArticleRow[]): Line[] =>
    of.length === 0 ? [] : [{ kind: "group", icon, title, count: of.length }, ...of.map((row): Line => ({ kind: "row", row }))];
  return [...group(Eye, needsLook, doubtful), ...group(Inbox, cameIn, sound)];
}
