/** A copy beneath its story: who ran it and when, under which headline, and what was done to the text. */
import type { FoldedCopy } from "../../shared/contract/search.ts";
import { CopyFacts } from "../article/CopyFacts.tsx";
import { Bdi } from "../ui/Bdi.tsx";
import css from "./Row.module.css";
import { type RowProps, When } from "./Row.tsx";

export function CopyRow({ copy, words }: { readonly copy: FoldedCopy } & Pick<RowProps, "words">) {
  const { t } = words;
  return (
    <div className={`${css.row} ${css.copy}`}>
      {copy.read ? null : <span className={css.unread} role="img" aria-label={t("unread")} title={t("unread")} />}
      <div className={css.top}>
        <strong>
          <Bdi>{copy.outlet ?? t("noOutlet")}</Bdi>
        </strong>
        <CopyFacts member={copy} />
        <span className={css.when}>
          <When published={copy.published} words={words} />
        </span>
      </div>
      <div className={css.headline} lang={copy.language ?? undefined} dir="auto" title={copy.headline}>
        {copy.headline}
      </div>
    </div>
  );
}
