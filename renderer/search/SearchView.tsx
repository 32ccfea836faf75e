/** The archive: one field that asks, the articles that answer, and the one that is being looked at. */
import { Search } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FacetValue, type SearchSort, searchGroup } from "../../shared/contract/search.ts";
import { tell } from "../../shared/contract/tell.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Period } from "../../shared/domain/period.ts";
import { parseQuery } from "../../shared/query/parse.ts";
import { useFold } from "../shell/FoldSwitch.tsx";
import { useCall } from "../shell/queries.ts";
import type { SearchScope } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Split } from "../ui/Split.tsx";
import { canCompare, type RowAct, rowActs } from "./acts.ts";
import { FacetPanel } from "./FacetPanel.tsx";
import { hasPeriod, withPeriod } from "./facet-query.ts";
import { Histogram } from "./Histogram.tsx";
import { JumpTo } from "./JumpTo.tsx";
import { ListBar } from "./ListBar.tsx";
import { ListHeader } from "./ListHeader.tsx";
import { ListSummary } from "./ListSummary.tsx";
import { useLines } from "./lines.ts";
import { useListLook } from "./look.ts";
import { NoneFound } from "./NoneFound.tsx";
import { OwnTextsView } from "./OwnTextsView.tsx";
import { Preview } from "./Preview.tsx";
import { nowhere, usePlace } from "./place.ts";
import { QueryField } from "./QueryField.tsx";
import { useQueryText, useReadable } from "./query-text.ts";
import { ResultList } from "./ResultList.tsx";
import { type SearchResult, useSearch } from "./result.ts";
import { Scopes } from "./Scopes.tsx";
import css from "./SearchView.module.css";
import { useSelection } from "./selecting.ts";
import { nothingSelected } from "./state.ts";
import { useActs, useRowMenu } from "./use-acts.ts";
import { useFitting } from "./use-fitting.ts";

interface Props {
  readonly query: string;
  readonly articleId: ArticleId | null;
}

export function SearchView({ query, articleId, scope }: Props & { readonly scope: SearchScope }) {
  return scope === "articles" ? <ArticlesView query={query} articleId={articleId} /> : <OwnTextsView query={query} scope={scope} />;
}

function ArticlesView({ query, articleId }: Props) {
  const { t } = useTranslation("search");
  const [text, setText] = useQueryText(query, "articles");
  const left = usePlace(query, articleId);
  const [sort, setSort] = useState<SearchSort>(left.place?.sort ?? "date");
  const read = useMemo(() => parseQuery(text), [text]);
  const looking = useListLook();
  const { pane, fitting } = useFitting(looking.look);
  const group = searchGroup.safeParse(looking.look.group);
  const result = useSearch({ query: useReadable(text), sort, ...useFold(), ...(group.success ? { group: group.data } : {}) });
  const lines = useLines(result, left.place?.unfolded ?? nowhere.unfolded, (unfolded) => left.note({ unfolded }));
  const { selection, onPress, selectAll } = useSelection(query, articleId, result, lines, left.place?.selection ?? nothingSelected);
  useEffect(() => left.note({ query, articleId, sort, selection }));
  const act = useSteadily(useActs(selection, lines, result.shown.query));
  const list = useRef<HTMLDivElement>(null);
  const [isJumping, setJumping] = useState(false);
  const [target, setTarget] = useState<{ readonly line: number } | null>(null);
  const jumpTo = useSteadily((story: number) => {
    const line = lines.lineOf(story);
    setTarget({ line });
    onPress(line, "only");
    list.current?.focus();
  });
  const stories = result.stories ?? 0;
  const jump = useMemo(
    () => <JumpTo shown={result.shown} stories={stories} isOpen={isJumping} onOpen={setJumping} onJump={jumpTo} />,
    [result.shown, stories, isJumping, jumpTo],
  );
  const { query: shown } = result.shown;
  const facets = useCall("search.facets", { query: shown }, { keep: true }).data;
  // What lies outside of the period stays in sight.
  const isNarrowed = hasPeriod(shown);
  const outside = useCall("search.facets", { query: withPeriod(shown, null) }, { enabled: isNarrowed, keep: true }).data;
  const all = (isNarrowed ? outside : undefined) ?? facets;
  const onPeriod = useCallback((period: Period | null) => setText(withPeriod(shown, period)), [shown, setText]);
  const shownId = selection.cursor === null ? articleId : (lines.idAt(selection.cursor) ?? articleId);
  const leave = useSteadily(() => {
    list.current?.focus();
    if (selection.cursor === null) onPress(0, "only");
  });
  const start = (
    <div ref={pane} className={css.start}>
      <Scopes query={result.shown.query} typed={text} scope="articles" />
      <QueryField value={text} read={read} ms={result.ms} onChange={setText} onLeave={leave} />
      <Histogram all={all?.day ?? noDays} inside={facets?.day ?? noDays} isNarrowed={isNarrowed} onPeriod={onPeriod} />
      <ListBar
        query={text}
        total={result.total}
        stories={result.complete ?? result.stories}
        selected={selection.ids.size}
        onAct={act}
        facets={facets}
        looking={looking}
        sort={sort}
        onSort={setSort}
        onQuery={setText}
        jump={jump}
      />
      {looking.look.density === "compact" ? <ListHeader columns={fitting.columns} sort={sort} onSort={setSort} /> : null}
      <Answer result={result} onQuery={setText}>
        <ActingList
          look={fitting}
          result={result}
          lines={lines}
          selection={selection}
          list={list}
          onPress={onPress}
          onAll={() => void selectAll()}
          onAct={act}
          onJump={() => setJumping(true)}
          target={target}
          left={left.place?.scrolled ?? 0}
          onScrolled={(scrolled) => left.note({ scrolled })}
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
  return (
    <div className={css.view}>
      {looking.look.hasFacets ? (
        <FacetPanel query={text} facets={facets} months={all?.month ?? noDays} looking={looking} onQuery={setText} />
      ) : null}
      <div className={css.panes}>
        <Split name="search.list" label={t("paneWidth")} fixed="start" size={560} min={420} max={1100} start={start} end={end} />
      </div>
    </div>
  );
}

const noDays: FacetValue[] = [];

/** One function for as long as the view is there, so that parts that it is given to need not be drawn again while the list scrolls. */
function useSteadily<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...given: A) => latest.current(...given), []);
}

interface ActingListProps
  extends Pick<
    React.ComponentProps<typeof ResultList>,
    "result" | "lines" | "look" | "selection" | "list" | "onPress" | "onAll" | "target" | "left" | "onScrolled"
  > {
  readonly onAct: (act: RowAct) => void;
  readonly onJump: () => void;
}

/** The list with its letters and its menu: the same acts by either way. */
function ActingList({ onAct, onJump, ...list }: ActingListProps) {
  const menu = useRowMenu(list.selection, onAct);
  const onLetter = (letter: string): boolean => {
    const found = rowActs.find((each) => each.shortcut?.toLowerCase() === letter);
    if (found) onAct(found.act);
    else if (letter === "j") onJump();
    return found !== undefined || letter === "j";
  };
  return (
    <>
      <ResultList {...list} onOpen={() => onAct("open")} onLetter={onLetter} onContextMenu={menu.onContextMenu} />
      {menu.menu}
    </>
  );
}

interface AnswerProps {
  readonly result: SearchResult;
  readonly onQuery: (query: string) => void;
  readonly children: React.ReactNode;
}

function Answer({ result, onQuery, children }: AnswerProps) {
  const { t, i18n } = useTranslation("search");
  if (result.error && result.error.kind !== "cancelled")
    return (
      <EmptyState icon={Search} title={tell(result.error, i18n.language)} action={<Button onPress={result.retry}>{t("retry")}</Button>} />
    );
  // By relevance what has some of the words stands in the list where nothing has them all.
  if (result.total !== 0 || result.stories !== 0) return children;
  if (result.shown.query.trim() !== "") return <NoneFound query={result.shown.query} onQuery={onQuery} />;
  return (
    <EmptyState icon={Search} title={t("emptyTitle")}>
      {t("empty")}
    </EmptyState>
  );
}
