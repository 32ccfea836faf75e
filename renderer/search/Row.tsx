/** One article in the list: outlet, country, time, headline, two lines of its text, tags and what was done with it. */
import { Copy, Highlighter, History, type LucideIcon } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { CopyCount, CopyFacts } from "../article/CopyFacts.tsx";
import { Bdi } from "../ui/Bdi.tsx";
import { formatCount, formatWhen, languageName } from "../ui/format.ts";
import { markedParts } from "../ui/Marked.tsx";
import { Pill } from "../ui/Pill.tsx";
import { TagChip } from "../ui/TagChip.tsx";
import type { ColumnId } from "./columns.ts";
import type { ListWords } from "./list-words.ts";
import css from "./Row.module.css";

export interface RowProps {
  readonly row: ArticleRow;
  /** Names of the facts to show. */
  readonly columns: readonly string[];
  /** The copies are shown beneath it. */
  readonly isUnfolded: boolean;
  /** Its line in the list, which `onToggle` is told: one function serves all rows, so that those that stay need not be drawn again. */
  readonly at: number;
  readonly words: ListWords;
  readonly onToggle: (at: number) => void;
}

export function Row({ row, columns, isUnfolded, at, words, onToggle }: RowProps) {
  const { t, locale } = words;
  const shows = (id: ColumnId): boolean => columns.includes(id);
  const foot = footOf({ row, columns, isUnfolded, at, words, onToggle });
  return (
    <div className={css.row}>
      {isRead(row) ? null : <span className={css.unread} role="img" aria-label={t("unread")} title={t("unread")} />}
      <div className={css.top}>
        {shows("outlet") ? (
          <strong>
            <Bdi>{row.outlet?.name ?? t("noOutlet")}</Bdi>
          </strong>
        ) : null}
        {shows("country") && row.outlet?.country ? (
          <span>
            <Bdi>{row.outlet.country}</Bdi>
          </span>
        ) : null}
        {shows("language") && row.language !== null ? <span>{languageName(row.language, locale)}</span> : null}
        {row.outlet?.label ? (
          <Pill tone="neutral">
            <Bdi>{row.outlet.label}</Bdi>
          </Pill>
        ) : null}
        {shows("published") ? (
          <span className={css.when}>
            <When published={row.published} words={words} />
          </span>
        ) : null}
      </div>
      <div className={css.texts} data-short={foot !== null || undefined}>
        <div className={css.headline} lang={row.language ?? undefined} dir="auto" title={row.headline.text}>
          {markedParts(row.headline)}
        </div>
        {row.snippet.text === "" ? null : (
          <div className={css.snippet} lang={row.language ?? undefined} dir="auto">
            {markedParts(row.snippet)}
          </div>
        )}
      </div>
      {foot}
    </div>
  );
}

export function When({ published, words }: Pick<ArticleRow, "published"> & Pick<RowProps, "words">) {
  const { t, locale } = words;
  if (published.certainty === "candidates") {
    const days = published.candidates.map((day) => shortDay(day, locale));
    const [first = "", second = ""] = days;
    const text = days.length === 2 ? t("orDay", { first, second }) : t("manyDays", { first, last: days.at(-1) ?? "" });
    return (
      <Pill tone="doubt" title={days.join(" · ")}>
        {days.length === 1 ? first : text}
      </Pill>
    );
  }
  if (published.day === null) return <Pill tone="doubt">{t("noDay")}</Pill>;
  const when = formatWhen(published, locale);
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
export const isRead = ({ read, family }: ArticleRow): boolean => read && (family?.copies.every((copy) => copy.read) ?? true);

/** What was done with an article; null when there is nothing to say. */
function footOf({ row, columns, isUnfolded, at, words, onToggle }: RowProps): ReactNode {
  const { t, locale } = words;
  const facts: Readonly<Partial<Record<ColumnId, ReactNode>>> = {
    tags: (
      <span className={css.tags}>
        {row.tags.map((tag) => (
          <TagChip key={tag.id} path={tag.path} colour={tag.colour} />
        ))}
      </span>
    ),
    revisions: row.revisions > 1 ? <Fact icon={History}>{t("revisions", { count: row.revisions })}</Fact> : null,
    copies:
      row.family !== null ? (
        <>
          <CopyCount count={row.family.copies.length} isOpen={isUnfolded} onToggle={() => onToggle(at)} />
          {isUnfolded ? <CopyFacts member={row.family.own} /> : null}
        </>
      ) : row.copies > 0 ? (
        <Fact icon={Copy}>{t("copiesKnown", { count: row.copies })}</Fact>
      ) : null,
    annotations:
      row.annotations > 0 ? (
        <span className={css.fact} title={t("annotations", { count: row.annotations })}>
          <Highlighter size={13} strokeWidth={1.6} aria-hidden />
          <span aria-hidden>{row.annotations}</span>
          <span className="visually-hidden">{t("annotations", { count: row.annotations })}</span>
        </span>
      ) : null,
    words: <span className={css.fact}>{t("words", { count: row.words, formatted: formatCount(row.words) })}</span>,
    added: (
      <time className={css.fact} dateTime={row.addedAt} title={row.addedAt}>
        {t("addedOn", { when: formatWhen(row.addedAt, locale) })}
      </time>
    ),
  };
  const shown = footOrder.filter((id) => columns.includes(id) && facts[id] !== null && (id !== "tags" || row.tags.length > 0));
  if (shown.length === 0) return null;
  return (
    <div className={css.foot}>
      {shown.map((id) => (
        <Fragment key={id}>{facts[id]}</Fragment>
      ))}
    </div>
  );
}

const footOrder = ["tags", "revisions", "copies", "annotations", "words", "added"] as const;

function Fact({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <span className={css.fact}>
      <Icon size={13} strokeWidth={1.6} aria-hidden />
      {children}
    </span>
  );
}
