/** A copy beneath its story: who ran it and when, under which headline, and what was done to the text. */
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { FoldedCopy } from "../../shared/contract/search.ts";
import { CopyFacts } from "../article/CopyFacts.tsx";
import { Bdi } from "../ui/Bdi.tsx";
import css from "./Row.module.css";
import { When } from "./Row.tsx";

export const CopyRow = memo(function CopyRow({ copy }: { readonly copy: FoldedCopy }) {
  const { t } = useTranslation("search");
  return (
    <div className={`${css.row} ${css.copy}`}>
      {copy.read ? null : <span className={css.unread} role="img" aria-label={t("unread")} title={t("unread")} />}
      <div className={css.top}>
        <strong>
          <Bdi>{copy.outlet ?? t("noOutlet")}</Bdi>
        </strong>
        <CopyFacts member={copy} />
        <span className={css.when}>
          <When published={copy.published} />
        </span>
      </div>
      <div className={css.headline} lang={copy.language ?? undefined} title={copy.headline}>
        <Bdi>{copy.headline}</Bdi>
      </div>
    </div>
  );
});
