/** The heads of a compact list's columns; a press on one puts the rows in its order. */
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SearchSort } from "../../shared/contract/search.ts";
import { chosenColumns, nextSort, tracksOf } from "./columns.ts";
import css from "./ListHeader.module.css";

interface Props {
  readonly columns: readonly string[];
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
}

export function ListHeader({ columns, sort, onSort }: Props) {
  const { t } = useTranslation("search");
  const chosen = chosenColumns(columns);
  const heads = chosen.map((column) => {
    const next = nextSort(column, sort);
    const isSorted = column.sorts.includes(sort);
    const Arrow = sort === "oldest" ? ArrowUp : ArrowDown;
    const head =
      next === undefined ? (
        <span key={column.id}>{t(column.word)}</span>
      ) : (
        <button
          key={column.id}
          type="button"
          aria-pressed={isSorted}
          title={t("sortBy", { name: t(column.word) })}
          onClick={() => onSort(next)}
        >
          <span>{t(column.word)}</span>
          {isSorted ? <Arrow size={12} strokeWidth={2} aria-hidden /> : null}
        </button>
      );
    return { id: column.id, head };
  });
  return (
    <div className={css.header} role="toolbar" aria-label={t("columns")} style={{ gridTemplateColumns: tracksOf(chosen) }}>
      <span />
      {heads.find((each) => each.id === "published")?.head}
      <span>{t("headline")}</span>
      {heads.filter((each) => each.id !== "published").map((each) => each.head)}
    </div>
  );
}
