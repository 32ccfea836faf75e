/** The date's pill; while it is doubtful it opens the days that are possible, and choosing one corrects the article. */
import { useState } from "react";
import { Button as AriaButton, DialogTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Article } from "../../shared/domain/article.ts";
import type { IsoDay } from "../../shared/domain/time.ts";
import { DatePill } from "../article/DatePill.tsx";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { formatDay } from "../ui/format.ts";
import { PopoverDialog } from "../ui/PopoverDialog.tsx";
import css from "./DateChoice.module.css";

export function DateChoice({ article }: { article: Article }) {
  const { t, i18n } = useTranslation("reader");
  const correct = useAct("article.correct");
  const [isOpen, setOpen] = useState(false);
  const { published } = article;
  if (published.candidates.length === 0) return <DatePill published={published} />;
  const choose = async (day: IsoDay) => {
    setOpen(false);
    const value = { ...published, day, instant: null, certainty: "corrected" as const };
    await correct({ id: article.id, correction: { field: "published", value } });
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={css.pill ?? ""}>
        <DatePill published={published} />
      </AriaButton>
      <PopoverDialog label={t("dateTitle")} popover={css.popover} dialog={css.dialog}>
        <h2>{t("dateTitle")}</h2>
        <ul>
          {published.candidates.map((each) => (
            <li key={each.day}>
              <div>
                <strong>{formatDay(each.day, i18n.language)}</strong>
                <p>
                  <bdi>{each.why}</bdi>
                </p>
              </div>
              <Button
                isDisabled={published.day === each.day}
                onPress={() => void choose(each.day)}
                aria-label={`${t("thisOne")}: ${formatDay(each.day, i18n.language)}`}
              >
                {t("thisOne")}
              </Button>
            </li>
          ))}
        </ul>
        {published.evidence.length > 0 ? (
          <p className={css.evidence}>
            <bdi>{t("evidence", { evidence: published.evidence.join(" · ") })}</bdi>
          </p>
        ) : null}
      </PopoverDialog>
    </DialogTrigger>
  );
}
