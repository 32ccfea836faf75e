import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { tagPath } from "../../../shared/domain/tag.ts";
import { formatCount } from "../../ui/format.ts";
import { useAct, useCall } from "../queries.ts";
import { sayEffect } from "./effect.ts";
import { NamePicker } from "./NamePicker.tsx";
import style from "./pickers.module.css";

/** Puts a tag on the articles; one that all of them carry is taken off. */
export function TagPicker({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  const tags = useCall("tags.list", {}).data ?? [];
  const effect = useCall("search.effect", { ids: [...ids] }).data;
  const carried = new Map(effect?.tags.map((each) => [each.path, each.articles]));
  const apply = useAct("tags.apply");
  const isOnAll = (path: string): boolean => carried.get(path) === ids.length;
  const put = async (path: string): Promise<void> => {
    const parsed = tagPath.safeParse(path);
    if (!parsed.success) return;
    onClose();
    await apply({ articleIds: [...ids], path: parsed.data, on: !isOnAll(parsed.data) });
  };
  return (
    <NamePicker
      title={t("tagTitle", { count: ids.length, n: formatCount(ids.length) })}
      label={t("tagName")}
      choices={tags.map(({ path, colour }) => {
        const count = carried.get(path) ?? 0;
        return {
          id: path,
          label: path,
          mark: (
            <>
              <span className={style["check"]}>{isOnAll(path) ? <Check size={14} strokeWidth={2} aria-hidden /> : null}</span>
              <span className={style["dot"]} style={{ background: `var(--tag-${colour})` }} />
            </>
          ),
          ...(effect === undefined || (count === 0 && ids.length === 1)
            ? {}
            : { detail: isOnAll(path) ? t("tagTakeOff") : sayEffect(t, count, ids.length) }),
        };
      })}
      newLabel={(path) => t("newTag", { path })}
      problemOf={(path) => (tagPath.safeParse(path).success ? null : t("tagRule"))}
      onChoose={(path) => void put(path)}
      onNew={(path) => void put(path)}
      onClose={onClose}
    />
  );
}
