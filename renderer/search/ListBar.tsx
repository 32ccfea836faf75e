/** The tool bar of the list: how many articles, facets, order, and keeping the search. */
import { BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Facets, type SearchSort, searchSort } from "../../shared/contract/search.ts";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { formatCount, languageName } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { FacetButton } from "./FacetButton.tsx";
import { chosenValues, type FacetField, withPeriod, withValues } from "./facet-query.ts";
import { monthPeriod } from "./histogram.ts";
import css from "./ListBar.module.css";

interface Props {
  readonly query: string;
  readonly total: number | null;
  readonly selected: number;
  readonly facets: Facets | undefined;
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
  readonly onQuery: (query: string) => void;
}

export function ListBar({ query, total, selected, facets, sort, onSort, onQuery }: Props) {
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
        <Total total={total} />
        {selected > 1 ? <span className={css.selected}> · {t("selected", { count: selected })}</span> : null}
      </span>
      <FacetButton label={t("language")} values={languages} {...chooser("lang")} />
      <FacetButton label={t("outlet")} values={facets?.outlet ?? []} {...chooser("outlet")} />
      <FacetButton label={t("tag")} values={facets?.tag ?? []} {...chooser("tag")} />
      <FacetButton label={t("month")} values={months} chosen={chosenMonths} onChoose={chooseMonth} />
      <span className={css.end}>
        <SortMenu sort={sort} onSort={onSort} />
        <SaveSearch query={query} />
      </span>
    </div>
  );
}

function Total({ total }: { total: number | null }) {
  const { t } = useTranslation("search");
  if (total === null) return null;
  const formatted = formatCount(total);
  const [before = "", after = ""] = t("articles", { count: total, formatted }).split(formatted);
  return (
    <>
      {before}
      <strong>{formatted}</strong>
      {after}
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

function SaveSearch({ query }: { query: string }) {
  const { t } = useTranslation("search");
  const save = useAct("searches.save");
  const [name, setName] = useState<string | null>(null);
  const close = () => setName(null);
  const keep = async () => {
    if (name === null || name.trim() === "") return;
    if (await save({ id: null, name: name.trim().slice(0, 200), query })) close();
  };
  return (
    <>
      <IconButton icon={BookmarkPlus} label={t("save")} isDisabled={query.trim() === ""} onPress={() => setName(query.slice(0, 200))} />
      <Dialog
        title={t("saveTitle")}
        isOpen={name !== null}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button variant="primary" isDisabled={(name ?? "").trim() === ""} onPress={() => void keep()}>
              {t("saveKeep")}
            </Button>
          </>
        }
      >
        <TextField label={t("saveName")} value={name ?? ""} onChange={setName} onSubmit={() => void keep()} autoFocus />
      </Dialog>
    </>
  );
}
