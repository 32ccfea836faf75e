import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "../../../shared/domain/dossier.ts";
import type { ArticleId, DossierId } from "../../../shared/domain/ids.ts";
import { useAct, useCall } from "../queries.ts";
import { useNavigate } from "../route.ts";
import { useToast } from "../toast.tsx";
import { sayEffect } from "./effect.ts";
import { NamePicker } from "./NamePicker.tsx";

export function DossierPicker({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  const dossiers = useCall("dossiers.list", {}).data ?? [];
  const save = useAct("dossiers.save");
  const add = useAct("dossiers.add");
  const toast = useToast();
  const navigate = useNavigate();
  const effect = useCall("search.effect", { ids: [...ids] }).data;
  const inside = new Map(effect?.dossiers.map((each) => [each.id, each.articles]));
  const tell = (dossier: Dossier): void =>
    toast(t("addedTo", { name: dossier.name }), {
      label: t("open"),
      onPress: () => navigate.go({ view: "dossiers", id: dossier.id }),
    });
  const put = async (id: DossierId): Promise<void> => {
    const dossier = await add({ id, articleIds: [...ids] });
    if (dossier) tell(dossier);
  };
  return (
    <NamePicker
      title={t("dossierTitle")}
      label={t("dossierName")}
      choices={dossiers.map((dossier) => ({
        id: String(dossier.id),
        label: dossier.name,
        ...(effect === undefined ? {} : { detail: sayEffect(t, inside.get(dossier.id) ?? 0, ids.length) }),
      }))}
      newLabel={(name) => t("newDossier", { name })}
      onChoose={(id) => {
        onClose();
        const dossier = dossiers.find((each) => String(each.id) === id);
        if (dossier) void put(dossier.id);
      }}
      onNew={(name) => {
        onClose();
        void save({ id: null, name, notes: "", articleIds: [...ids] }).then((dossier) => dossier && tell(dossier));
      }}
      onClose={onClose}
    />
  );
}
