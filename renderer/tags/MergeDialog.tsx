import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TagId } from "../../shared/domain/ids.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { NamePicker } from "../shell/pickers/NamePicker.tsx";
import { useAct } from "../shell/queries.ts";
import { formatCount } from "../ui/format.ts";
import { otherBranches, treeLines } from "./state.ts";
import style from "./TagsView.module.css";

interface MergeDialogProps {
  readonly tag: Tag;
  readonly tags: readonly Tag[];
  readonly onMerged: (into: TagId) => void;
  readonly onClose: () => void;
}

/** Chooses the tag that this one goes into. */
export function MergeDialog({ tag, tags, onMerged, onClose }: MergeDialogProps): ReactNode {
  const { t } = useTranslation("tags");
  const merge = useAct("tags.merge");
  const choose = async (id: string): Promise<void> => {
    const into = tags.find((each) => String(each.id) === id);
    onClose();
    if (into && (await merge({ id: tag.id, into: into.id }))) onMerged(into.id);
  };
  return (
    <NamePicker
      title={t("mergeTitle", { path: tag.path })}
      label={t("find")}
      hint={t("mergeHint")}
      choices={treeLines(otherBranches(tags, tag.path)).map(({ tag: { id, path, colour, articles } }) => ({
        id: String(id),
        label: path,
        mark: <span className={style["dot"]} style={{ background: `var(--tag-${colour})` }} aria-hidden />,
        detail: formatCount(articles),
      }))}
      onChoose={(id) => void choose(id)}
      onClose={onClose}
    />
  );
}
