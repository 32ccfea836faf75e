import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { tagPath } from "../../../shared/domain/tag.ts";
import { useAct, useCall } from "../queries.ts";
import { NamePicker } from "./NamePicker.tsx";
import style from "./pickers.module.css";

export function TagPicker({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  const tags = useCall("tags.list", {}).data ?? [];
  const apply = useAct("tags.apply");
  const put = async (path: string): Promise<void> => {
    const parsed = tagPath.safeParse(path);
    if (!parsed.success) return;
    onClose();
    await apply({ articleIds: [...ids], path: parsed.data, on: true });
  };
  return (
    <NamePicker
      title={t("tagTitle", { count: ids.length, n: ids.length })}
      label={t("tagName")}
      choices={tags.map((tag) => ({
        id: tag.path,
        label: tag.path,
        mark: <span className={style["dot"]} style={{ background: `var(--tag-${tag.colour})` }} />,
      }))}
      newLabel={(path) => t("newTag", { path })}
      onChoose={(path) => void put(path)}
      onNew={(path) => void put(path)}
      onClose={onClose}
    />
  );
}
