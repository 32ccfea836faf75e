/** The tool bar of the list: how many articles, facets, and order. */
import { useTranslation } from "react-i18next";
import { type Facets, type SearchSort, searchSort } from "../../shared/contract/search.ts";
import { FoldSwitch } from "../shell/FoldSwitch.tsx";
import { formatCount, languageName } from "../ui/format.ts";
import { Select } from "../ui/Select.tsx";
import { FacetButton } from "./FacetButton.tsx";
import { chosenValues, type FacetField, withPeriod, withValues } from "./facet-query.ts";
import { monthPeriod } from "./histogram.ts";
import css from "./ListBar.module.css";

interface Props {
  readonly query: string;
  readonly total: number | null;
  readonly stories: number | null;
  readonly selected: number;
  readonly facets: Facets | undefined;
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
  readonly onQuery: (query: string) => void;
}

export function ListBar({ query, total, stories, selected, facets, sort, onSort, onQuery }: Props) {
  const { t, i18n } = useTranslation("search");
  const chooser = (field: FacetField) => ({
    chosen: chosenValues(query, field),
    onChoose: (values: readonly string[]) => onQuery(withValues(query, field, values)),
  });
  const languages = (facets?.language ?? []).map((each) => ({ ...each, label: languageName(each.value, i18n.language) }));
  const months = [...(facets?.month ?? [])].reverse().map((each) => ({ ...each, label: monthName(each.value, i18n.language) }));
  const chosenMonths = months.map((each) => each.value).filter((month) => query.includes(withPeriod("", monthPeriod(month))));
  // A query has one period, so a month takes the place of the one before.
  const chooseMonth = (values: readonly string[]) => {
    const month = values.length > chosenMonths.length ? values.at(-1) : undefined;
    onQuery(withPeriod(query, month === undefined ? null : monthPeriod(month)));
  };
  return (
    <div className={css.bar} role="toolbar" aria-label={t("list")}>
      <span className={css.count} role="status">
        {selected > 1 ? (
          <span className={css.selected}>{t("selected", { count: selected })}</span>
        ) : (
          <Total total={total} stories={stories} />
        )}
      </span>
      <span className={css.facets}>
        <FacetButton label={t("language")} values={languages} {...chooser("lang")} />
        <FacetButton label={t("outlet")} values={facets?.outlet ?? []} {...chooser("outlet")} />
        <FacetButton label={t("tag")} values={facets?.tag ?? []} {...chooser("tag")} />
        <FacetButton label={t("month")} values={months} chosen={chosenMonths} onChoose={chooseMonth} />
      </span>
      <span className={css.end}>
        <FoldSwitch />
        <SortMenu sort={sort} onSort={onSort} />
      </span>
    </div>
  );
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
      {stories === null || stories === total ? null : (
        <span className={css.stories}>{t("stories", { count: stories, formatted: formatCount(stories) })}</span>
      )}
    </>
  );
}

const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-01`));

function SortMenu({ sort, onSort }: Pick<Props, "sort" | "onSort">) {
  const { t } = useTranslation("search");
  const items = [
    { id: "date", label: t("sortDate") },
    { id: "relevance", label: t("sortRelevance") },
    { id: "added", label: t("sortAdded") },
  ];
  return <Select label={t("sort")} labelHidden items={items} value={sort} onChange={(id) => onSort(searchSort.catch("date").parse(id))} />;
}
