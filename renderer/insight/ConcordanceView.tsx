/** Every mention of a query's words in its context, in one aligned list: what a person has seen is ticked off, so that none goes unread. */
import { Download, ListChecks, Search, TextQuote } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConcordanceLine, ConcordancePage } from "../../shared/contract/insight.ts";
import { tell } from "../../shared/contract/tell.ts";
import { Mends } from "../shell/Mends.tsx";
import { useAct } from "../shell/queries.ts";
import { useRemembered } from "../shell/remember.ts";
import { useNavigate } from "../shell/route.ts";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format.ts";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { type Bar, ConcordanceBar } from "./ConcordanceBar.tsx";
import css from "./ConcordanceView.module.css";
import { type Concordance, useConcordance, useSeen } from "./concordance.ts";
import { LineList } from "./LineList.tsx";
import { QueryInput } from "./QueryInput.tsx";

interface Place extends Bar {
  readonly query: string;
  readonly turn: number;
  readonly cursor: number;
  readonly top: number;
}

const newPlace = (query: string): Place => ({
  query,
  sort: "date",
  filter: "",
  unseenOnly: false,
  turn: Date.now(),
  cursor: 0,
  top: 0,
});

export function ConcordanceView({ query }: { readonly query: string }) {
  const { t } = useTranslation("concordance");
  const { go } = useNavigate();
  const { place, change } = usePlace(query);
  const { sort, filter, unseenOnly, turn } = place;
  const [isStopped, setStopped] = useState(false);
  const concordance = useConcordance({ query, sort, filter, unseenOnly, turn, isStopped });
  const { exportFile, isExporting } = useExport(place);
  const list = useRef<HTMLDivElement>(null);
  const marks = useMarks(place, change, concordance);
  const ask = (next: string) => go({ view: "concordance", query: next }, { replace: true });
  const open = (line: ConcordanceLine) => {
    marks.see(line);
    go({ view: "reader", id: line.articleId, query, hit: line.nth });
  };
  return (
    <section className={css.view} aria-label={t("title")}>
      <ViewHeader title={t("title")}>
        <span className={css.hint} role="status">
          {isExporting ? t("exporting") : ""}
        </span>
        <QueryInput key={query} query={query} onQuery={ask} onLeave={() => list.current?.focus()} />
        <Button variant="quiet" icon={Search} onPress={() => go({ view: "search", query, articleId: null })}>
          {t("articlesFound")}
        </Button>
        <Button
          icon={Download}
          isDisabled={isExporting || concordance.isReading || (concordance.page?.shown ?? 0) === 0}
          onPress={() => void exportFile()}
        >
          {t("export")}
        </Button>
      </ViewHeader>
      <ConcordanceBar
        bar={place}
        page={concordance.page}
        isStopped={isStopped}
        onStop={setStopped}
        onChange={(bar) => change({ ...bar, cursor: 0, top: 0, ...(bar.unseenOnly === undefined ? {} : { turn: Date.now() }) })}
        onLeave={() => list.current?.focus()}
      />
      <Answer query={query} onQuery={ask} concordance={concordance} isFiltered={filter.trim() !== "" || unseenOnly} isStopped={isStopped}>
        <LineList
          concordance={concordance}
          view={JSON.stringify([query, sort, filter, unseenOnly])}
          cursor={place.cursor}
          list={list}
          top={place.top}
          onCursor={(cursor) => change({ cursor })}
          onOpen={open}
          onSeen={marks.onSeen}
          onScroll={(top) => change({ top })}
        />
      </Answer>
    </section>
  );
}

/** Where this very query was left; what changes is remembered for the way back from the reader. */
function usePlace(query: string) {
  const { value, remember } = useRemembered<Place>("concordance", newPlace(query));
  const [place, setPlace] = useState(() => (value.query === query ? value : newPlace(query)));
  const current = place.query === query ? place : { ...newPlace(query), sort: place.sort };
  if (current !== place) setPlace(current);
  useEffect(() => {
    remember(current);
  });
  const change = (part: Partial<Place>) => setPlace((old) => ({ ...old, ...part }));
  return { place: current, change };
}

function useMarks(place: Place, change: (part: Partial<Place>) => void, concordance: Concordance) {
  const mark = useSeen(place.query);
  const shown = concordance.page?.shown ?? 0;
  return {
    see: (line: ConcordanceLine) => void mark(line, true),
    onSeen: (row: number, line: ConcordanceLine, isSeen: boolean) => {
      void mark(line, isSeen);
      if (isSeen) change({ cursor: Math.min(row + 1, shown - 1) });
    },
  };
}

function useExport({ query, sort, filter, unseenOnly }: Place) {
  const exportConcordance = useAct("insight.exportConcordance");
  const reveal = useAct("app.reveal");
  const toast = useToast();
  const { t } = useTranslation("concordance");
  const [isExporting, setExporting] = useState(false);
  const exportFile = async (): Promise<void> => {
    setExporting(true);
    const written = await exportConcordance({ query, sort, filter, unseenOnly, path: null });
    setExporting(false);
    if (written) toast(t("exported"), { label: t("reveal"), onPress: () => void reveal(written) });
  };
  return { exportFile, isExporting };
}

interface AnswerProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly concordance: Concordance;
  readonly isFiltered: boolean;
  readonly isStopped: boolean;
  readonly children: React.ReactNode;
}

/** The list, or why there is none. */
function Answer({ query, onQuery, concordance, isFiltered, isStopped, children }: AnswerProps) {
  const { t, i18n } = useTranslation("concordance");
  const { page, error } = concordance;
  if (error && error.kind !== "cancelled")
    return (
      <EmptyState icon={TextQuote} title={tell(error, i18n.language)}>
        {error.kind === "query-invalid" ? <Mends mends={error.mends} onMend={onQuery} /> : null}
      </EmptyState>
    );
  if (query.trim() === "" || page?.hasWords === false)
    return (
      <EmptyState icon={TextQuote} title={t("noWordsTitle")}>
        {t("noWords")}
      </EmptyState>
    );
  const isAwaited = concordance.isUnderWay || (isStopped && concordance.isReading && page?.total === 0);
  if (page === undefined || (isAwaited && page.shown === 0)) return <Reading page={page} isStopped={isStopped} />;
  if (page.total === 0)
    return (
      <EmptyState icon={TextQuote} title={t("noneTitle")}>
        {t("none")}
      </EmptyState>
    );
  if (page.shown === 0 && isFiltered)
    return (
      <EmptyState icon={ListChecks} title={t(page.seen === page.total ? "allSeenTitle" : "filteredTitle")}>
        {page.seen === page.total ? t("allSeen", { count: page.total, formatted: formatCount(page.total) }) : t("filtered")}
      </EmptyState>
    );
  return children;
}

function Reading({ page, isStopped }: { readonly page: ConcordancePage | undefined; readonly isStopped: boolean }) {
  const { t } = useTranslation("concordance");
  if (page === undefined) return <div className={css.list} role="status" aria-busy="true" aria-label={t("waiting")} />;
  return (
    <EmptyState icon={TextQuote} title={t(isStopped ? "stoppedTitle" : "readingTitle")}>
      {t("readingSoFar", { read: formatCount(page.read), articles: formatCount(page.articles), mentions: formatCount(page.total) })}
    </EmptyState>
  );
}
