/** Notes on a dossier, saved after typing stops, and what its articles are made of. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallOutput } from "../../shared/contract/contract.ts";
import type { Dossier } from "../../shared/domain/dossier.ts";
import { callMain } from "../shell/api.ts";
import { useReadOnly } from "../shell/read-only.ts";
import { useRefused } from "../shell/refused.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { formatCount, languageName } from "../ui/format.ts";
import { TextField } from "../ui/TextField.tsx";
import css from "./DossierSide.module.css";

const pauseMs = 700;

/** Keeps the notes' text and saves it once typing has stopped, and when the dossier is left. */
function useNotes(dossier: Dossier) {
  const [notes, setNotes] = useState(dossier.notes);
  const [state, setState] = useState<"saved" | "saving" | "failed">("saved");
  const pending = useRef<{ notes: string; timer: number } | null>(null);
  const latest = useRef(dossier);
  latest.current = dossier;
  const { refuse } = useReadOnly();
  const refused = useRefused();

  const save = async () => {
    const waiting = pending.current;
    if (waiting === null) return;
    window.clearTimeout(waiting.timer);
    pending.current = null;
    const answer = await callMain("dossiers.save", { id: latest.current.id, name: latest.current.name, notes: waiting.notes });
    if (!answer.ok) refused("dossiers.save", answer.error);
    if (pending.current === null) setState(answer.ok ? "saved" : "failed");
  };
  const change = (text: string) => {
    if (refuse()) return;
    const kept = text.slice(0, 100_000);
    setNotes(kept);
    setState("saving");
    if (pending.current !== null) window.clearTimeout(pending.current.timer);
    pending.current = { notes: kept, timer: window.setTimeout(() => void save(), pauseMs) };
  };
  const saveAtEnd = useRef(save);
  saveAtEnd.current = save;
  useEffect(() => () => void saveAtEnd.current(), []);
  useEffect(() => {
    if (pending.current === null) setNotes(dossier.notes);
  }, [dossier.notes]);
  return { notes, change, state };
}

type Props = Pick<CallOutput<"dossiers.load">, "dossier" | "outlets" | "languages">;

export function DossierSide({ dossier, outlets, languages }: Props) {
  const { t, i18n } = useTranslation("dossier");
  const { notes, change, state } = useNotes(dossier);
  const stateWords = { saved: t("saved"), saving: t("saving"), failed: t("notSaved") };
  return (
    <aside className={css.side} aria-label={t("side")}>
      <div className={css.head}>
        <h2>{t("notes")}</h2>
        <span role="status" data-failed={state === "failed" || undefined}>
          {stateWords[state]}
        </span>
      </div>
      <TextField label={t("notes")} labelHidden multiline rows={10} placeholder={t("notesPlaceholder")} value={notes} onChange={change} />
      <Counts
        title={t("outlets")}
        counts={outlets.map(({ name, count }) => ({ name: name ?? t("noOutlet"), count }))}
        total={dossier.articles}
      />
      <Counts
        title={t("languages")}
        counts={languages.map(({ name, count }) => ({
          name: name === null ? t("languageUnknown") : languageName(name, i18n.language),
          count,
        }))}
        total={dossier.articles}
      />
    </aside>
  );
}

function Counts({ title, counts, total }: { title: string; counts: readonly { name: string; count: number }[]; total: number }) {
  if (counts.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className={css.counts} aria-label={title}>
        {counts.map(({ name, count }) => (
          <li key={name}>
            <Bdi>{name}</Bdi>
            <span className={css.count}>{formatCount(count)}</span>
            <span className={css.bar} aria-hidden="true">
              <span style={{ inlineSize: `${(count / Math.max(total, 1)) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
