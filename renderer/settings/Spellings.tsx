/** Words of the archive that may spell a name, to be taken into its set one by one: what sounds alike is not always the same. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { foldText } from "../../shared/query/terms.ts";
import { useCall } from "../shell/queries.ts";
import { useSteady } from "../shell/use-steady.ts";
import { Button } from "../ui/Button.tsx";
import style from "./WordSets.module.css";

interface SpellingsProps {
  /** Those of the set so far; the first is looked for. */
  readonly words: readonly string[];
  readonly onTake: (word: string) => void;
}

export function Spellings({ words, onTake }: SpellingsProps): ReactNode {
  const { t } = useTranslation("words");
  const name = useSteady(words[0] ?? "", 400);
  const found = useCall("words.spellings", { name }, { enabled: name !== "" }).data ?? [];
  const taken = new Set(words.map(foldText));
  const offered = found.filter(({ word }) => !taken.has(word));
  if (offered.length === 0) return null;
  return (
    <div>
      <p className={style["hint"]}>{t("spellings")}</p>
      <ul className={style["offered"]} aria-label={t("spellings")}>
        {offered.map(({ word, articles }) => (
          <li key={word}>
            <Button aria-label={t("take", { word })} onPress={() => onTake(word)}>
              <bdi>{word}</bdi> <span className={style["count"]}>{articles}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
