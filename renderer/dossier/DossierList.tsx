/** The dossiers of the archive: create, open, rename, remove. */
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "../../shared/domain/dossier.ts";
import type { DossierId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { formatCount } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { RowMenu } from "../ui/RowMenu.tsx";
import { period } from "./chronology.ts";
import css from "./DossierView.module.css";
import { NameField } from "./NameField.tsx";

interface Props {
  readonly dossiers: readonly Dossier[];
  readonly chosen: DossierId | null;
  readonly onCreate: (name: string) => Promise<void>;
}

export function DossierList({ dossiers, chosen, onCreate }: Props) {
  const { t } = useTranslation("dossier");
  const [isNaming, setNaming] = useState(false);
  return (
    <nav className={css.list} aria-label={t("list")}>
      <div className={css.listHead}>
        <h2>{t("title")}</h2>
        <IconButton icon={Plus} label={t("new")} onPress={() => setNaming(true)} />
      </div>
      {isNaming ? (
        <NameField
          start=""
          save={t("create")}
          onSave={async (name) => {
            setNaming(false);
            await onCreate(name);
          }}
          onCancel={() => setNaming(false)}
        />
      ) : null}
      <ul>
        {dossiers.map((dossier) => (
          <DossierRow key={dossier.id} dossier={dossier} isChosen={dossier.id === chosen} />
        ))}
      </ul>
    </nav>
  );
}

function DossierRow({ dossier, isChosen }: { dossier: Dossier; isChosen: boolean }) {
  const { t } = useTranslation("dossier");
  const { go } = useNavigate();
  const [isRenaming, setRenaming] = useState(false);
  const save = useAct("dossiers.save");
  const remove = useAct("dossiers.remove");

  const act = async (id: string) => {
    if (id === "rename") return setRenaming(true);
    await remove({ id: dossier.id });
    if (isChosen) go({ view: "dossiers", id: null }, { replace: true });
  };
  const rename = async (name: string) => {
    setRenaming(false);
    await save({ id: dossier.id, name, notes: dossier.notes });
  };
  if (isRenaming) {
    return (
      <li>
        <NameField start={dossier.name} save={t("renameSave")} onSave={rename} onCancel={() => setRenaming(false)} />
      </li>
    );
  }
  const items = [
    { id: "rename", label: t("rename"), icon: Pencil },
    { id: "remove", label: t("remove"), icon: Trash2 },
  ];
  return (
    <li className={css.row} data-chosen={isChosen || undefined}>
      <button
        type="button"
        className={css.rowMain}
        aria-current={isChosen ? "page" : undefined}
        title={dossier.name}
        onClick={() => go({ view: "dossiers", id: dossier.id })}
      >
        <span className={css.rowName}>
          <Bdi>{dossier.name}</Bdi>
        </span>
        <span className={css.rowCount}>{formatCount(dossier.articles)}</span>
        <Period dossier={dossier} />
      </button>
      <RowMenu label={t("acts", { name: dossier.name })} items={items} onAction={(id) => void act(id)} />
    </li>
  );
}

function Period({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation("dossier");
  const { from, to } = dossier;
  if (from === null || to === null) return <span className={css.rowPeriod}>{t("noPeriod")}</span>;
  return <span className={css.rowPeriod}>{period(from, to, i18n.language)}</span>;
}
