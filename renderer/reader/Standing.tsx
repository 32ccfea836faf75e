/** Says above a story that is not whole why it stays out of counts, and lets it in. */
import { ScanText } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { findMisread } from "../../shared/cleaning/misread.ts";
import type { ArticleView } from "../../shared/contract/article.ts";
import { type Standing as ArticleStanding, readingText } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import css from "./Standing.module.css";

interface StandingProps {
  readonly id: ArticleId;
  readonly standing: ArticleStanding;
}

/** Says that a text may be misread, and opens its original, where another character set is chosen; of a text among others in a file there is no choice. */
export function MisreadNotice({ view, onOriginal }: { readonly view: ArticleView; readonly onOriginal: () => void }): ReactNode {
  const { t } = useTranslation("reader");
  const { article, capture } = view;
  const words = useMemo(() => findMisread([article.headline, readingText(article.blocks)].join("\n")), [article]);
  if (words === null) return null;
  return (
    <Notice act={t(capture.charset === null ? "original" : "chooseCharset")} onAct={onOriginal}>
      {t("misread")} <q dir="auto">{words}</q>
    </Notice>
  );
}

export function Standing({ id, standing }: StandingProps): ReactNode {
  const { t } = useTranslation("reader");
  const shell = useTranslation("shell").t;
  const letIn = useAct("article.letIn");
  const triage = useAct("article.triage");
  if (standing.triage === "dropped")
    return (
      <Notice act={t("takeOut")} onAct={() => void triage({ ids: [id], triage: "kept" })}>
        {t("inBin")}
      </Notice>
    );
  if (standing.verdict === "complete") return null;
  const isIn = standing.letInAt !== null;
  return (
    <Notice act={t(isIn ? "keepOut" : "letIn")} onAct={() => void letIn({ ids: [id], letIn: !isIn })}>
      <strong>{shell(`verdict_${standing.verdict}`)}.</strong> {t(isIn ? "countsAllTheSame" : "staysOut")}
      {standing.reason === null ? null : (
        <>
          {" "}
          {t("judgedBy")} <q dir="auto">{standing.reason}</q>
        </>
      )}
    </Notice>
  );
}

interface NoticeProps {
  readonly act: string;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

function Notice({ act, onAct, children }: NoticeProps): ReactNode {
  return (
    <div role="note" className={css.standing}>
      <ScanText size={16} strokeWidth={1.6} aria-hidden />
      <p>{children}</p>
      <Button onPress={onAct}>{act}</Button>
    </div>
  );
}
