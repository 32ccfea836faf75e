/** The page as it will be printed, always light, with its words edited in place. */
import { useTranslation } from "react-i18next";
import type { DigestSection } from "../../shared/domain/digest.ts";
import { sayCitation } from "../../shared/query/cite.ts";
import { Facts } from "./Facts.tsx";
import css from "./Page.module.css";
import { PageEntry } from "./PageEntry.tsx";
import { PageField } from "./PageField.tsx";
import type { PageProps } from "./page-props.ts";
import { footnoteStarts, renameSection, setMasthead } from "./state.ts";
import type { DigestDesk } from "./use-digest.ts";

/** A day in the language of the page, in full: "Tuesday 10 November 2026". */
function longDay(day: string, language: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  const words = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, words).format(at);
}

export function Page(props: PageProps) {
  const { t } = useTranslation("digest");
  const { digest } = props.desk;
  const { cited } = digest.masthead;
  const starts = footnoteStarts(digest);
  const isEmpty = digest.sections.length === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={css.ground} aria-label={t("page")} tabIndex={0}>
      <article className={css.sheet} lang={digest.language}>
        <Masthead desk={props.desk} />
        {isEmpty ? <p className={css.empty}>{t("emptyPage")}</p> : null}
        {digest.sections.map((section, index) => (
          <PageSection key={section.key} section={section} index={index} starts={starts} {...props} />
        ))}
        <Footnotes notes={props.lines?.notes ?? []} />
        {cited?.isPrinted ? <p className={css.cited}>{sayCitation(cited.search, digest.language === "fr" ? "fr" : "en")}</p> : null}
      </article>
    </section>
  );
}

function Masthead({ desk }: { desk: DigestDesk }) {
  const { t } = useTranslation("digest");
  const { masthead, language } = desk.digest;
  const set = (fields: Parameters<typeof setMasthead>[1]) =>
    desk.change((digest) => setMasthead(digest, fields), `masthead:${Object.keys(fields).join()}`);
  return (
    <header className={css.masthead}>
      <PageField
        look="marking"
        label={t("marking")}
        placeholder={t("markingPlaceholder")}
        limit={100}
        value={masthead.marking}
        onChange={(marking) => set({ marking })}
      />
      <div className={css.mastheadRow}>
        <PageField look="title" label={t("mastheadTitle")} limit={200} value={masthead.title} onChange={(title) => set({ title })} />
        <div className={css.issue}>
          <label className={css.number}>
            <span>{t("numberShort")}</span>
            <input
              aria-label={t("number")}
              inputMode="numeric"
              // An office that does not number its reviews leaves the field empty.
              value={masthead.number === 0 ? "" : masthead.number}
              placeholder="–"
              onChange={(event) => set({ number: Number(event.target.value.replaceAll(/\D/g, "").slice(0, 7)) })}
            />
          </label>
          <label className={css.date}>
            <span aria-hidden="true">{longDay(masthead.day, language)}</span>
            <input
              type="date"
              aria-label={t("day")}
              value={masthead.day}
              onClick={(event) => event.currentTarget.showPicker()}
              onChange={(event) => event.target.value !== "" && set({ day: event.target.value })}
            />
          </label>
          <PageField
            look="issuer"
            label={t("issuer")}
            placeholder={t("issuerPlaceholder")}
            limit={200}
            value={masthead.issuer}
            onChange={(issuer) => set({ issuer })}
          />
        </div>
      </div>
    </header>
  );
}

interface SectionProps extends PageProps {
  readonly section: DigestSection;
  readonly index: number;
  readonly starts: ReadonlyMap<string, number>;
}

function PageSection({ section, index, starts, ...page }: SectionProps) {
  const { t } = useTranslation("digest");
  const { desk } = page;
  const before = desk.digest.sections.slice(0, index).reduce((sum, each) => sum + each.entries.length, 0);
  const rename = (title: string) => desk.change((digest) => renameSection(digest, section.key, title), `section:${section.key}`);
  return (
    <section className={css.section} id={`section-${section.key}`}>
      <PageField look="section" label={t("sectionTitle", { number: index + 1 })} limit={200} value={section.title} onChange={rename} />
      {section.entries.map((entry, at) => (
        <PageEntry
          key={entry.key}
          entry={entry}
          number={before + at + 1}
          firstNote={starts.get(entry.key) ?? 1}
          row={page.rows.get(entry.articleId)}
          {...page}
        />
      ))}
    </section>
  );
}

function Footnotes({ notes }: { notes: readonly string[] }) {
  const { t } = useTranslation("digest");
  if (notes.length === 0) return null;
  return (
    <ol className={css.footnotes} aria-label={t("footnotes")}>
      {notes.map((note, at) => (
        <li key={`${at + 1} ${note}`} value={at + 1}>
          <span aria-hidden="true">{at + 1}</span> <Facts line={note} separator=", " />
        </li>
      ))}
    </ol>
  );
}
