/** The ways to put right a query that cannot be read, each a press away. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import css from "./Mends.module.css";

interface Props {
  readonly mends: readonly string[];
  readonly onMend: (query: string) => void;
}

export function Mends({ mends, onMend }: Props): ReactNode {
  const { t } = useTranslation("shell");
  return mends.map((mend) => (
    <button key={mend} type="button" className={css.mend} onClick={() => onMend(mend)}>
      {t("mend")} <bdi>{mend}</bdi>
    </button>
  ));
}
