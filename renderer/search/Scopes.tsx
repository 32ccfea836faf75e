/** What is searched: the articles, what was marked and noted in them, or what digests print; each with what the query finds there. */
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useCall } from "../shell/queries.ts";
import { type SearchScope, searchScopes, useNavigate } from "../shell/route.ts";
import { formatCount } from "../ui/format.ts";
import css from "./Scopes.module.css";

interface Props {
  /** One that can be read: what is counted. */
  readonly query: string;
  /** As it stands in the field, which the next scope takes over. */
  readonly typed: string;
  readonly scope: SearchScope;
}

export const Scopes = memo(function Scopes({ query, typed, scope }: Props) {
  const { t } = useTranslation("search");
  const { go } = useNavigate();
  const page = { query, offset: 0, limit: 1 };
  const counts: Record<SearchScope, number | undefined> = {
    articles: useCall("search.run", { ...page, sort: "added", fold: false }, { keep: true }).data?.total,
    notes: useCall("search.notes", page, { keep: true }).data?.total,
    digests: useCall("search.digests", page, { keep: true }).data?.total,
  };
  return (
    <nav className={css.scopes} aria-label={t("scopes")}>
      {searchScopes.map((each) => (
        <button
          key={each}
          type="button"
          className={css.scope}
          aria-current={each === scope ? "true" : undefined}
          onClick={() => go({ view: "search", query: typed, articleId: null, scope: each })}
        >
          {t(`scope_${each}`)} <span className={css.count}>{counts[each] === undefined ? "" : formatCount(counts[each])}</span>
        </button>
      ))}
    </nav>
  );
});
