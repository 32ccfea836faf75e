/** One article of a chronology: its day, its point on the rail, headline, outlet and what is doubtful. */
import { useTranslation } from "react-i18next";
import { Bdi } from "../ui/Bdi.tsx";
import { languageName } from "../ui/format.ts";
import { Marked } from "../ui/Marked.tsx";
import { Pill } from "../ui/Pill.tsx";
import { TagChip } from "../ui/TagChip.tsx";
import css from "./Chronology.module.css";
import { type ChronologyLine, eitherDay, shortDay } from "./chronology.ts";

function weekday(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

function timeOf(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

function Day({ line }: { line: ChronologyLine }) {
  const { t, i18n } = useTranslation("dossier");
  const [first, second] = line.days;
  if (!line.beginsDay) return <span className={css.day} />;
  if (first === undefined) return <span className={css.day}>{t("noDay")}</span>;
  const today = new Date().toISOString().slice(0, 10);
  const words = second === undefined ? shortDay(first, i18n.language, today) : t("or", eitherDay(first, second, i18n.language, today));
  return (
    <span className={css.day}>
      <span>{words}</span>
      {second === undefined ? <span className={css.weekday}>{weekday(first, i18n.language)}</span> : null}
    </span>
  );
}

/** At which end of the rail a row stands. */
export type Edge = "first" | "last" | "both" | "none";

interface Props {
  readonly line: ChronologyLine;
  readonly edge: Edge;
  /** Shows the words that were looked for, in their place. */
  readonly isFound: boolean;
}

export function ChronologyRow({ line, edge, isFound }: Props) {
  const { t, i18n } = useTranslation("dossier");
  const { row, point } = line;
  const pointName = point === "certain" ? t("certainPoint") : point === "doubtful" ? t("doubtfulPoint") : t("dayUnknown");
  return (
    <>
      <Day line={line} />
      <span className={css.rail} data-edge={edge}>
        <span className={css.point} data-kind={point} role="img" aria-label={pointName} title={pointName} />
      </span>
      <span className={css.told}>
        <span className={css.headline} title={row.headline.text} lang={row.language ?? undefined}>
          <Marked marked={row.headline} />
        </span>
        {isFound && row.snippet.text !== "" ? (
          <span className={css.snippet} lang={row.language ?? undefined} dir="auto">
            <Marked marked={row.snippet} />
          </span>
        ) : null}
        <span className={css.facts}>
          {row.published.certainty === "candidates" ? <Pill tone="doubt">{t("dayDoubtful")}</Pill> : null}
          {row.published.certainty === "probable" ? <Pill tone="doubt">{t("dayProbable")}</Pill> : null}
          {row.published.certainty === "unknown" ? <Pill tone="doubt">{t("dayUnknown")}</Pill> : null}
          {row.read ? null : <Pill tone="accent">{t("unread")}</Pill>}
          <strong>
            <Bdi>{row.outlet?.name ?? t("noOutlet")}</Bdi>
          </strong>
          {row.outlet?.country ? <Bdi>{row.outlet.country}</Bdi> : null}
          {row.published.instant ? <span>{timeOf(row.published.instant, i18n.language)}</span> : null}
          {row.language ? <span>{languageName(row.language, i18n.language)}</span> : null}
          {row.annotations > 0 ? <span>{t("annotations", { count: row.annotations })}</span> : null}
          {row.revisions > 1 ? <span>{t("revisions", { count: row.revisions })}</span> : null}
          {row.tags.map((tag) => (
            <TagChip key={tag.id} path={tag.path} colour={tag.colour} />
          ))}
        </span>
      </span>
    </>
  );
}
