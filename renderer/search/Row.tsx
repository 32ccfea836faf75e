/** One article in the list: outlet, country, time, headline, two lines of its text, tags and what was done with it. */
import { Copy, Highlighter, History } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { CopyCount, CopyFacts } from "../article/CopyFacts.tsx";
import { Bdi } from "../ui/Bdi.tsx";
import { formatWhen } from "../ui/format.ts";
import { Marked } from "../ui/Marked.tsx";
import { Pill } from "../ui/Pill.tsx";
import { TagChip } from "../ui/TagChip.tsx";
import css from "./Row.module.css";

interface Props {
  readonly row: ArticleRow;
  /** The copies are shown beneath it. */
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}

export const Row = memo(function Row({ row, isUnfolded, onToggle }: Props) {
  const { t } = useTranslation("search");
  const hasFoot = row.tags.length > 0 || row.annotations > 0 || row.revisions > 1 || row.copies > 0;
  return (
    <div className={css.row}>
      {isRead(row) ? null : <span className={css.unread} role="img" aria-label={t("unread")} title={t("unread")} />}
      <div className={css.top}>
        <strong>
          <Bdi>{row.outlet?.name ?? t("noOutlet")}</Bdi>
        </strong>
        {row.outlet?.country ? (
          <span>
            <Bdi>{row.outlet.country}</Bdi>
          </span>
        ) : null}
        {row.outlet?.label ? (
          <Pill tone="neutral">
            <Bdi>{row.outlet.label}</Bdi>
          </Pill>
        ) : null}
        <span className={css.when}>
          <When published={row.published} />
        </span>
      </div>
      <div className={css.headline} lang={row.language ?? undefined} title={row.headline.text}>
        <Marked marked={row.headline} />
      </div>
      {row.snippet.text === "" ? null : (
        <div className={css.snippet} lang={row.language ?? undefined}>
          <Marked marked={row.snippet} />
        </div>
      )}
      {hasFoot ? <Foot row={row} isUnfolded={isUnfolded} onToggle={onToggle} /> : null}
    </div>
  );
});

export function When({ published }: Pick<ArticleRow, "published">) {
  const { t, i18n } = useTranslation("search");
  if (published.certainty === "candidates") {
    const days = published.candidates.map((day) => shortDay(day, i18n.language));
    const [first = "", second = ""] = days;
    const text = days.length === 2 ? t("orDay", { first, second }) : t("manyDays", { first, last: days.at(-1) ?? "" });
    return <Pill tone="doubt">{days.length === 1 ? first : text}</Pill>;
  }
  if (published.day === null) return <Pill tone="doubt">{t("noDay")}</Pill>;
  const when = formatWhen(published, i18n.language);
  const exact = published.instant ?? published.day;
  return published.certainty === "probable" ? (
    <Pill tone="doubt" title={exact}>
      {when}
    </Pill>
  ) : (
    <time dateTime={exact} title={exact}>
      {when}
    </time>
  );
}

/** "Mon 9 Nov"; the year only when it is not this one. */
function shortDay(day: string, locale: string): string {
  const year = day.startsWith(String(new Date().getFullYear())) ? {} : ({ year: "numeric" } as const);
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { weekday: "short", day: "numeric", month: "short", ...year });
  return format.format(new Date(`${day}T12:00:00`)).replace(",", "");
}

/** A copy that came in after its story was read asks to be looked at too. */
const isRead = ({ read, family }: ArticleRow): boolean => read && (family?.copies.every((copy) => copy.read) ?? true);

function Foot({ row, isUnfolded, onToggle }: Props) {
  const { t } = useTranslation("search");
  return (
    <div className={css.foot}>
      {row.tags.map((tag) => (
        <TagChip key={tag.id} path={tag.path} colour={tag.colour} />
      ))}
      {row.revisions > 1 ? (
        <span className={css.fact}>
          <History size={13} strokeWidth={1.6} aria-hidden />
          {t("revisions", { count: row.revisions })}
        </span>
      ) : null}
      {row.family !== null ? (
        <>
          <CopyCount count={row.family.copies.length} isOpen={isUnfolded} onToggle={onToggle} />
          {isUnfolded ? <CopyFacts member={row.family.own} /> : null}
        </>
      ) : row.copies > 0 ? (
        <span className={css.fact}>
          <Copy size={13} strokeWidth={1.6} aria-hidden />
          {t("copiesKnown", { count: row.copies })}
        </span>
      ) : null}
      {row.annotations > 0 ? (
        <span className={css.fact} title={t("annotations", { count: row.annotations })}>
          <Highlighter size={13} strokeWidth={1.6} aria-hidden />
          <span aria-hidden>{row.annotations}</span>
          <span className="visually-hidden">{t("annotations", { count: row.annotations })}</span>
        </span>
      ) : null}
    </div>
  );
}
