/** What is like this article: its translations, what tells of the same event, and the words or names that say so. */
import { Layers } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SimilarArticle } from "../../shared/contract/similar.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { formatDay, languageName } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import css from "./Family.module.css";

export function Kin({ id }: { readonly id: ArticleId }) {
  const { t } = useTranslation("reader");
  const [isOpen, setOpen] = useState(false);
  const found = useCall("search.similar", { id }, { enabled: isOpen }).data;
  // The copies have a list of their own.
  const kin = found?.filter(({ relation }) => relation !== "copy" && relation !== "revision");
  return (
    <section className={css.family} aria-label={t("kin")}>
      <header>
        <Layers size={15} strokeWidth={1.6} aria-hidden />
        <h2>{t("kin")}</h2>
        {isOpen ? null : (
          <Button variant="quiet" onPress={() => setOpen(true)}>
            {t("kinFind")}
          </Button>
        )}
        {kin === undefined ? null : <span role="status">{t("kinFound", { count: kin.length })}</span>}
      </header>
      {kin === undefined || kin.length === 0 ? null : (
        <ul>
          {kin.map((each) => (
            <Relative key={each.id} relative={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Relative({ relative }: { readonly relative: SimilarArticle }) {
  const { t, i18n } = useTranslation("reader");
  const { go } = useNavigate();
  const { id, headline, outlet, language, day, relation, score, shared } = relative;
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" }).format(score);
  return (
    <li>
      <button type="button" onClick={() => go({ view: "reader", id, query: "" })}>
        <bdi className={css.outlet}>{outlet ?? t("noOutlet")}</bdi>
        <span dir="auto">{headline}</span>
      </button>
      <span className={css.facts}>
        <Pill tone={relation === "like" ? "neutral" : "accent"}>{t(`kin_${relation}`, { percent })}</Pill>
        {language === null ? null : <Pill tone="neutral">{languageName(language, i18n.language)}</Pill>}
        {day === null ? null : <time dateTime={day}>{formatDay(day, i18n.language)}</time>}
        {shared.length === 0 ? null : (
          <span className={css.shared}>
            {t("kinShared")} <bdi>{shared.join(", ")}</bdi>
          </span>
        )}
      </span>
    </li>
  );
}
