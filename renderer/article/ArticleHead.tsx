/** The head of an article as it is read: outlet, headline, standfirst, byline, and what is known about it. */
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";
import type { Span } from "../../shared/domain/span.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { formatCount, languageName } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import css from "./article.module.css";
import { DatePill } from "./DatePill.tsx";
import { segmentsOf } from "./segments.ts";

// Papers print the word in their own language; it is not said twice.
const hasBy = /^(by|par|von|por|di|da|door|av)\s/i;

interface Props {
  readonly view: ArticleView;
  readonly size: "preview" | "reader";
  /** Index of the hit that is being looked at, null for none; hits of headline and standfirst come first. */
  readonly currentHit: number | null;
  /** Takes the place of the date's pill, such as one that can be pressed. */
  readonly date?: ReactNode;
  readonly children?: ReactNode;
}

export function ArticleHead({ view, size, currentHit, date, children }: Props) {
  const { t, i18n } = useTranslation("reader");
  const { article, outlet } = view;
  const facts = [outlet?.country, outlet && outlet.kind !== "unknown" ? t(`outlet_${outlet.kind}`) : null, outlet?.label].filter(
    (fact) => fact,
  );
  return (
    <header className={css.head} data-size={size} lang={article.language ?? undefined}>
      <p className={css.outlet} lang={i18n.language}>
        <strong>
          <Bdi>{outlet?.name ?? t("noOutlet")}</Bdi>
        </strong>{" "}
        {facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 ? " · " : ""}
            <Bdi>{fact}</Bdi>
          </Fragment>
        ))}
      </p>
      <h1 className={css.headline} dir="auto">
        <WithHits text={article.headline} hits={view.hits.headline} hitsBefore={0} currentHit={currentHit} />
      </h1>
      {article.standfirst ? (
        <p className={css.standfirst} dir="auto">
          <WithHits text={article.standfirst} hits={view.hits.standfirst} hitsBefore={view.hits.headline.length} currentHit={currentHit} />
        </p>
      ) : null}
      <div className={css.evidence} lang={i18n.language}>
        {article.byline ? (
          <span className={css.byline}>
            {hasBy.test(article.byline) ? "" : `${t("by")} `}
            <strong>
              <Bdi>{article.byline}</Bdi>
            </strong>
          </span>
        ) : null}
        {article.dateline ? (
          <span className={css.byline}>
            <Bdi>{article.dateline}</Bdi>
          </span>
        ) : null}
        {date ?? <DatePill published={article.published} />}
        {article.language ? <Pill tone="neutral">{languageName(article.language, i18n.language)}</Pill> : null}
        <Pill tone="neutral">{t("words", { count: article.words, formatted: formatCount(article.words) })}</Pill>
        {children}
      </div>
    </header>
  );
}

interface WithHitsProps {
  readonly text: string;
  readonly hits: readonly Span[];
  readonly hitsBefore: number;
  readonly currentHit: number | null;
}

function WithHits({ text, hits, hitsBefore, currentHit }: WithHitsProps): ReactNode {
  return segmentsOf(text, 0, [], hits).map((segment) => {
    if (segment.hit === null) return segment.text;
    const number = hitsBefore + segment.hit;
    return (
      <mark key={segment.start} className={css.hit} data-hit={number} data-current={number === currentHit || undefined}>
        {segment.text}
      </mark>
    );
  });
}
