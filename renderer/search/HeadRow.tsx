/** Above the rows of a part: its day, outlet or language with its count; or that what follows has only some of the words, or none. */
import { useTranslation } from "react-i18next";
import type { SearchGroup } from "../../shared/contract/search.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { formatCount, formatDay, languageName } from "../ui/format.ts";
import css from "./HeadRow.module.css";
import type { Head } from "./lines.ts";

export function HeadRow({ head, group }: { readonly head: Head; readonly group: SearchGroup | undefined }) {
  const { t, i18n } = useTranslation("search");
  if (head.kind === "some-words") return <div className={css.divider}>{t("someWords")}</div>;
  const { value, articles, stories } = head.group;
  const named = (): string => {
    if (value === null) return t(group === "day" ? "noDay" : group === "outlet" ? "noOutlet" : "noLanguage");
    return group === "day" ? formatDay(value, i18n.language) : group === "language" ? languageName(value, i18n.language) : value;
  };
  return (
    <div className={css.head}>
      <strong>
        <Bdi>{named()}</Bdi>
      </strong>
      <span>{t("articles", { count: articles, formatted: formatCount(articles) })}</span>
      {stories === articles ? null : <span>{t("stories", { count: stories, formatted: formatCount(stories) })}</span>}
    </div>
  );
}
