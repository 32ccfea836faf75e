/** Another article that tells of the same text: its outlet and headline, which open it. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useNavigate } from "../shell/route.ts";
import css from "./Family.module.css";

interface OtherTextProps {
  readonly text: { readonly articleId: ArticleId; readonly outlet: string | null; readonly headline: string };
  readonly language?: string | null;
  /** It is the one that is being read. */
  readonly isThis?: boolean;
}

export function OtherText({ text: { articleId, outlet, headline }, language = null, isThis = false }: OtherTextProps): ReactNode {
  const { t } = useTranslation("reader");
  const navigate = useNavigate();
  return (
    <button type="button" className={css.open} disabled={isThis} onClick={() => navigate.go({ view: "reader", id: articleId, query: "" })}>
      <bdi className={css.outlet}>{outlet ?? t("noOutlet")}</bdi>
      <span dir="auto" lang={language ?? undefined}>
        {headline}
      </span>
    </button>
  );
}
