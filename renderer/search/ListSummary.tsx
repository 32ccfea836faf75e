/** What the list holds, while no article of it is chosen: who wrote most, in which languages, under which tags. */
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Facets, FacetValue } from "../../shared/contract/search.ts";
import { formatCount, languageName } from "../ui/format.ts";
import { type FacetField, withStance } from "./facet-query.ts";
import css from "./Preview.module.css";

interface Props {
  readonly query: string;
  readonly total: number;
  readonly facets: Facets | undefined;
  readonly onQuery: (query: string) => void;
}

export const ListSummary = memo(function ListSummary({ query, total, facets, onQuery }: Props) {
  const { t, i18n } = useTranslation("search");
  const choose = (field: FacetField) => (value: string) => onQuery(withStance(query, field, value, "chosen"));
  const languages = (facets?.language ?? []).map((each) => ({
    label: languageName(each.label, i18n.language),
    name: each.label,
    count: each.count,
  }));
  const named = (values: readonly FacetValue[] = []) => values.map(({ label, count }) => ({ label, name: label, count }));
  return (
    <section className={css.summary} aria-label={t("summary")}>
      <h2>{t("articles", { count: total, formatted: formatCount(total) })}</h2>
      {total === 0 ? null : <p>{t("summaryHint")}</p>}
      <div className={css.groups}>
        <Group title={t("topOutlets")} values={named(facets?.outlet)} onChoose={choose("outlet")} />
        <Group title={t("topLanguages")} values={languages} onChoose={choose("lang")} />
        <Group title={t("topTags")} values={named(facets?.tag)} onChoose={choose("tag")} />
      </div>
    </section>
  );
});

interface Named {
  /** As a person reads it. */
  readonly label: string;
  /** As the query has it. */
  readonly name: string;
  readonly count: number;
}

function Group({ title, values, onChoose }: { title: string; values: readonly Named[]; onChoose: (name: string) => void }) {
  const top = [...values].sort((a, b) => b.count - a.count).slice(0, 8);
  const most = top[0]?.count ?? 1;
  if (top.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {top.map((each) => (
          <li key={each.name}>
            <button type="button" className={css.value} onClick={() => onChoose(each.name)}>
              <bdi>{each.label}</bdi>
              <span>{formatCount(each.count)}</span>
              <i aria-hidden style={{ inlineSize: `calc((100% - 16px) * ${each.count / most})` }} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
