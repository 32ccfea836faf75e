/** Dossiers: the list at the left, one dossier's chronology in the middle, notes and counts at the side. */
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../../shared/contract/tell.ts";
import type { DossierId } from "../../shared/domain/ids.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Split } from "../ui/Split.tsx";
import { Chronology } from "./Chronology.tsx";
import { DossierList } from "./DossierList.tsx";
import { DossierSide } from "./DossierSide.tsx";
import css from "./DossierView.module.css";
import { NameField } from "./NameField.tsx";

export function DossierView({ id }: { id: DossierId | null }) {
  const dossiers = useCall("dossiers.list", {});
  const { go } = useNavigate();
  const { t } = useTranslation("dossier");
  const save = useAct("dossiers.save");
  const list = dossiers.data ?? [];

  const create = async (name: string) => {
    const made = await save({ id: null, name, notes: "" });
    if (made) go({ view: "dossiers", id: made.id });
  };

  if (dossiers.data && list.length === 0) return <NoDossier onCreate={create} />;
  return (
    <Split
      name="dossiers.list"
      label={t("paneList")}
      fixed="start"
      size={240}
      min={180}
      max={380}
      start={<DossierList dossiers={list} chosen={id} onCreate={create} />}
      end={id === null ? <ChooseOne /> : <OneDossier key={id} id={id} />}
    />
  );
}

function NoDossier({ onCreate }: { onCreate: (name: string) => Promise<void> }) {
  const { t } = useTranslation("dossier");
  return (
    <EmptyState icon={FolderOpen} title={t("emptyTitle")} action={<NameField start="" save={t("create")} onSave={onCreate} />}>
      {t("empty")}
    </EmptyState>
  );
}

function ChooseOne() {
  const { t } = useTranslation("dossier");
  return (
    <EmptyState icon={FolderOpen} title={t("chooseTitle")}>
      {t("choose")}
    </EmptyState>
  );
}

/** Articles that are asked for at a time: more take longer to come than a person likes to wait. */
const partSize = 1000;

function OneDossier({ id }: { id: DossierId }) {
  const { t, i18n } = useTranslation("dossier");
  const [limit, setLimit] = useState(partSize);
  const loaded = useCall("dossiers.load", { id, limit }, { keep: true });
  if (loaded.error) return <EmptyState icon={FolderOpen} title={tell(loaded.error, i18n.language)} />;
  if (!loaded.data) return <div className={css.waiting} aria-busy="true" />;
  const { dossier, rows, outlets, languages } = loaded.data;
  return (
    <Split
      name="dossiers.side"
      label={t("paneSide")}
      fixed="end"
      size={310}
      min={220}
      max={480}
      start={<Chronology dossier={dossier} rows={rows} onMore={() => setLimit(rows.length + partSize)} />}
      end={<DossierSide dossier={dossier} outlets={outlets} languages={languages} />}
    />
  );
}
