/** Sets of words that stand for each other, in searches that ask for it: made, changed and removed in one line each. */
import { Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { printWordSet, readWordSet, type WordSet } from "../../shared/domain/word-set.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { Spellings } from "./Spellings.tsx";
import style from "./WordSets.module.css";

export function WordSets(): ReactNode {
  const { t } = useTranslation("words");
  const sets = useCall("words.sets", {}).data ?? [];
  return (
    <section className={style["sets"]} aria-label={t("title")}>
      <h2 className={style["title"]}>{t("title")}</h2>
      <p className={style["hint"]}>{t("hint")}</p>
      {sets.length === 0 ? null : (
        <ul className={style["list"]} aria-label={t("title")}>
          {sets.map((set) => (
            <li key={set.id}>
              <KeptSet set={set} />
            </li>
          ))}
        </ul>
      )}
      <NewSet />
    </section>
  );
}

type Kind = WordSet["kind"];

/** Pressing it turns it into a field. */
function KeptSet({ set }: { readonly set: WordSet }): ReactNode {
  const { t } = useTranslation("words");
  const save = useAct("words.save");
  const remove = useAct("words.remove");
  const [edited, setEdited] = useState<string | null>(null);
  const line = printWordSet(set.words);
  const keep = (): void => {
    const words = readWordSet(edited ?? "");
    setEdited(null);
    if (words.length >= 2 && printWordSet(words) !== line) void save({ ...set, words });
  };
  return (
    <fieldset className={style["set"]} aria-label={line} onKeyDown={(event) => event.key === "Escape" && setEdited(null)}>
      {edited === null ? (
        <Button variant="quiet" aria-label={t("change", { words: line })} onPress={() => setEdited(line)}>
          <bdi className={style["words"]}>{line}</bdi>
        </Button>
      ) : (
        <TextField label={t("words")} labelHidden value={edited} onChange={setEdited} onSubmit={keep} onLeave={keep} autoFocus />
      )}
      <span className={style["kind"]}>{t(`kind_${set.kind}`)}</span>
      <IconButton icon={Trash2} label={t("remove", { words: line })} onPress={() => void remove({ id: set.id })} />
    </fieldset>
  );
}

function NewSet(): ReactNode {
  const { t } = useTranslation("words");
  const save = useAct("words.save");
  const [line, setLine] = useState("");
  const [kind, setKind] = useState<Kind>("synonyms");
  const words = readWordSet(line);
  const canKeep = words.length >= 2;
  const make = async (): Promise<void> => {
    if (canKeep && (await save({ id: null, kind, words }))) setLine("");
  };
  return (
    <fieldset className={style["new"]} aria-label={t("new")}>
      <TextField label={t("words")} value={line} onChange={setLine} onSubmit={() => void make()} placeholder={t(`example_${kind}`)} />
      <div className={style["acts"]}>
        <Select
          label={t("kind")}
          labelHidden
          items={(["synonyms", "names"] as const).map((id) => ({ id, label: t(`kind_${id}`) }))}
          value={kind}
          onChange={(id) => setKind(id === "names" ? "names" : "synonyms")}
        />
        <Button variant="primary" isDisabled={!canKeep} onPress={() => void make()}>
          {t("add")}
        </Button>
      </div>
      {kind === "names" && words.length > 0 ? <Spellings words={words} onTake={(word) => setLine(printWordSet([...words, word]))} /> : null}
    </fieldset>
  );
}
