/** The search that a digest was made from: printed in its foot when wanted, and run again to see what has changed. */
import { RotateCw, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { compareRuns, queryToRepeat, type Repeated } from "../../shared/domain/cited-query.ts";
import { sayCitation } from "../../shared/query/cite.ts";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import css from "./Integrity.module.css";
import { setMasthead } from "./state.ts";
import type { DigestDesk } from "./use-digest.ts";

export function MadeFrom({ desk }: { readonly desk: DigestDesk }) {
  const { t, i18n } = useTranslation("digest");
  const cite = useAct("insight.cite");
  const [repeated, setRepeated] = useState<Repeated | null>(null);
  const { cited } = desk.digest.masthead;
  if (cited === undefined) return null;
  const { search, isPrinted } = cited;
  const runAgain = async (): Promise<void> => {
    const now = await cite({ query: queryToRepeat(search) });
    if (now) setRepeated(compareRuns(search, now));
  };
  return (
    <li className={css.item}>
      <Search size={16} aria-hidden="true" />
      <div>
        <h3>{t("madeFrom")}</h3>
        <p className={css.cited}>
          <bdi>{sayCitation(search, i18n.language === "fr" ? "fr" : "en")}</bdi>
        </p>
        <Checkbox
          value={isPrinted}
          onChange={(wanted) => desk.change((digest) => setMasthead(digest, { cited: { search, isPrinted: wanted } }), "masthead:cited")}
        >
          {t("printCited")}
        </Checkbox>
        <Button icon={RotateCw} variant="quiet" onPress={() => void runAgain()}>
          {t("runAgain")}
        </Button>
        <p role="status">{repeated === null ? "" : sayRepeated(repeated, t)}</p>
      </div>
    </li>
  );
}

function sayRepeated({ before, now, isSameState }: Repeated, t: ReturnType<typeof useTranslation<"digest">>["t"]): string {
  const counts = before === now ? t("ranSame", { before }) : t("ran", { before, now });
  return `${counts}. ${t(isSameState ? "sameState" : "otherState")}`;
}
