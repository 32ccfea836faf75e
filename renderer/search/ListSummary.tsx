/** What the list holds, while no article of it is chosen: who wrote most, in which languages, under which tags. */
import { useTranslation } from "react-i18next";
import type { Facets, FacetValue } from "../../shared/contract/search.ts";
import { formatCount, languageName } from "../ui/format.ts";
import { chosenValues, type FacetField, withValues } from "./facet-query.ts";
import css from "./Preview.module.css";

interface Props {
  readonly query: string;
  readonly total: number;
  readonly facets: Facets | undefined;
  readonly onQuery: (query: string) => void;
}

export function ListSummary({ query, total, facets, onQuery }: Props) {
  const { t, i18n } = useTranslation("search");
  const choose = (field: FacetField) => (value: string) =>
    onQuery(withValues(query, field, [...new Set([...chosenValues(query, field), value])]));
  const languages = (facets?.language ?? []).map((each) => ({ ...each, label: languageName(each.value, i18n.language) }));
  return (
    <section className={css.summary} aria-label={t("summary")}>
      <h2>{t("articles", { count: total, formatted: formatCount(total) })}</h2>
      <p>{t("summaryHint")}</p>
      <div className={css.groups}>
        <Group title={t("topOutlets")} values={facets?.outlet ?? []} onChoose={choose("outlet")} />
        <Group title={t("topLanguages")} values={languages} onChoose={choose("lang")} />
        <Group title={t("topTags")} values={facets?.tag ?? []} onChoose={choose("tag")} />
      </div>
    </section>
  );
}

function Group({ title, values, onChoose }: { title: string; values: readonly FacetValue[]; onChoose: (value: string) => void }) {
  const top = [...values].sort((a, b) => b.count - a.count).slice(0, 8);
  const most = top[0]?.count ?? 1;
  if (top.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {top.map((each) => (
          <li key={each.value}>
            <button type="button" className={css.value} onClick={() => onChoose(each.value)}>
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
