import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Selector } from "../../../shared/domain/annotation.ts";
import type { ArticleId, DigestId } from "../../../shared/domain/ids.ts";
import { useAct, useCall } from "../queries.ts";
import { useNavigate } from "../route.ts";
import { useToast } from "../toast.tsx";
import { NamePicker } from "./NamePicker.tsx";

interface DigestPickerProps {
  readonly ids: readonly ArticleId[];
  readonly selector: Selector | null;
  readonly onClose: () => void;
}

export function DigestPicker({ ids, selector, onClose }: DigestPickerProps): ReactNode {
  const { t } = useTranslation("shell");
  const digests = useCall("digests.list", {}).data ?? [];
  const create = useAct("digests.create");
  const addArticle = useAct("digests.addArticle");
  const toast = useToast();
  const navigate = useNavigate();
  const put = async (id: DigestId, name: string): Promise<void> => {
    for (const articleId of ids) if (!(await addArticle({ id, articleId, selector }))) return;
    toast(t("addedTo", { name }), { label: t("open"), onPress: () => navigate.go({ view: "digests", id }) });
  };
  return (
    <NamePicker
      title={t("digestTitle")}
      label={t("digestName")}
      choices={digests.map((digest) => ({ id: String(digest.id), label: digest.name }))}
      newLabel={(name) => t("newDigest", { name })}
      onChoose={(id) => {
        onClose();
        const digest = digests.find((each) => String(each.id) === id);
        if (digest) void put(digest.id, digest.name);
      }}
      onNew={(name) => {
        onClose();
        void create({ name, source: { kind: "empty" } }).then((digest) => digest && put(digest.id, digest.name));
      }}
      onClose={onClose}
    />
  );
}
