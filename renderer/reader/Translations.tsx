/** Texts in other languages that may be this one, with a person's word on each; beside the copies. */
import { Languages } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Translation } from "../../shared/contract/family.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { formatDay, languageName } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import css from "./Family.module.css";
import { OtherText } from "./OtherText.tsx";

export function Translations({ id }: { readonly id: ArticleId }) {
  const { t } = useTranslation("reader");
  const [all, setAll] = useState(false);
  const found = useCall("families.translations", { id }).data;
  if (found === undefined || found.length === 0) return null;
  const apart = found.filter(({ isSame }) => isSame === false);
  const listed = all ? found : found.filter(({ isSame }) => isSame !== false);
  return (
    <section className={css.family} aria-label={t("translations")}>
      <header>
        <Languages size={15} strokeWidth={1.6} aria-hidden />
        <h2>{t("translations")}</h2>
      </header>
      <ul>
        {listed.map((each) => (
          <Translated key={each.articleId} of={id} translation={each} />
        ))}
      </ul>
      {all || apart.length === 0 ? null : (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {t("translationsApart", { count: apart.length })}
        </Button>
      )}
    </section>
  );
}

function Translated({ of, translation }: { readonly of: ArticleId; readonly translation: Translation }) {
  const { t, i18n } = useTranslation("reader");
  const decide = useAct("families.decideTranslation");
  const navigate = useNavigate();
  const { articleId, headline, language, day, shared, isSame } = translation;
  const say = (isOne: boolean): void => void decide({ articleId: of, otherId: articleId, isSame: isOne });
  return (
    <li>
      <OtherText text={translation} language={language} />
      <span className={css.facts}>
        <Pill tone={isSame ? "sure" : "neutral"}>
          {t(isSame === null ? "translationMaybe" : isSame ? "translationYes" : "translationNo")}
        </Pill>
        {language === null ? null : <span>{languageName(language, i18n.language)}</span>}
        {shared.length === 0 ? null : (
          <span>
            {t("kinShared")} <bdi>{shared.join(", ")}</bdi>
          </span>
        )}
        {day === null ? null : <time dateTime={day}>{formatDay(day, i18n.language)}</time>}
      </span>
      <span className={css.acts}>
        <Button
          variant="quiet"
          aria-label={t("compareWith", { headline })}
          onPress={() => navigate.go({ view: "compare", ids: [of, articleId] })}
        >
          {t("compare")}
        </Button>
        {isSame ? null : (
          <Button variant="quiet" aria-label={`${t("sameText")}: ${headline}`} onPress={() => say(true)}>
            {t("sameText")}
          </Button>
        )}
        {isSame === false ? null : (
          <Button variant="quiet" aria-label={`${t("notTheSame")}: ${headline}`} onPress={() => say(false)}>
            {t("notTheSame")}
          </Button>
        )}
      </span>
    </li>
  );
}
