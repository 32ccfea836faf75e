/** The archive: one field that asks, the articles that answer, and the one that is being looked at. */
import { Search } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchSort } from "../../shared/contract/search.ts";
import { tell } from "../../shared/contract/tell.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { parseQuery } from "../../shared/query/parse.ts";
import { useArticleActs } from "../shell/acts.tsx";
import { callMain } from "../shell/api.ts";
import { useFold } from "../shell/FoldSwitch.tsx";
import { useCall, useMenuCommand } from "../shell/queries.ts";
import { useRemembered } from "../shell/remember.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { useContextMenu } from "../ui/ContextMenu.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Split } from "../ui/Split.tsx";
import { canCompare, type RowAct, rowActs } from "./acts.ts";
import { hasPeriod, withPeriod } from "./facet-query.ts";
import { Histogram } from "./Histogram.tsx";
import { ListBar } from "./ListBar.tsx";
import { ListSummary } from "./ListSummary.tsx";
import { idsBeneath, type Lines, type Unfolded, useLines } from "./lines.ts";
import { Preview } from "./Preview.tsx";
import { QueryField } from "./QueryField.tsx";
import { type ListPlace, ResultList } from "./ResultList.tsx";
import { type SearchResult, useSearch, useSteady } from "./result.ts";
import css from "./SearchView.module.css";
import { nothingSelected, type PressKind, press, type Selection } from "./state.ts";

// A person types a letter in some 100 to 200 ms: shorter pauses are not worth a search.
const pauseMs = 60;

export function SearchView({ query, articleId }: { query: string; articleId: ArticleId | null }) {
  const { t } = useTranslation("search");
  const [text, setText] = useQueryText(query);
  const left = usePlace(query, articleId);
  const [sort, setSort] = useState<SearchSort>(left.place?.sort ?? "date");
  const read = useMemo(() => parseQuery(text), [text]);
  const result = useSearch({ query: useReadable(useSteady(text, pauseMs)), sort, fold: useFold() });
  const lines = useLines(result, left.place?.unfolded ?? nowhere.unfolded, (unfolded) => left.note({ unfolded }));
  const { selection, onPress } = useSelection(query, articleId, result, lines, left.place?.selection ?? nothingSelected);
  useEffect(() => left.note({ query, articleId, sort, selection }));
  const act = useActs(selection, lines, result.shown.query);
  const list = useRef<HTMLDivElement>(null);
  const facets = useCall("search.facets", { query: result.shown.query }, { keep: true }).data;
  const shownId = selection.cursor === null ? articleId : (lines.idAt(selection.cursor) ?? articleId);
  const leave = () => {
    list.current?.focus();
    if (selection.cursor === null) onPress(0, "only");
  };
  const start = (
    <div className={css.start}>
      <QueryField value={text} read={read} ms={result.ms} onChange={setText} onLeave={leave} />
      <Timeline query={result.shown.query} inside={facets?.day ?? []} onQuery={setText} />
      <ListBar
        query={text}
        total={result.total}
        stories={result.stories}
        selected={selection.ids.size}
        facets={facets}
        sort={sort}
        onSort={setSort}
        onQuery={setText}
      />
      <Answer result={result}>
        <ActingList
          result={result}
          lines={lines}
          selection={selection}
          list={list}
          onPress={onPress}
          onAct={act}
          place={left.place?.list ?? null}
          onPlace={(place) => left.note({ list: place })}
        />
      </Answer>
    </div>
  );
  const end =
    shownId === null ? (
      <ListSummary query={text} total={result.total ?? 0} facets={facets} onQuery={setText} />
    ) : (
      <Preview id={shownId} query={result.shown.query} canCompare={canCompare(selection.ids.size)} onAct={act} />
    );
  return <Split name="search.list" label={t("paneWidth")} fixed="start" size={560} min={420} max={820} start={start} end={end} />;
}

interface ActingListProps
  extends Pick<React.ComponentProps<typeof ResultList>, "result" | "lines" | "selection" | "list" | "onPress" | "place" | "onPlace"> {
  readonly onAct: (act: RowAct) => void;
}

/** The list with its letters and its menu: the same acts by either way. */
function ActingList({ onAct, ...list }: ActingListProps) {
  const menu = useRowMenu(list.selection, onAct);
  const onLetter = (letter: string): boolean => {
    const found = rowActs.find((each) => each.shortcut.toLowerCase() === letter);
    if (found) onAct(found.act);
    return found !== undefined;
  };
  return (
    <>
      <ResultList {...list} onOpen={() => onAct("open")} onLetter={onLetter} onContextMenu={menu.onContextMenu} />
      {menu.menu}
    </>
  );
}

/** The text as typed; it follows the route when that changes by itself, such as when a saved search is opened. */
function useQueryText(query: string) {
  const { go } = useNavigate();
  const [text, setText] = useState(query);
  const sent = useRef(query);
  useEffect(() => {
    if (query === sent.current) return;
    sent.current = query;
    setText(query);
  }, [query]);
  const steady = useSteady(text, 4 * pauseMs);
  useEffect(() => {
    if (steady === sent.current) return;
    sent.current = steady;
    go({ view: "search", query: steady, articleId: null }, { replace: true });
  }, [steady, go]);
  return [text, setText] as const;
}

interface Place {
  readonly query: string;
  readonly articleId: ArticleId | null;
  readonly sort: SearchSort;
  readonly selection: Selection;
  readonly unfolded: Unfolded;
  readonly list: ListPlace | null;
}

const nowhere: Place = { query: "", articleId: null, sort: "date", selection: nothingSelected, unfolded: new Map(), list: null };

/** Where this very search was left: order, selection, what was unfolded and scroll position, found again on the way back from the reader. */
function usePlace(query: string, articleId: ArticleId | null) {
  const { value, remember } = useRemembered("search", nowhere);
  const [place] = useState(value.query === query && value.articleId === articleId ? value : null);
  const latest = useRef(place ?? nowhere);
  const note = (change: Partial<Place>): void => {
    // The rows of another search are not where these were.
    const isSame =
      (change.query ?? latest.current.query) === latest.current.query && (change.sort ?? latest.current.sort) === latest.current.sort;
    latest.current = { ...latest.current, ...(isSame ? {} : { list: null, unfolded: nowhere.unfolded }), ...change };
    remember(latest.current);
  };
  return { place, note };
}

/** The last query that could be read: while one cannot, its articles stay. */
function useReadable(text: string): string {
  const [readable, setReadable] = useState(() => (parseQuery(text).ok ? text : ""));
  if (text !== readable && parseQuery(text).ok) setReadable(text);
  return readable;
}

function useSelection(query: string, articleId: ArticleId | null, result: SearchResult, lines: Lines, first: Selection) {
  const { go } = useNavigate();
  const [selection, setSelection] = useState(first);
  const key = JSON.stringify(result.shown);
  const [belongsTo, setBelongsTo] = useState(key);
  if (belongsTo !== key) {
    setBelongsTo(key);
    setSelection(nothingSelected);
  }
  const { idAt } = lines;
  const onPress = useCallback(
    (row: number, kind: PressKind) => {
      const next = press(selection, row, kind, idAt);
      setSelection(next);
      const id = idAt(row);
      if (id !== undefined && id !== articleId) go({ view: "search", query, articleId: id }, { replace: true });
    },
    [selection, idAt, articleId, go, query],
  );
  return { selection: useRestored(selection, articleId, lines), onPress };
}

/** After a way back the article of the route is the selected row again, if it is among the first. */
function useRestored(selection: Selection, articleId: ArticleId | null, lines: Lines): Selection {
  const { idAt, count } = lines;
  return useMemo(() => {
    if (selection.cursor !== null || articleId === null) return selection;
    const row = Array.from({ length: Math.min(count, 100) }, (_, at) => at).find((at) => idAt(at) === articleId);
    return { cursor: row ?? null, anchor: row ?? null, ids: new Set([articleId]) };
  }, [selection, articleId, idAt, count]);
}

function useActs(selection: Selection, lines: Lines, query: string): (act: RowAct) => void {
  const { go } = useNavigate();
  const acts = useArticleActs();
  const ids = [...selection.ids];
  const act = (name: RowAct) => {
    const line = selection.cursor === null ? undefined : lines.lineAt(selection.cursor);
    const first = line?.copy?.articleId ?? line?.row.id ?? ids[0];
    if (first === undefined) return;
    if (name === "open") {
      // Who has read a text has read the copies that lie folded beneath it.
      if (line !== undefined) void callMain("article.markRead", { ids: idsBeneath(line), read: true });
      go({ view: "reader", id: first, query });
    } else if (name === "tag") acts.tag(ids);
    else if (name === "dossier") acts.addToDossier(ids);
    else if (name === "digest") acts.addToDigest(ids);
    else if (canCompare(ids.length)) acts.compare(ids);
  };
  useMenuCommand("tag", () => act("tag"));
  useMenuCommand("add-to-dossier", () => act("dossier"));
  useMenuCommand("add-to-digest", () => act("digest"));
  useMenuCommand("compare-selected", () => act("compare"));
  return act;
}

function useRowMenu(selection: Selection, act: (name: RowAct) => void) {
  const { t } = useTranslation("search");
  const items = rowActs.map(({ act: id, icon, word, shortcut }) => ({
    id,
    label: t(word),
    icon,
    shortcut,
    isDisabled: selection.ids.size === 0 || (id === "compare" && !canCompare(selection.ids.size)),
  }));
  return useContextMenu(t("list"), items, (id) => {
    const found = rowActs.find((each) => each.act === id);
    if (found) act(found.act);
  });
}

function Timeline({
  query,
  inside,
  onQuery,
}: {
  query: string;
  inside: React.ComponentProps<typeof Histogram>["inside"];
  onQuery: (query: string) => void;
}) {
  const isNarrowed = hasPeriod(query);
  const outside = useCall("search.facets", { query: withPeriod(query, null) }, { enabled: isNarrowed, keep: true });
  const all = isNarrowed ? (outside.data?.day ?? inside) : inside;
  const onPeriod = useCallback((period: Parameters<typeof withPeriod>[1]) => onQuery(withPeriod(query, period)), [query, onQuery]);
  return <Histogram all={all} inside={inside} isNarrowed={isNarrowed} onPeriod={onPeriod} />;
}

function Answer({ result, children }: { result: SearchResult; children: React.ReactNode }) {
  const { t, i18n } = useTranslation("search");
  if (result.error && result.error.kind !== "cancelled")
    return (
      <EmptyState icon={Search} title={tell(result.error, i18n.language)} action={<Button onPress={result.retry}>{t("retry")}</Button>} />
    );
  if (result.total !== 0) return children;
  const isAll = result.shown.query.trim() === "";
  return (
    <EmptyState icon={Search} title={t(isAll ? "emptyTitle" : "noneTitle")}>
      {t(isAll ? "empty" : "none")}
    </EmptyState>
  );
}
