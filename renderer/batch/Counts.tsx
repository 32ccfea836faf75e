/** The counts of a batch, a query a line; its query opens it, its error says where it lies and how it is put right. */
import { useTranslation } from "react-i18next";
import type { BatchRow } from "../../shared/contract/counts.ts";
import { tell } from "../../shared/contract/tell.ts";
import { sayCitation } from "../../shared/query/cite.ts";
import { Mends } from "../shell/Mends.tsx";
import { useNavigate } from "../shell/route.ts";
import { formatCount, formatDay } from "../ui/format.ts";
import css from "./BatchView.module.css";
import type { Counted } from "./state.ts";

interface Props {
  readonly rows: readonly Counted[];
  readonly onMend: (at: number, mend: string) => void;
}

export function Counts({ rows, onMend }: Props) {
  const { t } = useTranslation("batch");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={css.counts} aria-label={t("counts")} tabIndex={0}>
      <table className={css.table} aria-label={t("counts")}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("query")}</th>
            <th scope="col" className={css.number}>
              {t("articles")}
            </th>
            <th scope="col" className={css.number}>
              {t("stories")}
            </th>
            <th scope="col" className={css.number}>
              {t("outlets")}
            </th>
            <th scope="col">{t("languages")}</th>
            <th scope="col">{t("newest")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold a query twice
            <Line key={at} {...each} onMend={(mend) => onMend(at, mend)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps extends Counted {
  readonly onMend: (mend: string) => void;
}

function Line({ row, before, onMend }: LineProps) {
  const { t } = useTranslation("batch");
  const { go } = useNavigate();
  return (
    <tr>
      {row.name === "" ? (
        <td />
      ) : (
        <th scope="row">
          <bdi>{row.name}</bdi>
        </th>
      )}
      <td className={css.query}>
        <button
          type="button"
          className={css.open}
          title={t("open")}
          onClick={() => go({ view: "search", query: row.query, articleId: null })}
        >
          <bdi>{row.query}</bdi>
        </button>
      </td>
      <Outcome outcome={row.outcome} before={before} onMend={onMend} />
    </tr>
  );
}

function Outcome({ outcome, before, onMend }: Pick<LineProps, "before" | "onMend"> & Pick<BatchRow, "outcome">) {
  const { t, i18n } = useTranslation("batch");
  if (outcome.kind === "refused") {
    const sentence = tell(outcome.error, i18n.language);
    const place = outcome.error.kind === "query-invalid" ? outcome.error.at + 1 : null;
    return (
      <td colSpan={5} className={css.wrong}>
        {place === null ? sentence : t("wrongAt", { place, sentence })}
        {outcome.error.kind === "query-invalid" ? <Mends mends={outcome.error.mends} onMend={onMend} /> : null}
      </td>
    );
  }
  const { cited, stories, newest, outlets, languages } = outcome;
  return (
    <>
      <td className={css.number} title={sayCitation(cited, i18n.language === "fr" ? "fr" : "en")}>
        <strong>{formatCount(cited.total)}</strong>
        {before === null || before === cited.total ? null : <span className={css.before}>{t("before", { n: formatCount(before) })}</span>}
      </td>
      <td className={css.number}>{formatCount(stories)}</td>
      <td className={css.number}>{formatCount(outlets)}</td>
      <td className={css.languages}>
        {languages.map(({ code, count }) => `${code.toUpperCase()}\u00a0${formatCount(count)}`).join(" · ")}
      </td>
      <td className={css.newest}>
        {newest === null ? null : (
          <>
            <span className={css.day}>{newest.day === null ? t("noDay") : formatDay(newest.day, i18n.language)}</span>
            <bdi className={css.headline} title={newest.headline}>
              {newest.headline}
            </bdi>
          </>
        )}
      </td>
    </>
  );
}
