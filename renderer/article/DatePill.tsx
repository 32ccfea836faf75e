/** Says when an article was published and how sure that is: green when certain, amber with the days that are possible. */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Published } from "../../shared/domain/article.ts";
import { formatDay } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";

export function DatePill({ published }: { published: Published }) {
  const { t, i18n } = useTranslation("reader");
  const title = published.evidence.length > 0 ? t("evidence", { evidence: published.evidence.join(" · ") }) : undefined;
  return (
    <Pill tone={isSure(published) ? "sure" : "doubt"} {...(title === undefined ? {} : { title })}>
      {dateText(published, t, i18n.language)}
    </Pill>
  );
}

/** Nothing is left to choose: the source proves the day, or a person chose it. */
export const isSure = (published: Published): boolean => published.certainty === "certain" || published.certainty === "corrected";

/** The date in words, with what is doubtful about it. */
export function dateText(published: Published, t: TFunction<"reader">, locale: string): string {
  switch (published.certainty) {
    case "certain":
      return t("published", { when: exact(published, locale) });
    case "corrected":
      return `${t("published", { when: exact(published, locale) })} · ${t("corrected")}`;
    case "probable":
      return t("publishedProbably", { when: exact(published, locale) });
    case "candidates":
      return t("publishedOr", { days: published.candidates.map((each) => formatDay(each.day, locale)).join(t("or")) });
    case "unknown":
      return t("noDate");
  }
}

/** "10 Nov 2026, 06:12": evidence is told in full, where a list says "Yesterday". */
function exact({ day, instant }: Published, locale: string): string {
  if (instant === null) return formatDay(day, locale);
  const date = new Date(instant);
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
  return `${day === null ? new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(date) : formatDay(day, locale)}, ${time}`;
}
