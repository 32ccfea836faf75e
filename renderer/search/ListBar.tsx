/** The tool bar of the list: how many articles, facets, and order. */
import { ChartColumn, SlidersHorizontal, TextQuote } from "lucide-react";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Facets, type SearchSort, searchSort } from "../../shared/contract/search.ts";
import { FoldSwitch } from "../shell/FoldSwitch.tsx";
import { trendOf, useNavigate } from "../shell/route.ts";
import { formatCount } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { Select } from "../ui/Select.tsx";
import { type RowAct, rowActs } from "./acts.ts";
import { FacetButton } from "./FacetButton.tsx";
import { countStances } from "./facets.ts";
import css from "./ListBar.module.css";
import { ListOptions } from "./ListOptions.tsx";
import type { ChangingLook } from "./look.ts";
import { useRowItems } from "./use-acts.ts";

/** Facets that are chips while the column of all facets is closed. */
const chips = ["outlet", "lang", "tag"] as const;

interface Props {
  readonly query: string;
  readonly total: number | null;
  readonly stories: number | null;
  readonly selected: number;
  readonly onAct: (act: RowAct) => void;
  readonly facets: Facets | undefined;
  readonly looking: ChangingLook;
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
  readonly onQuery: (query: string) => void;
  /** Goes to a row or a date. */
  readonly jump: ReactNode;
}

export const ListBar = memo(function ListBar({
  query,
  total,
  stories,
  selected,
  onAct,
  facets,
  looking,
  sort,
  onSort,
  onQuery,
  jump,
}: Props) {
  const { t } = useTranslation("search");
  const { go } = useNavigate();
  const { look, change } = looking;
  const stances = countStances(query);
  return (
    <div className={css.bar} role="toolbar" aria-label={t("list")}>
      <span className={css.count} role="status">
        {selected > 1 ? (
          <span className={css.selected}>{t("selected", { count: selected, formatted: formatCount(selected) })}</span>
        ) : (
          <Total total={total} stories={stories} />
        )}
      </span>
      <span className={css.facets}>
        <button type="button" className={css.panel} aria-pressed={look.hasFacets} onClick={() => change({ hasFacets: !look.hasFacets })}>
          <SlidersHorizontal size={14} strokeWidth={1.6} aria-hidden />
          {stances > 0 ? t("facetsChosen", { n: formatCount(stances) }) : t("facets")}
        </button>
        {selected > 1 ? <ActMenu selected={selected} onAct={onAct} /> : null}
        {look.hasFacets || selected > 1 ? null : chips.map((field) => <FacetButton key={field} {...{ field, query, facets, onQuery }} />)}
      </span>
      <span className={css.end}>
        <IconButton icon={TextQuote} label={t("concordance")} shortcut="Ctrl ⇧ M" onPress={() => go({ view: "concordance", query })} />
        <IconButton icon={ChartColumn} label={t("trend")} onPress={() => go(trendOf([query]))} />
        {jump}
        <FoldSwitch />
        <ListOptions {...looking} />
        <SortMenu sort={sort} onSort={onSort} />
      </span>
    </div>
  );
});

/** What can be done with all that is chosen. */
function ActMenu({ selected, onAct }: Pick<Props, "selected" | "onAct">) {
  const { t } = useTranslation("search");
  const onAction = (id: string): void => {
    const found = rowActs.find((each) => each.act === id);
    if (found) onAct(found.act);
  };
  return <MenuButton label={t("acts")} items={useRowItems(selected)} onAction={onAction} />;
}

function Total({ total, stories }: Pick<Props, "total" | "stories">) {
  const { t } = useTranslation("search");
  if (total === null) return null;
  const formatted = formatCount(total);
  const [before = "", after = ""] = t("articles", { count: total, formatted }).split(formatted);
  return (
    <>
      <span>
        {before}
        <strong>{formatted}</strong>
        {after}
      </span>
      {stories === null || stories >= total ? null : (
        <span className={css.stories}>{t("stories", { count: stories, formatted: formatCount(stories) })}</span>
      )}
    </>
  );
}

function SortMenu({ sort, onSort }: Pick<Props, "sort" | "onSort">) {
  const { t } = useTranslation("search");
  const items = searchSort.options.map((id) => ({ id, label: t(`sort_${id}`) }));
  return <Select label={t("sort")} labelHidden items={items} value={sort} onChange={(id) => onSort(searchSort.catch("date").parse(id))} />;
}
