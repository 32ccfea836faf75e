/** Says above a story that is not whole why it stays out of counts, and lets it in. */
import { ScanText } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Standing as ArticleStanding } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import css from "./Standing.module.css";

export function Standing({ id, standing }: { readonly id: ArticleId; readonly standing: ArticleStanding }) {
  const { t } = useTranslation("reader");
  const shell = useTranslation("shell").t;
  const letIn = useAct("article.letIn");
  const triage = useAct("article.triage");
  if (standing.triage === "dropped")
    return (
      <div role="note" className={css.standing}>
        <ScanText size={16} strokeWidth={1.6} aria-hidden />
        <p>{t("inBin")}</p>
        <Button onPress={() => void triage({ ids: [id], triage: "kept" })}>{t("takeOut")}</Button>
      </div>
    );
  if (standing.verdict === "complete") return null;
  const isIn = standing.letInAt !== null;
  return (
    <div role="note" className={css.standing}>
      <ScanText size={16} strokeWidth={1.6} aria-hidden />
      <p>
        <strong>{shell(`verdict_${standing.verdict}`)}.</strong> {t(isIn ? "countsAllTheSame" : "staysOut")}
        {standing.reason === null ? null : (
          <>
            {" "}
            {t("judgedBy")} <q dir="auto">{standing.reason}</q>
          </>
        )}
      </p>
      <Button onPress={() => void letIn({ ids: [id], letIn: !isIn })}>{t(isIn ? "keepOut" : "letIn")}</Button>
    </div>
  );
}
